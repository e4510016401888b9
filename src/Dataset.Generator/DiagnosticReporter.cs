using Dataset.Compiler;
using Dataset.Compiler.Compiling;
using Dataset.Compiler.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Location = Dataset.Compiler.Text.Location;

namespace Dataset.Generator;

/// <summary>Everything that is to be said about one state of the project.</summary>
/// <param name="Report">What was found.</param>
/// <param name="Severities">What files say about severities.</param>
public sealed record DiagnosticReport(Report Report, EquatableArray<FileSeverities> Severities);

/// <summary>Hands findings to the compiler.</summary>
internal static class DiagnosticReporter
{
    public static void Report(SourceProductionContext output, DiagnosticReport report)
    {
        Dictionary<string, FindingKind> kinds = report.Report.Kinds.Items.ToDictionary(k => k.Id, StringComparer.Ordinal);
        Dictionary<string, FileSeverities> severities = new(StringComparer.Ordinal);
        foreach (FileSeverities file in report.Severities)
        {
            severities[file.Path] = file;
        }

        foreach (RenderedFinding finding in report.Report.Findings)
        {
            severities.TryGetValue(finding.Location.Path, out FileSeverities? ofFile);
            if (Effective(finding, ofFile) is { } severity)
            {
                string title = kinds.TryGetValue(finding.Id, out FindingKind? kind) ? kind.Title : finding.Id;
                output.ReportDiagnostic(ToDiagnostic(finding, title, severity));
            }
        }
    }

    private static Diagnostic ToDiagnostic(RenderedFinding finding, string title, DiagnosticSeverity severity)
    {
        DiagnosticDescriptor descriptor = new(finding.Id, title, "{0}", "Dataset", severity, isEnabledByDefault: true, helpLinkUri: finding.HelpLink);
        return Diagnostic.Create(descriptor, ToLocation(finding.Location), finding.Message);
    }

    private static Microsoft.CodeAnalysis.Location ToLocation(Location at) => at.Path.Length == 0
        ? Microsoft.CodeAnalysis.Location.None
        : Microsoft.CodeAnalysis.Location.Create(
            at.Path,
            new TextSpan(at.Start, at.Length),
            new LinePositionSpan(new LinePosition(at.Line, at.Column), new LinePosition(at.EndLine, at.EndColumn)));

    /// <summary>Null where the file wants to hear nothing of it.</summary>
    private static DiagnosticSeverity? Effective(RenderedFinding finding, FileSeverities? file) =>
        SeveritySettings.Effective(finding, file?.Entries ?? EquatableArray<SeverityEntry>.Empty) switch
        {
            EffectiveSeverity.None => null,
            EffectiveSeverity.Silent => DiagnosticSeverity.Hidden,
            EffectiveSeverity.Suggestion => DiagnosticSeverity.Info,
            EffectiveSeverity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Error,
        };
}
