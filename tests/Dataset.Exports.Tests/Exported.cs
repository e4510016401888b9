using Dataset.Cli.Tests;
using Dataset.Cli.Workspaces;

namespace Dataset.Exports.Tests;

/// <summary>A dataset, what the stages make of it, and what the tool exported of it.</summary>
internal sealed class Exported : IDisposable
{
    private Exported(TestDataset dataset, string format, string[] options)
    {
        Dataset = dataset;
        dataset.Run(["export", "--format", format, "--out", "out", .. options]).Success().ShouldStartWith("wrote ");
        Workspace = Workspace.Load(
            dataset.Context(TextWriter.Null, TextWriter.Null));
        Expected = new Expected(Workspace);
    }

    public static TheoryData<string> Datasets => ["small", "observatory", "real"];

    public TestDataset Dataset { get; }

    public Workspace Workspace { get; }

    public Expected Expected { get; }

    public string Folder => Path.Combine(Dataset.Root, "out");

    public static Exported Of(string dataset, string format, params string[] options) => new(TestDataset.Named(dataset), format, options);

    /// <summary>The text that the source with this key stands for.</summary>
    public string ArticleOf(string source) => Workspace.Articles.Single(a => a.FileName == Workspace.Sources.FileOf(source)).Text;

    public void Dispose() => Dataset.Dispose();
}
