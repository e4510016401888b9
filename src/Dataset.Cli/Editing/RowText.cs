using Dataset.Cli.Formatting;
using Dataset.Cli.Workspaces;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;
using Dataset.Compiler.Yaml;

namespace Dataset.Cli.Editing;

/// <summary>Puts rows into the text of a file, and takes them out, without touching anything else.</summary>
internal static class RowText
{
    /// <summary>Adds a row at the end of its table's rows; a place for them is added where the file has none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">Its text; null where there is no such file.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="table">The row's table.</param>
    /// <param name="key">Its key.</param>
    /// <param name="fields">Its fields, line by line; without a key that stands before them.</param>
    public static string Append(string path, string? text, DatasetSchema schema, TableSpec table, string key, IReadOnlyList<string> fields)
    {
        FileSet? files = FileReading.Of(schema, path).Sets.FirstOrDefault(s => s.Table.Spec == table)?.Files;
        RowShape shape = files is not null ? RowShape.Of(files.Rows) : table.IsKeyedByName ? RowShape.ByKey : RowShape.List;
        IReadOnlyList<string> names = files is null ? [table.YamlName] : files.At.Items;
        if (string.IsNullOrWhiteSpace(text))
        {
            return Place(names, shape.Write(key, fields));
        }

        if (text.Contains("\r\n", StringComparison.Ordinal))
        {
            return Append(path, text.Replace("\r\n", "\n", StringComparison.Ordinal), schema, table, key, fields)
                .Replace("\n", "\r\n", StringComparison.Ordinal);
        }

        text = text.EndsWith('\n') ? text : text + "\n";
        YamlFile file = YamlReader.Read(path, text, schema);
        if (file.Documents is null)
        {
            // Where its rows stand cannot be told, and its letters may not be those of the disk.
            throw new ToolError("'" + path + "' has errors; put them right first, 'dataset check' shows them.");
        }

        RowSite? site = RowSite.Of(file, SchemaIndex.Of(schema)).FirstOrDefault(s => s.Table?.FullName == table.FullName);
        List<WrittenRow> rows = site?.Rows.ToList() ?? [];
        if (site is null)
        {
            return text + "\n" + Place(names, shape.Write(key, fields));
        }

        if (rows.Count == 0 && site.Name is { } name)
        {
            int margin = name.Start - TextLines.StartOf(text, name.Start);
            return text[..name.End] + ":\n" + Indent(shape.Write(key, fields), margin + 2).TrimEnd('\n')
                + text[Math.Max(site.Written.End, name.End + 1)..];
        }

        return rows.Count > 0 && site.Shape!.IndentOf(text, rows[0]) is >= 0 and int indent
            ? text.Insert(
                TextLines.NextOf(text, RowShape.EndOf(site.Written)),
                (AreApart(text, rows) ? "\n" : "") + Indent(site.Shape.Write(key, fields), indent))
            : throw new ToolError("the list '" + table.YamlName + "' is written in brackets; run 'dataset format' first.");
    }

    /// <summary>Whether a blank line stands between every two rows.</summary>
    private static bool AreApart(string text, List<WrittenRow> rows) => rows.Count > 1 && rows.Zip(rows.Skip(1))
        .All(p => text[RowShape.EndOf(p.First.Fields)..p.Second.First.Start].Contains("\n\n", StringComparison.Ordinal));

    /// <summary>
    /// The stretch of a row with the comments directly above it; the place goes with its last row, and null means the file with its last place.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="node">The offset at which something of the row stands.</param>
    public static TextEdit? Removal(CuratedFile file, DatasetSchema schema, int node)
    {
        List<RowSite> sites = RowSite.Of(file.Yaml, SchemaIndex.Of(schema)).ToList();
        int place = sites.FindLastIndex(s => s.Start <= node);
        List<WrittenRow> rows = sites[place].Rows.ToList();
        if (sites.Count == 1 && rows.Count == 1)
        {
            return null;
        }

        string text = file.Text.Text;
        int row = rows.FindLastIndex(r => TextLines.StartOf(text, r.First.Start) <= node);
        bool whole = rows.Count == 1;
        int start = whole ? TextLines.StartOf(text, sites[place].Start) : LineOf(row);
        int next = !whole && row + 1 < rows.Count ? LineOf(row + 1)
            : place + 1 < sites.Count ? TextLines.StartOf(text, sites[place + 1].Start)
            : text.Length;
        int indent = TextLines.IndentOf(text, start);
        int end =
            SkipBack(text, next, start, l => TextLines.IsBlank(text, l) || (TextLines.IsComment(text, l) && TextLines.IndentOf(text, l) <= indent));
        start = SkipBack(text, start, 0, l => TextLines.IsComment(text, l) && TextLines.IndentOf(text, l) == indent && indent > 0);

        // Of the blank lines around the row those go that parted it from its neighbour.
        if (end == text.Length)
        {
            start = SkipBack(text, start, 0, l => TextLines.IsBlank(text, l));
        }
        else if (start > 0 && TextLines.IsBlank(text, TextLines.PreviousOf(text, start)) && TextLines.IsBlank(text, end))
        {
            end = TextLines.NextOf(text, end);
        }

        return new TextEdit(start, end, "");

        int LineOf(int number) => sites[place].Shape!.IndentOf(text, rows[number]) >= 0
            ? TextLines.StartOf(text, rows[number].First.Start)
            : throw new ToolError(
                "the row at " + file.Path + ":" + (rows[number].First.Location.Line + 1) + " shares its line with others: take it out by hand.");
    }

    /// <summary>The first of the lines directly above an offset that are of one kind.</summary>
    private static int SkipBack(string text, int from, int limit, Func<int, bool> isOfKind)
    {
        while (from > limit && TextLines.PreviousOf(text, from) is var above && above >= limit && isOfKind(above))
        {
            from = above;
        }

        return from;
    }

    /// <summary>Rows below the names that lead to them.</summary>
    private static string Place(IReadOnlyList<string> names, IEnumerable<string> rows) =>
        string.Concat(names.Select((n, i) => Indent([ScalarText.Value(n, inFlow: true) + ":"], 2 * i))) + Indent(rows, 2 * names.Count);

    private static string Indent(IEnumerable<string> lines, int by) => string.Concat(lines.Select(l => new string(' ', by) + l + "\n"));
}
