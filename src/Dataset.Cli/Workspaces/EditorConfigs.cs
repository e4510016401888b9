using Dataset.Cli.Projects;
using Dataset.Compiler;
using Dataset.Compiler.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dataset.Cli.Workspaces;

/// <summary>Files of settings, read by the compiler's own reader.</summary>
/// <param name="files">The files.</param>
/// <param name="project">The project, which says more of diagnostics.</param>
internal sealed class EditorConfigs(IEnumerable<TextFile> files, ProjectEvaluation project)
{
    private readonly CSharpCompilationOptions _ofProject = ProjectSeverities.Of(project);
    private readonly AnalyzerConfigSet _set = AnalyzerConfigSet.Create(files.Select(f => AnalyzerConfig.Parse(f.Text, f.Path)).ToList());

    public IReadOnlyList<RenderedFinding> Apply(DatasetProject project, IReadOnlyList<RenderedFinding> findings)
    {
        Dictionary<string, EquatableArray<SeverityEntry>> settings = new(StringComparer.Ordinal);
        List<RenderedFinding> printed = [];
        foreach (RenderedFinding finding in findings)
        {
            string path = finding.Location.Path;
            if (!settings.TryGetValue(path, out EquatableArray<SeverityEntry> ofFile))
            {
                settings.Add(
                    path, ofFile = path.Length == 0 ? [] : SeveritySettings.Of(_set.GetOptionsForSourcePath(project.Expand(path)).AnalyzerOptions));
            }

            if (OverAll(finding, SeveritySettings.Effective(finding, ofFile)) is { } severity)
            {
                printed.Add(finding with { Severity = severity });
            }
        }

        return printed;
    }

    /// <summary>
    /// What the project says of a diagnostic holds before what a global file says, and both for every file. Null where the build prints nothing.
    /// </summary>
    private Severity? OverAll(RenderedFinding finding, EffectiveSeverity ofFile)
    {
        bool isOpen = !finding.IsFixed && ofFile != EffectiveSeverity.None;
        bool isNamed = _ofProject.SpecificDiagnosticOptions.TryGetValue(finding.Id, out ReportDiagnostic named);
        ReportDiagnostic given = !isOpen ? ReportDiagnostic.Default
            : isNamed && named != ReportDiagnostic.Default ? named
            : _set.GlobalConfigOptions.TreeOptions.TryGetValue(finding.Id, out ReportDiagnostic found) ? found
            : ReportDiagnostic.Default;
        Severity? severity = given switch
        {
            ReportDiagnostic.Error => Severity.Error,
            ReportDiagnostic.Warn => Severity.Warning,
            ReportDiagnostic.Default when ofFile == EffectiveSeverity.Error => Severity.Error,
            ReportDiagnostic.Default when ofFile == EffectiveSeverity.Warning => Severity.Warning,
            _ => null,
        };

        // Named among those that are to stay warnings it has the option of none.
        return severity == Severity.Warning && !isNamed && _ofProject.GeneralDiagnosticOption == ReportDiagnostic.Error ? Severity.Error : severity;
    }
}
