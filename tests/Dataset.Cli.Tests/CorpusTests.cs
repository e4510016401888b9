using System.Text.Json;
using Dataset.Corpus;

namespace Dataset.Cli.Tests;

/// <summary>The corpus of broken inputs, through the curator's tool.</summary>
public sealed class CorpusTests : IClassFixture<CorpusTests.SchemaFolder>
{
    private readonly SchemaFolder _schemas;

    public CorpusTests(SchemaFolder schemas) => _schemas = schemas;

    [Theory]
    [MemberData(nameof(CorpusCase.All), MemberType = typeof(CorpusCase))]
    public void Gives_exactly_these_diagnostics(string folder)
    {
        CorpusCase corpus = CorpusCase.Load(folder);
        Dictionary<string, string> original = new(StringComparer.Ordinal);
        using TestDataset dataset = TestDataset.Empty();
        dataset.Write("src/Dataset/Runtime.cs", "global using Dataset;\n");
        string schema = corpus.Schema ?? CorpusCase.Observatory;

        // What is a mistake in C# as well is one in the root namespace, which is the tool's dataset's here.
        bool isOfRoot = corpus.SaidOfCSharp.Length > 0;
        Write("src/Dataset/schema.cs", "schema.cs", isOfRoot ? schema.Replace("namespace Observatory", "namespace Dataset", StringComparison.Ordinal) : schema);
        foreach (CorpusFile file in corpus.Files)
        {
            Write(file.Role == "Article" ? "seeds/" + Path.GetFileName(file.Path) : "curated/" + file.Path, file.Path, file.Text);
        }

        // The second time files are known of which nothing was to be said.
        ToolRun run = dataset.RunWith(_schemas.Path, "check", "--format", "json");
        dataset.RunWith(_schemas.Path, "check", "--format", "json").ShouldBe(run);
        using JsonDocument json = JsonDocument.Parse(run.Out);
        corpus.ShouldBeWhatIsPrinted([.. json.RootElement.GetProperty("findings").EnumerateArray()
            .Where(f => !isOfRoot || f.GetProperty("id").GetString()!.StartsWith("DS", StringComparison.Ordinal))
            .Select(f => (Path: original[f.GetProperty("file").GetString()!], Finding: f))
            .GroupBy(f => f.Path, StringComparer.Ordinal)
            .OrderBy(f => f.Key, StringComparer.Ordinal)
            .SelectMany(f => Cut(f.Key, [.. f.Select(one => one.Finding)]))]);

        void Write(string path, string inCorpus, string text)
        {
            original.Add(path, inCorpus);
            dataset.Write(path, text);
        }
    }

    /// <summary>What the build and the screen print of a file of which programs are told everything.</summary>
    private static IEnumerable<string> Cut(string path, List<JsonElement> all)
    {
        const int Printed = 20;
        return all.Take(Printed).Select(f => Line(path, f)).Concat(all.Skip(Printed).Take(1).Select(first => CorpusCase.Line(
            path, first.GetProperty("line").GetInt32(), first.GetProperty("column").GetInt32(),
            "error", "DS1099", "and " + (all.Count - Printed) + " more in this file")));
    }

    private static string Line(string path, JsonElement finding) => CorpusCase.Line(
        path, finding.GetProperty("line").GetInt32(), finding.GetProperty("column").GetInt32(),
        finding.GetProperty("severity").GetString()!, finding.GetProperty("id").GetString()!,
        // The support types stand in the root namespace, which is the tool's dataset's here.
        finding.GetProperty("message").GetString()!.Replace("Dataset.Row", "Observatory.Row", StringComparison.Ordinal));

    /// <summary>Where the tool keeps the schemas that most cases share.</summary>
    public sealed class SchemaFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("dataset-corpus-schemas").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
