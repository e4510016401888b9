using Dataset.Corpus;

namespace Dataset.Generator.Tests;

/// <summary>The corpus of broken inputs, through the compiler.</summary>
public sealed class CorpusTests
{
    [Theory]
    [MemberData(nameof(CorpusCase.All), MemberType = typeof(CorpusCase))]
    public void Gives_exactly_these_diagnostics(string folder)
    {
        CorpusCase corpus = CorpusCase.Load(folder);
        List<TestFile> files = [.. corpus.Files.Select(f => new TestFile(f.Path, f.Text))];

        // What runs again of the schema that all the others share is known; a schema of its own is small.
        GeneratorHost host = corpus.Schema is { } schema ? new(files, schema, tracksSteps: true) : new(files);
        host.ShouldBeCachedOnSecondRun();
        corpus.ShouldBeWhatIsPrinted(host.Diagnostics);
        string.Concat(GeneratorHost.Problems(host.Output).Select(p => p + "\n")).ShouldBe(corpus.SaidOfCSharp, "our error is the only one");
    }
}
