using Dataset.Cli.Projects;
using Dataset.Compiler.Findings;

namespace Dataset.Cli.Workspaces;

/// <summary>
/// The severities that <c>.editorconfig</c>, <c>.globalconfig</c> and the project file give, as the build hears them. Who matches which section is
/// the compiler's to say; it is asked only where something speaks of our diagnostics at all.
/// </summary>
internal static class ConfiguredSeverities
{
    private static readonly string[] s_names = [".editorconfig", ".globalconfig"];

    private const string OfCompiler = "dotnet_diagnostic.DS";

    /// <summary>What the build prints of the findings, each with the severity that it has there.</summary>
    public static IReadOnlyList<RenderedFinding> Apply(DatasetProject project, IReadOnlyList<RenderedFinding> findings)
    {
        if (findings.Count == 0)
        {
            return findings;
        }

        List<TextFile> files = Files(project, findings);
        return files.Any(f => f.Text.Contains(SeveritySettings.Prefix, StringComparison.OrdinalIgnoreCase)
            || f.Text.Contains(OfCompiler, StringComparison.OrdinalIgnoreCase))
            || ProjectSeverities.Speaks(project.Evaluation)
            ? new EditorConfigs(files, project.Evaluation).Apply(project, findings)
            : findings;
    }

    /// <summary>Every file of settings beside or above what the build reads, with its full path.</summary>
    private static List<TextFile> Files(DatasetProject project, IReadOnlyList<RenderedFinding> findings)
    {
        SortedSet<string> folders = new(StringComparer.Ordinal);
        foreach (string place in findings.Select(f => project.Expand(f.Location.Path)).Append(project.Evaluation.File))
        {
            for (string? folder = Path.GetDirectoryName(place); folder is not null && folders.Add(folder); folder = Path.GetDirectoryName(folder))
            {
            }
        }

        return folders
            .SelectMany(folder => s_names.Select(name => Path.Combine(folder, name)))
            .Concat(new[] { ProjectEvaluation.Configs, ProjectEvaluation.GlobalConfigs }.SelectMany(project.Evaluation.ItemsOf).Select(i => i.Path))
            .Distinct().Where(File.Exists)
            .Select(path => new TextFile(path, TextFile.Read(path))).ToList();
    }
}
