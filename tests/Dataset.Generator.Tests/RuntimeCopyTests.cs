using Dataset.Compiler.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dataset.Generator.Tests;

/// <summary>The runtime types are compiled inside other people's namespaces, beside types of any name.</summary>
public sealed class RuntimeCopyTests
{
    /// <summary>What a project may have under its root namespace: everything that the runtime types name, meaning something else.</summary>
    private const string Shadows = """
        namespace Sky.System { public class Uri; }
        namespace Sky.Dataset { public class Runtime; }
        namespace Sky.Microsoft { public class CodeAnalysis; }
        namespace Sky
        {
            public class DateOnly; public class TimeSpan; public class IEquatable<T>; public class IEnumerable; public class IEnumerable<T>;
            public class IReadOnlyList<T>; public class Span<T>; public class ReadOnlySpan<T>; public class CultureInfo; public class Encoding;
            public class Volatile; public class Unsafe; public class MemoryMarshal; public class Vector128; public class Vector128<T>; public class Rune;
            public class BitConverter; public class BinaryPrimitives; public class Utf8; public class OperationStatus; public class MethodImpl;
            public class MethodImplAttribute; public class EqualityComparer<T>; public class ArgumentOutOfRangeException; public class MemoryExtensions;
            public class EditorBrowsable; public class EditorBrowsableAttribute; public class String; public class Object; public class Math;
        }
        """;

    [Theory]
    [InlineData("Sky")]
    [InlineData("sky.event.namespace")]
    [InlineData("")]
    public void A_copy_means_the_framework_whatever_stands_beside_it(string rootNamespace) =>
        Problems(TestCompilation.Create(Shadows, rootNamespace: rootNamespace)).ShouldBeEmpty();

    [Fact]
    public void A_copy_shows_an_application_no_member_that_is_for_generated_code()
    {
        Compilation compilation = TestCompilation.Create("", rootNamespace: "Sky");
        INamespaceSymbol sky = compilation.Assembly.GlobalNamespace.GetNamespaceMembers().Single(n => n.Name == "Sky");
        sky.GetTypeMembers().Where(t => t.DeclaredAccessibility == Accessibility.Public).Select(t => t.Name).Order(StringComparer.Ordinal)
            .ShouldBe(
            [
                "DateForm", "DatePrecision", "DateQualifier", "FuzzyDate", "FuzzyDateConverter",
                "FuzzyRange", "IsoDuration", "IsoDurationConverter", "RowField", "RowField", "RowFieldConverter", "RowKeyConverter",
                "RowKeyMapConverter", "RowKeysConverter", "RowList", "RowMap", "TextSpan",
            ]);
        compilation.GetTypeByMetadataName("Sky.FuzzyDate")!.Constructors.Count(
            c => c.DeclaredAccessibility == Accessibility.Public && !c.IsImplicitlyDeclared).ShouldBe(1);
    }

    [Fact]
    public void What_the_build_writes_beside_declarations_is_known_by_name()
    {
        GeneratorHost host = new([SkyFiles.Paper, SkyFiles.Registry, SkyFiles.Stars]);
        Written("Runtime/").ShouldBe(WrittenTypes.Runtime.Items);
        Written("Provenance.g.cs").ShouldBe(WrittenTypes.Derived.Items);

        IEnumerable<string> Written(string file) => host.Output.Assembly.GlobalNamespace.GetNamespaceMembers()
            .Single(n => n.Name == TestCompilation.RootNamespace).GetTypeMembers()
            .Where(t => t.Arity == 0 && !t.Name.StartsWith("__", StringComparison.Ordinal)
                && t.DeclaringSyntaxReferences.All(r => r.SyntaxTree.FilePath.Contains(file, StringComparison.Ordinal)))
            .Select(t => t.Name).Order(StringComparer.Ordinal);
    }

    private static List<string> Problems(CSharpCompilation compilation) =>
        [.. compilation.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(d => d.ToString())];
}
