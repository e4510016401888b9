using System.CommandLine;
using System.Globalization;
using Dataset.Cli.Workspaces;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;

namespace Dataset.Cli.Evidence;

/// <summary><c>evidence</c>: which words speak for which field.</summary>
internal static class EvidenceCommand
{
    public static Command Create(ToolContext context)
    {
        Option<string?> source = new("--source") { Description = "Only what this source says, in the order of the article." };
        Option<string?> row = new("--row") { Description = "Only what is said about the row with this id." };
        Option<string> format = new("--format") { Description = "How to print.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "csv");
        Command command = new("evidence", "Lists every passage and the field it speaks for.") { source, row, format };
        command.SetAction(parsed => Run(context, parsed.GetValue(source), parsed.GetValue(row), parsed.GetValue(format)!));
        return command;
    }

    private static int Run(ToolContext context, string? source, string? row, string format)
    {
        Workspace workspace = Workspace.Load(context);
        IEnumerable<EvidenceRecord> records = EvidenceRecords.Of(workspace);
        if (source is not null)
        {
            workspace.ArticleOf(source);
            records = records.Where(r => r.Source == source).OrderBy(r => r.Start ?? int.MaxValue);
        }

        if (row is not null)
        {
            CheckRow(workspace, row);
            records = records.Where(r => r.Row == row || r.Row.Contains("/" + row + "/", StringComparison.Ordinal));
        }

        if (format == "csv")
        {
            WriteCsv(context.Out, records);
        }
        else
        {
            WriteText(Screen.Of(context), records.ToList());
        }

        return ExitCode.Success;
    }

    private static void CheckRow(Workspace workspace, string row)
    {
        List<string> keys = workspace.Schema.Tables.Items
            .Select((t, i) => (Table: t, Rows: workspace.Catalogue.Tables[i].Rows))
            .Where(t => t.Table.Kind == TableKind.Entity)
            .SelectMany(t => t.Rows.Items.Select(r => r.Key)).ToList();
        if (!keys.Contains(row))
        {
            throw new ToolError(
                "there is no row '" + row + "'" + (Similarity.Suggest(row, keys) is { } near ? "; did you mean '" + near + "'?" : "."));
        }
    }

    private static void WriteCsv(TextWriter output, IEnumerable<EvidenceRecord> records)
    {
        output.Write(CsvText.Line("table", "row", "field", "source", "file", "start", "end", "quote", "says", "fault", "rank"));
        foreach (EvidenceRecord r in records)
        {
            output.Write(CsvText.Line(r.Table, r.Row, r.Field, r.Source, r.File, Number(r.Start), Number(r.End), r.Quote, r.Says, r.Fault, r.Rank));
        }
    }

    private static void WriteText(Screen screen, List<EvidenceRecord> records)
    {
        string heading = "";
        foreach (EvidenceRecord record in records)
        {
            string row = record.Row.Contains('/', StringComparison.Ordinal) ? record.Row : record.Table + "/" + record.Row;
            if (row != heading)
            {
                screen.Line(row, Ink.Strong);
                heading = row;
            }

            string place = record.Start is null ? " (not proved)" : " " + Number(record.Start) + "-" + Number(record.End);
            screen.Write("  " + record.Field, Ink.Accent)
                .Write(record.Rank.Length > 0 ? " " + record.Rank : "", record.Rank is "rival" or "deprecated" ? Ink.Warning : Ink.Plain)
                .Write(record.Says.Length > 0 ? ", says '" + record.Says + "'" : "")
                .Write(record.Fault.Length > 0 ? ", " + record.Fault : "")
                .Line("  [" + record.Source + place + "]", Ink.Dim);
            screen.Line("    " + record.Quote.ReplaceLineEndings(" "));
        }

        screen.Line(Summary.Count(records.Count, "line") + " of evidence", Ink.Dim);
    }

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
