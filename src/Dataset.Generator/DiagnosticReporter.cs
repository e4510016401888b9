using Dataset.Compiler;
using Dataset.Compiler.Compiling;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Location = Dataset.Compiler.Text.Location;

namespace Dataset.Generator;

/// <summary>Everything that is to be said about one state of the project.</summary>
/// <param name="Report">What was found.</param>
/// <param name="Severities">What files say about severities.</param>
/// <param name="Unheard">The ids of which the compiler prints nothing, whatever it is given.</param>
/// <param name="Pages">Where the page of each stands.</param>
public sealed record DiagnosticReport(Report Report, EquatableArray<FileSeverities> Severities, EquatableArray<string> Unheard, HelpPages Pages)
{
    /// <summary>The ids of what was found, in order.</summary>
    public static EquatableArray<string> Ids(Report report) =>
        report.Findings.Items.Select(f => f.Id).Distinct().OrderBy(i => i, StringComparer.Ordinal).ToEquatableArray();
}

/// <summary>Hands findings to the compiler.</summary>
internal static class DiagnosticReporter
{
    public static void Report(SourceProductionContext output, DiagnosticReport report)
    {
        Dictionary<string, FileSeverities> severities = new(StringComparer.Ordinal);
        foreach (FileSeverities file in report.Severities)
        {
            severities[file.Path] = file;
        }

        // What nobody hears of must not take the place of what somebody should hear.
        List<RenderedFinding> printed = [];
        List<(RenderedFinding Finding, DiagnosticSeverity Severity)> shown = [];
        foreach (RenderedFinding finding in report.Report.Findings)
        {
            severities.TryGetValue(finding.Location.Path, out FileSeverities? ofFile);
            EffectiveSeverity effective = SeveritySettings.Effective(finding, ofFile?.Entries ?? EquatableArray<SeverityEntry>.Empty);
            if (effective >= EffectiveSeverity.Warning && (finding.IsFixed || !report.Unheard.Contains(finding.Id)))
            {
                printed.Add(finding with { Severity = effective == EffectiveSeverity.Error ? Severity.Error : Severity.Warning });
            }
            else if (effective is EffectiveSeverity.Suggestion or EffectiveSeverity.Silent)
            {
                shown.Add((finding, effective == EffectiveSeverity.Suggestion ? DiagnosticSeverity.Info : DiagnosticSeverity.Hidden));
            }
        }

        foreach (RenderedFinding finding in FindingCut.PerFile(printed))
        {
            output.ReportDiagnostic(
                ToDiagnostic(finding, finding.Severity == Severity.Error ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning, report.Pages));
        }

        foreach (var (finding, severity) in shown.GroupBy(f => f.Finding.Location.Path, StringComparer.Ordinal)
            .SelectMany(f => f.Take(FindingCut.MaxPerFile)))
        {
            output.ReportDiagnostic(ToDiagnostic(finding, severity, report.Pages));
        }
    }

    /// <summary>Those of the ids of which the project wants to hear nothing: <c>NoWarn</c>, or a file of settings for all files.</summary>
    public static EquatableArray<string> Unheard(EquatableArray<string> ids, CompilationOptions options, CancellationToken cancellation)
    {
        return ids.Items.Where(IsOff).ToEquatableArray();

        bool IsOff(string id) =>
            (options.SpecificDiagnosticOptions.TryGetValue(id, out ReportDiagnostic given)
                || (options.SyntaxTreeOptionsProvider?.TryGetGlobalDiagnosticValue(id, cancellation, out given) ?? false))
            && given is ReportDiagnostic.Suppress or ReportDiagnostic.Hidden or ReportDiagnostic.Info;
    }

    private static Diagnostic ToDiagnostic(RenderedFinding finding, DiagnosticSeverity severity, HelpPages pages)
    {
        string[] tags = finding.IsFixed ? [WellKnownDiagnosticTags.NotConfigurable] : [];
        DiagnosticDescriptor descriptor = new(
            finding.Id,
            finding.Finding.Kind.Title,
            "{0}",
            "Dataset",
            severity,
            isEnabledByDefault: true,
            helpLinkUri: pages.AddressOf(finding.Id, finding.HelpLink),
            customTags: tags);
        return Diagnostic.Create(descriptor, ToLocation(finding.Location), finding.Message);
    }

    private static Microsoft.CodeAnalysis.Location ToLocation(Location at) => at.Path.Length == 0
        ? Microsoft.CodeAnalysis.Location.None
        : Microsoft.CodeAnalysis.Location.Create(
            VisibleText.OneLine(at.Path),
            new TextSpan(at.Start, at.Length),
            new LinePositionSpan(new LinePosition(at.Line, at.Column), new LinePosition(at.EndLine, at.EndColumn)));
}
