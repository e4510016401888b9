using System.Runtime.Loader;
using Dataset.Generator.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PublicApiGenerator;

namespace Dataset.Generator.Tests.Vocabulary;

/// <summary>
/// The attributes that declarations are written in, as a file that a reviewer reads: a schema that compiles today compiles tomorrow.
/// </summary>
public sealed class SchemaAttributesTests
{
    private const string Approved = "Vocabulary/SchemaAttributes.approved.txt";

    [Fact]
    public void The_attributes_are_the_approved_ones()
    {
        string api = Print();
        string received = Path.Combine(AppContext.BaseDirectory, "SchemaAttributes.received.txt");
        File.WriteAllText(received, api);
        string[] before = TestCompilation.Read(Approved).Split('\n'), now = api.Split('\n');
        string advice = $"If the change is meant, copy {received} to tests/Dataset.Generator.Tests/{Approved}.";
        now.Except(before).Select(line => "+" + line).Concat(before.Except(now).Select(line => "-" + line)).ShouldBeEmpty(advice);
        now.ShouldBe(before, advice);
    }

    /// <summary>Every project has attributes of its own, which are internal: here they are public, so that they can be printed.</summary>
    private static string Print()
    {
        CSharpCompilation compilation = TestCompilation.Create("")
            .AddSyntaxTrees(SupportSources.Attributes.Select(s => TestCompilation.Tree(
                s.Text.Replace("internal sealed class", "public sealed class", StringComparison.Ordinal)
                    .Replace("internal enum", "public enum", StringComparison.Ordinal),
                s.Name)))
            .AddSyntaxTrees(TestCompilation.Tree(SupportSources.EmbeddedAttribute, "EmbeddedAttribute.cs"))
            .WithAssemblyName("Attributes");
        string image = Path.Combine(AppContext.BaseDirectory, "Attributes.dll");
        compilation.Emit(image).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString()).ShouldBeEmpty();
        return new AssemblyLoadContext("attributes").LoadFromAssemblyPath(image)
            .GeneratePublicApi(new ApiGeneratorOptions
            {
                IncludeAssemblyAttributes = false,
                AllowNamespacePrefixes = ["Dataset.Schema"],
                DenyNamespacePrefixes = ["Observatory", "Microsoft"]
            })
            .ReplaceLineEndings("\n");
    }
}
