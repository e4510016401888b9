using System.Text.Json;
using Dataset.Cli.Explaining;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Text;

namespace Dataset.Cli.Checking;

/// <summary>Findings and summary as one JSON object; lines and columns count from one.</summary>
internal static class JsonReport
{
    public static void Write(TextWriter output, CheckResult result) => output.Write(JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("in_order", result.IsInOrder);
        json.WriteStartObject("summary");
        json.WriteNumber("files", result.Files);
        json.WriteNumber("errors", result.Errors);
        json.WriteNumber("warnings", result.Warnings);
        json.WriteNumber("facts", result.Summary.Facts);
        json.WriteNumber("evidence", result.Summary.Evidence);
        json.WriteNumber("disputes", result.Summary.Disputes);
        json.WriteNumber("unreviewed", result.Summary.Unreviewed);
        json.WriteEndObject();
        json.WriteStartArray("findings");
        foreach (RenderedFinding finding in result.Findings)
        {
            Write(json, finding);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }));

    private static void Write(Utf8JsonWriter json, RenderedFinding finding)
    {
        Location at = finding.Location;
        json.WriteStartObject();
        json.WriteString("id", finding.Id);
        json.WriteString("severity", finding.Severity == Severity.Error ? "error" : "warning");
        json.WriteString("message", finding.Message);
        WritePlace(json, at);
        json.WriteString("meant", finding.Meant);
        json.WriteStartArray("places");
        foreach (Location place in finding.Places)
        {
            json.WriteStartObject();
            WritePlace(json, place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("help", DiagnosticPages.Ids.Contains(finding.Id) ? "dataset explain " + finding.Id : null);
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, Location at)
    {
        json.WriteString("file", at.Path);
        json.WriteNumber("line", at.Line + 1);
        json.WriteNumber("column", at.Column + 1);
        json.WriteNumber("end_line", at.EndLine + 1);
        json.WriteNumber("end_column", at.EndColumn + 1);
    }
}
