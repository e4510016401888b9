using Dataset.Compiler.Findings;

namespace Dataset.Cli.Workspaces;

/// <summary>
/// The severities that <c>.editorconfig</c> and <c>.globalconfig</c> give, as the build hears them. Who matches which section is the
/// compiler's to say; it is asked only where some file speaks of our diagnostics at all.
/// </summary>
internal static class ConfiguredSeverities
{
    private static readonly string[] s_names = [".editorconfig", ".globalconfig"];

    private const string OfCompiler = "dotnet_diagnostic.DS";

    /// <summary>What the build prints of the findings, each with the severity that it has there.</summary>
    public static IReadOnlyList<RenderedFinding> Apply(Layout layout, IReadOnlyList<RenderedFinding> findings)
    {
        if (findings.Count == 0)
        {
            return findings;
        }

        List<TextFile> files = Files(layout, findings);
        return files.Any(f => f.Text.Contains(SeveritySettings.Prefix, StringComparison.OrdinalIgnoreCase)
            || f.Text.Contains(OfCompiler, StringComparison.OrdinalIgnoreCase))
            ? new EditorConfigs(files).Apply(layout, findings)
            : findings;
    }

    /// <summary>Every file of settings beside or above what the build reads, with its full path.</summary>
    private static List<TextFile> Files(Layout layout, IReadOnlyList<RenderedFinding> findings)
    {
        SortedSet<string> folders = new(StringComparer.Ordinal);
        foreach (string place in findings.Select(f => layout.Expand(f.Location.Path)).Append(Path.Combine(layout.Declarations, "_")))
        {
            for (string? folder = Path.GetDirectoryName(place); folder is not null && folders.Add(folder); folder = Path.GetDirectoryName(folder))
            {
            }
        }

        return folders
            .SelectMany(folder => s_names.Select(name => Path.Combine(folder, name)))
            .Where(File.Exists)
            .Select(path => new TextFile(path, TextFile.Read(path))).ToList();
    }
}
