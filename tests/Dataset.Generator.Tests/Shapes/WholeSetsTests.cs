using System.Reflection;

namespace Dataset.Generator.Tests.Shapes;

/// <summary>
/// Whole sets in the shapes that public ones have, one a folder: its files as they stand, and the one file of declarations that a stranger writes for
/// them. What another reader reads in the files, and what was compiled, must be the same values.
/// </summary>
public sealed class WholeSetsTests
{
    private const string Declarations = "declarations.cs";

    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "Sets");

    public static TheoryData<string> Sets => new(Directory.GetDirectories(s_folder).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Sets))]
    public void Compiles_as_it_stands_and_holds_what_another_reader_reads(string set)
    {
        string folder = Path.Combine(s_folder, set);
        List<TestFile> files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Where(f => Path.GetFileName(f) != Declarations).Order(StringComparer.Ordinal)
            .Select(f => new TestFile("data/" + Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllText(f))).ToList();
        string declarations = File.ReadAllText(Path.Combine(folder, Declarations));
        GeneratorHost host = new(files, "#nullable enable\nusing System;\nusing Dataset.Schema;\nnamespace Observatory;\n" + declarations);
        host.Diagnostics.ShouldBeEmpty();

        Assembly assembly = host.Load();
        CompiledValues compiled = CompiledValues.Of(assembly);
        WrittenValues written = WrittenValues.Of(files, compiled.Ignored);
        written.Values.Count.ShouldBeGreaterThan(3);
        WrittenValues.Left(written.Values, compiled.Values).ShouldBeEmpty("stands in the files alone");
        WrittenValues.Left(compiled.Values, [.. written.Values, .. written.Keys]).ShouldBeEmpty("was compiled and stands nowhere");
    }
}
