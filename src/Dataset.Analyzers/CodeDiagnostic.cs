using Microsoft.CodeAnalysis;

namespace Dataset.Analyzers;

/// <summary>How a diagnostic of this package is described.</summary>
internal static class CodeDiagnostic
{
    public static DiagnosticDescriptor Describe(string id, string title, string message, DiagnosticSeverity severity = DiagnosticSeverity.Warning) =>
        new(id, title, message, "Dataset", severity, isEnabledByDefault: true, helpLinkUri: "docs/diagnostics/" + id + ".md");
}
