using System.Globalization;

namespace Dataset.Corpus;

/// <summary>
/// A folder of <c>tests/corpus</c>: a small broken input beside the diagnostics it must give, to the character, whoever reads it: the core alone, the
/// generator, or the curator's tool. A wrong line fails with both texts; there is no switch that rewrites them.
/// </summary>
/// <param name="Name">The folder; it begins with the id that it promises.</param>
/// <param name="Files">The data, the articles and the ledger.</param>
/// <param name="Schema">Declarations of its own; null where the observatory's will do.</param>
/// <param name="Expected">What must be printed.</param>
internal sealed record CorpusCase(string Name, IReadOnlyList<CorpusFile> Files, string? Schema, string Expected)
{
    /// <summary>What the C# compiler says beside it, of a mistake that is one in C# as well; mostly nothing.</summary>
    public string SaidOfCSharp { get; private init; } = "";

    public static string Root { get; } = Path.Combine(AppContext.BaseDirectory, "corpus");

    /// <summary>The declarations that all cases share which bring none.</summary>
    public static string Observatory { get; } = File.ReadAllText(Path.Combine(Root, "Observatory.cs"));

    public static IEnumerable<string> Names { get; } =
        Directory.GetDirectories(Root).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal).ToList();

    public static TheoryData<string> All() => [.. Names];

    public static CorpusCase Load(string name)
    {
        string folder = Path.Combine(Root, name), schema = Path.Combine(folder, "schema.cs"), csharp = Path.Combine(folder, "csharp.txt");
        List<CorpusFile> files = Directory.GetFiles(folder, "*.*", SearchOption.AllDirectories)
            .Where(f => Path.GetFileName(f) is not ("expected.txt" or "schema.cs" or "csharp.txt"))
            .Order(StringComparer.Ordinal)
            .Select(f => new CorpusFile(Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllText(f)))
            .ToList();
        string expected = File.ReadAllText(Path.Combine(folder, "expected.txt")).ReplaceLineEndings("\n");
        return new CorpusCase(name, files, File.Exists(schema) ? File.ReadAllText(schema) : null, expected)
        {
            SaidOfCSharp = File.Exists(csharp) ? File.ReadAllText(csharp).ReplaceLineEndings("\n") : "",
        };
    }

    public void ShouldBeWhatIsPrinted(IReadOnlyList<string> lines)
    {
        string.Concat(lines.Select(l => l + "\n")).ShouldBe(Expected);
        string promised = " " + Name[..6] + ": ";
        lines.ShouldContain(l => l.Contains(promised, StringComparison.Ordinal), "the folder's name promises this id");
    }

    /// <summary>A diagnostic as the build prints it; line and column count from 1.</summary>
    public static string Line(string path, int line, int column, string severity, string id, string message) => path.Length == 0
        ? severity + " " + id + ": " + message
        : string.Create(CultureInfo.InvariantCulture, $"{path}({line},{column}): {severity} {id}: {message}");
}

/// <summary>A file of a case.</summary>
/// <param name="Path">Its path in the folder.</param>
/// <param name="Text">Its text.</param>
internal sealed record CorpusFile(string Path, string Text)
{
    /// <summary>What the project says that it is.</summary>
    public string Role => Path.EndsWith("released-ids.txt", StringComparison.Ordinal) ? "Ledger"
        : Path.EndsWith(".txt", StringComparison.Ordinal) ? "Article" : "Curated";
}
