using Dataset.Cli.Projects;
using Dataset.Cli.Workspaces;
using Dataset.Compiler;
using Dataset.Compiler.Findings;

namespace Dataset.Cli.Severities;

/// <summary>The severities that <c>.editorconfig</c>, <c>.globalconfig</c> and the project file give, as the build hears them.</summary>
internal static class ConfiguredSeverities
{
    private static readonly string[] s_names = [".editorconfig", ".globalconfig"];

    private const string OfCompiler = "dotnet_diagnostic.";

    /// <summary>What the build prints of the findings, each with the severity that it has there.</summary>
    public static IReadOnlyList<RenderedFinding> Apply(DatasetProject project, IReadOnlyList<RenderedFinding> findings)
    {
        if (findings.Count == 0)
        {
            return findings;
        }

        List<TextFile> files = Files(project, findings);
        return files.Any(f => f.Text.Contains(SeveritySettings.Prefix, StringComparison.OrdinalIgnoreCase)
            || f.Text.Contains(OfCompiler + "DS", StringComparison.OrdinalIgnoreCase))
            || ProjectSeverities.Speaks(project.Evaluation)
            ? Apply(project, findings, new SettingsFiles([.. files.Select(f => SettingsFile.Of(f.Path, f.Text))]))
            : findings;
    }

    private static List<RenderedFinding> Apply(DatasetProject project, IReadOnlyList<RenderedFinding> findings, SettingsFiles settings)
    {
        ProjectSeverities ofProject = new(project.Evaluation);
        Dictionary<string, EquatableArray<SeverityEntry>> known = new(StringComparer.Ordinal);
        List<RenderedFinding> printed = [];
        foreach (RenderedFinding finding in findings)
        {
            string path = finding.Location.Path;
            if (!known.TryGetValue(path, out EquatableArray<SeverityEntry> ofFile))
            {
                known.Add(path, ofFile = path.Length == 0 ? [] : SeveritySettings.Of(settings.Of(project.Expand(path))));
            }

            if (OverAll(finding, SeveritySettings.Effective(finding, ofFile), ofProject, settings) is { } severity)
            {
                printed.Add(finding with { Severity = severity });
            }
        }

        return printed;
    }

    /// <summary>
    /// What the project says of a diagnostic holds before what a global file says, and both for every file. Null where the build prints nothing.
    /// </summary>
    private static Severity? OverAll(RenderedFinding finding, EffectiveSeverity ofFile, ProjectSeverities ofProject, SettingsFiles settings)
    {
        bool isOpen = !finding.IsFixed && ofFile != EffectiveSeverity.None;
        EffectiveSeverity given = !isOpen ? ofFile
            : ofProject.IsSilent(finding.Id) ? EffectiveSeverity.None
            : ofProject.IsError(finding.Id) ? EffectiveSeverity.Error
            : Global(settings, finding.Id) ?? ofFile;
        Severity? severity = given switch
        {
            EffectiveSeverity.Error => Severity.Error,
            EffectiveSeverity.Warning => Severity.Warning,
            _ => null,
        };

        // Named among those that are to stay warnings it is of no interest to the option for all.
        return severity == Severity.Warning && !ofProject.Names(finding.Id) && ofProject.AreErrors ? Severity.Error : severity;
    }

    /// <summary>What the compiler's own key says for all files; null where it says nothing that counts.</summary>
    private static EffectiveSeverity? Global(SettingsFiles settings, string id) =>
        settings.Global.GetValueOrDefault(OfCompiler + id + ".severity")?.ToUpperInvariant() switch
        {
            "ERROR" => EffectiveSeverity.Error,
            "WARNING" => EffectiveSeverity.Warning,
            "SUGGESTION" => EffectiveSeverity.Suggestion,
            "SILENT" or "REFACTORING" => EffectiveSeverity.Silent,
            "NONE" => EffectiveSeverity.None,
            _ => null,
        };

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
