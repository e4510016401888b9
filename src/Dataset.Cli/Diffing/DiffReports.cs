using System.Text;
using System.Text.Json;
using Dataset.Cli.Workspaces;
using Dataset.Compiler.Text;

namespace Dataset.Cli.Diffing;

/// <summary>Prints a difference for people, for a changelog, for programs.</summary>
internal static class DiffReports
{
    private const int LongestValue = 300;

    public static void Text(Screen screen, DataDiff diff)
    {
        diff.Schema.ToList().ForEach(c => screen.Line("schema " + c, Ink.Warning));
        diff.Removed.ToList().ForEach(r => screen.Write("removed ", Ink.Error).Line(r + ", without a redirect"));
        diff.Retired.ToList().ForEach(r => screen.Write("retired ", Ink.Warning).Line(r));
        diff.Added.ToList().ForEach(r => screen.Write("added ", Ink.Good).Line(r));
        foreach (RowChange row in diff.Changed)
        {
            screen.Write("changed ", Ink.Accent).Line(row.Record);
            foreach (FieldChange field in row.Fields)
            {
                Write(screen, field);
            }
        }

        diff.Opened.ToList().ForEach(d => screen.Write("dispute opened: ", Ink.Warning).Line(d));
        diff.Settled.ToList().ForEach(d => screen.Write("dispute settled: ", Ink.Good).Line(d));
        screen.Paragraph(0, new Run(Totals(diff))).Paragraph(0, new Run(Demand(diff)));
    }

    /// <summary>A section for the changelog, which is also a comment on a pull request: values cannot break out of their quotation.</summary>
    public static string Markdown(DataDiff diff)
    {
        StringBuilder text = new("## " + (diff.Next ?? diff.Before ?? "Unreleased") + "\n\n" + Totals(diff) + "; " + Demand(diff) + ".\n");
        Section(
            text,
            "Removed",
            diff.Removed.Select(r => Code(r) + " (no redirect)").Concat(diff.Schema.Where(c => c[0] == '-').Select(c => "schema: " + Code(c[2..]))));
        Section(text, "Deprecated", diff.Retired.Select(Code));
        Section(text, "Added", diff.Added.Select(Code).Concat(diff.Schema.Where(c => c[0] == '+').Select(c => "schema: " + Code(c[2..]))));
        Section(text, "Changed", diff.Changed.SelectMany(r => r.Fields.Select(f =>
            Code(r.Record) + " " + f.Name + ": " + string.Join(", ", f.Removed.Select(Code).DefaultIfEmpty("nothing"))
                + " → " + string.Join(", ", f.Added.Select(Code).DefaultIfEmpty("nothing")))));
        Section(text, "Disputes", diff.Opened.Select(d => "opened: " + Code(d)).Concat(diff.Settled.Select(d => "settled: " + Code(d))));
        return text.ToString();
    }

    public static string Json(DataDiff diff) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        Strings(json, "added", diff.Added);
        Strings(json, "retired", diff.Retired);
        Strings(json, "removed", diff.Removed);
        json.WriteStartArray("changed");
        foreach (RowChange row in diff.Changed)
        {
            json.WriteStartObject();
            json.WriteString("record", row.Record);
            json.WriteStartArray("fields");
            foreach (FieldChange field in row.Fields)
            {
                json.WriteStartObject();
                json.WriteString("field", field.Name);
                Strings(json, "removed", field.Removed);
                Strings(json, "added", field.Added);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Strings(json, "disputes_opened", diff.Opened);
        Strings(json, "disputes_settled", diff.Settled);
        Strings(json, "schema", diff.Schema);
        json.WriteString("bump", diff.Bump.ToString().ToLowerInvariant());
        json.WriteString("version", diff.Before);
        json.WriteString("next_version", diff.Next);
        json.WriteEndObject();
    });

    private static void Write(Screen screen, FieldChange field)
    {
        if (field.Removed.Count <= 1 && field.Added.Count <= 1 && field.Removed.Concat(field.Added).All(v => !v.StartsWith('{')))
        {
            string before = OneLine(string.Concat(field.Removed.DefaultIfEmpty("nothing")));
            string now = OneLine(string.Concat(field.Added.DefaultIfEmpty("nothing")));
            screen.Paragraph(2, new Run(field.Name, Ink.Accent), new Run(": " + before + " -> " + now));
            return;
        }

        screen.Write("  " + field.Name, Ink.Accent).Line(":");
        field.Removed.ToList().ForEach(v => screen.Paragraph(4, new Run("- " + OneLine(v), Ink.Error)));
        field.Added.ToList().ForEach(v => screen.Paragraph(4, new Run("+ " + OneLine(v), Ink.Good)));
    }

    private static string Totals(DataDiff diff) =>
        Summary.Count(diff.Added.Count, "row") + " added, " + diff.Changed.Count
            + " changed, " + diff.Retired.Count + " retired, " + diff.Removed.Count + " removed; "
        + Summary.Count(diff.Opened.Count, "dispute") + " opened, " + diff.Settled.Count + " settled";

    private static string Demand(DataDiff diff) => diff.Bump == Bump.None
        ? "no new version is needed"
        : "a " + diff.Bump.ToString().ToLowerInvariant() + " change"
            + (diff.Next is null ? "" : ": after " + diff.Before + " comes at least " + diff.Next);

    private static void Section(StringBuilder text, string title, IEnumerable<string> items)
    {
        List<string> all = items.ToList();
        if (all.Count > 0)
        {
            text.Append("\n### ").Append(title).Append("\n\n");
            all.ForEach(i => text.Append("- ").Append(i).Append('\n'));
        }
    }

    private static string Code(string value) => "`" + VisibleText.OneLine(OneLine(value)).Replace('`', '\'') + "`";

    private static string OneLine(string value)
    {
        string line = string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestValue ? line : line[..(LongestValue - (char.IsHighSurrogate(line[LongestValue - 1]) ? 1 : 0))] + "…";
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
