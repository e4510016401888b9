namespace Dataset.Generator.Tests;

/// <summary>
/// Each folder of <c>bad/</c> is a small broken input beside the diagnostics it must give, to the character. A wrong line in a folder fails
/// with both texts; there is no switch that rewrites them.
/// </summary>
public sealed class BadCorpusTests
{
    private static readonly string s_root = Path.Combine(AppContext.BaseDirectory, "bad");

    public static TheoryData<string> Folders()
    {
        TheoryData<string> folders = [];
        foreach (string folder in Directory.Exists(s_root) ? Directory.GetDirectories(s_root).Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
        {
            folders.Add(Path.GetFileName(folder));
        }

        return folders;
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Gives_exactly_these_diagnostics(string folder)
    {
        string path = Path.Combine(s_root, folder);
        List<TestFile> files = Directory.GetFiles(path, "*.*", SearchOption.AllDirectories)
            .Where(f => f.EndsWith(".yaml", StringComparison.Ordinal) || (f.EndsWith(".txt", StringComparison.Ordinal) && Path.GetFileName(f) != "expected.txt"))
            .Order(StringComparer.Ordinal)
            .Select(f => new TestFile(Path.GetRelativePath(path, f).Replace('\\', '/'), File.ReadAllText(f)))
            .ToList();
        string schema = Path.Combine(path, "schema.cs");
        // What runs again of the schema that all the others share is known; a schema of its own is small.
        GeneratorHost host = File.Exists(schema) ? new(files, File.ReadAllText(schema), tracksSteps: true) : new(files);
        host.ShouldBeCachedOnSecondRun();

        string actual = string.Concat(host.Diagnostics.Select(d => d + "\n"));
        string expected = File.ReadAllText(Path.Combine(path, "expected.txt")).ReplaceLineEndings("\n");
        actual.ShouldBe(expected);
        string promised = " " + folder[..6] + ": ";
        host.Diagnostics.ShouldContain(d => d.Contains(promised, StringComparison.Ordinal), "the folder's name promises this id");
        GeneratorHost.Problems(host.Output).ShouldBeEmpty("our error is the only one");
    }
}
