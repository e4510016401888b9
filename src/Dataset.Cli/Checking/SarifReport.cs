using System.Reflection;
using System.Text.Json;
using Dataset.Cli.Explaining;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Text;

namespace Dataset.Cli.Checking;

/// <summary>The findings as a SARIF 2.1.0 log, for code scanning.</summary>
internal static class SarifReport
{
    public static void Write(TextWriter output, CheckResult result) => output.Write(JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool(json, result.Findings);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (RenderedFinding finding in result.Findings)
        {
            WriteResult(json, finding);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }));

    private static void WriteTool(Utf8JsonWriter json, IReadOnlyList<RenderedFinding> findings)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "dataset");
        json.WriteString("version", Assembly.GetExecutingAssembly().GetName().Version!.ToString(3));
        json.WriteStartArray("rules");
        foreach (RenderedFinding rule in findings.DistinctBy(f => f.Id).OrderBy(f => f.Id, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            json.WriteStartObject("shortDescription");
            json.WriteString("text", rule.Finding.Kind.Title);
            json.WriteEndObject();
            if (DiagnosticPages.Read(rule.Id) is { } page)
            {
                json.WriteStartObject("help");
                json.WriteString("text", page);
                json.WriteString("markdown", page);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, RenderedFinding finding)
    {
        Location at = finding.Location;
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Id);
        json.WriteString("level", finding.Severity == Severity.Error ? "error" : "warning");
        json.WriteStartObject("message");
        json.WriteString("text", finding.Message);
        json.WriteEndObject();
        WriteLocations(json, "locations", [at]);
        WriteLocations(json, "relatedLocations", finding.Places);
        json.WriteEndObject();
    }

    private static void WriteLocations(Utf8JsonWriter json, string name, IEnumerable<Location> places)
    {
        json.WriteStartArray(name);
        foreach (Location at in places.Where(p => p.Path.Length > 0))
        {
            json.WriteStartObject();
            json.WriteStartObject("physicalLocation");
            json.WriteStartObject("artifactLocation");
            json.WriteString("uri", Uri.EscapeDataString(at.Path).Replace("%2F", "/", StringComparison.Ordinal));
            json.WriteEndObject();
            json.WriteStartObject("region");
            json.WriteNumber("startLine", at.Line + 1);
            json.WriteNumber("startColumn", at.Column + 1);
            json.WriteNumber("endLine", at.EndLine + 1);
            json.WriteNumber("endColumn", at.EndColumn + 1);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
