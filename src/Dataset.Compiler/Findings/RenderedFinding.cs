using Dataset.Compiler.Text;

namespace Dataset.Compiler.Findings;

/// <summary>A finding as the build prints it.</summary>
public sealed record RenderedFinding(string Id, Severity Severity, Location Location, string Message, string HelpLink);
