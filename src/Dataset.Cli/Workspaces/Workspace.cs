using Dataset.Cli.Projects;
using Dataset.Compiler.Articles;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;

namespace Dataset.Cli.Workspaces;

/// <summary>The dataset as it stands on the disk, after every stage that the build runs.</summary>
internal sealed record Workspace
{
    public required DatasetProject Project { get; init; }

    public required DatasetSchema Schema { get; init; }

    /// <summary>In ordinal order of their paths.</summary>
    public required IReadOnlyList<CuratedFile> Files { get; init; }

    public required IReadOnlyList<Article> Articles { get; init; }

    public required SourceMap Sources { get; init; }

    public required Catalogue Catalogue { get; init; }

    /// <summary>The ids that were ever released.</summary>
    public required ReleaseLedger Ledger { get; init; }

    /// <summary>Whether the stages ran over all there is, and none failed.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>Whether no stage has anything to say, whatever settings make of it.</summary>
    public required bool IsFlawless { get; init; }

    /// <summary>What the build would print.</summary>
    public required IReadOnlyList<RenderedFinding> Findings { get; init; }

    /// <summary>The text in which a finding stands.</summary>
    public required Func<string, string?> TextOf { get; init; }

    /// <summary>What is said where rows cannot be known, since nobody knows what they mean.</summary>
    public const string BrokenDeclarations = "the declarations have errors; 'dataset check' shows them.";

    public bool HasErrors => Findings.Any(f => f.Severity == Severity.Error);

    /// <summary>The dataset, for commands that need to know its rows.</summary>
    public static Workspace Load(ToolContext context)
    {
        DatasetProject project = DatasetProject.Find(context);
        using Waiting waiting = new(context, "Reading the dataset…");
        WorkspaceLoader loader = new(project);
        Workspace workspace = loader.Load(context.Cancellation);
        return loader.Declared!.HasErrors ? throw new ToolError(BrokenDeclarations) : workspace;
    }

    /// <summary>The article of a source; a clear message where there is none.</summary>
    public Article ArticleOf(string source)
    {
        string file = Sources.ArticleOf(source);
        return Articles.FirstOrDefault(a => a.FileName == file) ?? throw SourceArticles.Missing(source, file);
    }
}
