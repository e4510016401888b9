using Dataset.Compiler.Compiling;
using Dataset.Compiler.Declarations;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Text;
using Dataset.Corpus;

namespace Dataset.Compiler.Tests;

/// <summary>The corpus of broken inputs, through the core alone.</summary>
public sealed class CorpusTests
{
    [Theory]
    [MemberData(nameof(CorpusCase.All), MemberType = typeof(CorpusCase))]
    public void Gives_exactly_these_diagnostics(string folder)
    {
        CorpusCase corpus = CorpusCase.Load(folder);
        DeclaredSource declared = Declared(corpus);
        CompilerInput input = new(Files(corpus, "Curated"), Files(corpus, "Article"), Files(corpus, "Ledger"));
        DatasetCompiler compiler = new(threads: 2);
        CompilerOutput output = Run();
        corpus.ShouldBeWhatIsPrinted([.. FindingCut.PerFile(output.Report.Findings).Select(Line)]);

        // Nothing changed, so no stage behind the schema runs again.
        CompilerOutput again = Run();
        again.Catalogue.ShouldBeSameAs(output.Catalogue);
        again.Files.Items.Zip(output.Files.Items)
            .ShouldAllBe(f => ReferenceEquals(f.First.Bound, f.Second.Bound) && ReferenceEquals(f.First.Quotes, f.Second.Quotes));

        CompilerOutput Run() => compiler.Run(
            CompilerStages.Schema.Run(new SchemaInput("Observatory", declared.Declarations), CancellationToken.None),
            DeclaredPlaces.ByPath(declared.Places), input, CancellationToken.None);
    }

    private static DeclaredSource Declared(CorpusCase corpus) => DeclaredJson.Read(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "declared", (corpus.Schema is null ? "Observatory" : corpus.Name) + ".json")));

    private static List<InputFile> Files(CorpusCase corpus, string role) =>
        [.. corpus.Files.Where(f => f.Role == role).Select(f => new InMemoryFile(f.Path, f.Text))];

    private static string Line(RenderedFinding finding)
    {
        Location at = finding.Location;
        string severity = finding.Severity == Severity.Error ? "error" : "warning";
        return CorpusCase.Line(at.Path, at.Line + 1, at.Column + 1, severity, finding.Id, finding.Message);
    }

    private sealed record InMemoryFile(string Path, string Text) : InputFile(Path)
    {
        public override string Read(CancellationToken cancellation) => Text;
    }
}
