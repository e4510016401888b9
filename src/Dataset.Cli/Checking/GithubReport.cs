using System.Globalization;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Text;

namespace Dataset.Cli.Checking;

/// <summary>Workflow commands that GitHub Actions turns into annotations on the lines of a pull request.</summary>
internal static class GithubReport
{
    public static void Write(TextWriter output, CheckResult result)
    {
        foreach (RenderedFinding finding in result.Findings)
        {
            Location at = finding.Location;
            string command = finding.Severity == Severity.Error ? "error" : "warning";
            string place = at.Path.Length == 0 ? "" : "file=" + Property(at.Path) + ",line=" + One(at.Line) + ",endLine=" + One(at.EndLine)
                + (at.Line == at.EndLine ? ",col=" + One(at.Column) + ",endColumn=" + One(at.EndColumn) : "") + ",";
            output.Write("::" + command + " " + place + "title=" + finding.Id + "::" + Message(finding.Message) + "\n");
        }

        if (result.Demand is { } demand)
        {
            output.Write("::error title=release::" + Message(demand) + "\n");
        }

        output.Write("::notice title=dataset::" + Message(result.Summary.ToString()) + "\n");
    }

    private static string One(int zeroBased) => (zeroBased + 1).ToString(CultureInfo.InvariantCulture);

    private static string Message(string text) => VisibleText.OneLine(text).Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Message(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
