using Dataset.Compiler;
using Dataset.Compiler.Findings;
using Microsoft.CodeAnalysis;

namespace Dataset.Cli.Workspaces;

/// <summary>Files of settings, read by the compiler's own reader.</summary>
internal sealed class EditorConfigs(IEnumerable<TextFile> files)
{
    private readonly AnalyzerConfigSet _set = AnalyzerConfigSet.Create(files.Select(f => AnalyzerConfig.Parse(f.Text, f.Path)).ToList());

    public IReadOnlyList<RenderedFinding> Apply(Layout layout, IReadOnlyList<RenderedFinding> findings)
    {
        Dictionary<string, EquatableArray<SeverityEntry>> settings = new(StringComparer.Ordinal);
        List<RenderedFinding> printed = [];
        foreach (RenderedFinding finding in findings)
        {
            string path = finding.Location.Path;
            if (!settings.TryGetValue(path, out EquatableArray<SeverityEntry> ofFile))
            {
                settings.Add(
                    path, ofFile = path.Length == 0 ? [] : SeveritySettings.Of(_set.GetOptionsForSourcePath(layout.Expand(path)).AnalyzerOptions));
            }

            if (OverAll(finding, SeveritySettings.Effective(finding, ofFile)) is { } severity)
            {
                printed.Add(finding with { Severity = severity });
            }
        }

        return printed;
    }

    /// <summary>What a global file says of a diagnostic holds for every file. Null where the build prints nothing.</summary>
    private Severity? OverAll(RenderedFinding finding, EffectiveSeverity ofFile)
    {
        ReportDiagnostic given = !finding.IsFixed
            && ofFile != EffectiveSeverity.None
            && _set.GlobalConfigOptions.TreeOptions.TryGetValue(finding.Id, out ReportDiagnostic found) ? found : ReportDiagnostic.Default;
        return given switch
        {
            ReportDiagnostic.Error => Severity.Error,
            ReportDiagnostic.Warn => Severity.Warning,
            ReportDiagnostic.Default when ofFile == EffectiveSeverity.Error => Severity.Error,
            ReportDiagnostic.Default when ofFile == EffectiveSeverity.Warning => Severity.Warning,
            _ => null,
        };
    }
}
