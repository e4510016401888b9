using Dataset.Cli.Workspaces;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;
using Dataset.Compiler.Types;
using Dataset.Compiler.Yaml;

namespace Dataset.Cli.Renaming;

/// <summary>Leaves a redirect where an id was.</summary>
internal static class RedirectEntry
{
    /// <summary>A schema may give redirects a field of this name. Where it has none, the note is a comment, for those who read the file.</summary>
    private const string NoteField = "note";

    /// <returns>The file that has it.</returns>
    public static string Add(Workspace workspace, FileChanges changes, string from, IReadOnlyList<string> to, string? note)
    {
        TableSpec table = workspace.Schema.WithRole(TableRole.Redirects)
            ?? throw new ToolError("'" + from + "' was released, and the schema declares no table for redirects: mark a record with [Redirects].");
        string entry = Entry(workspace.Schema, table, from, to, note, out string? comment);
        foreach (CuratedFile file in workspace.Files)
        {
            List<RowSite> sites = RowSite.Of(file.Yaml, SchemaIndex.Of(workspace.Schema)).ToList();
            if (sites.Find(s => s.Table?.FullName == table.FullName && s.Rows.Any()) is { } site)
            {
                Insert(changes, file, table, site, entry, comment, isLast: sites[^1] == site);
                return file.Path;
            }
        }

        string path = workspace.Project.Shorten(Path.Combine(workspace.Project.Curated, table.YamlName + ".yaml"));
        if (File.Exists(workspace.Project.Expand(path)))
        {
            throw new ToolError("'" + path + "' holds no redirect yet: add '" + entry + "' below '" + table.YamlName + ":' by hand.");
        }

        changes.Create(path, table.YamlName + ":\n" + (comment is null ? "" : "  " + comment + "\n") + "  - " + entry + "\n");
        return path;
    }

    private static void Insert(FileChanges changes, CuratedFile file, TableSpec table, RowSite site, string entry, string? comment, bool isLast)
    {
        string text = file.Text.Text;
        WrittenRow first = site.Rows.First();
        if (site.Shape!.IndentOf(text, first) is not (>= 0 and int indent))
        {
            throw new ToolError("the list '" + table.YamlName + "' in '" + file.Path + "' is written on one line: add '" + entry + "' by hand.");
        }

        string lineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n", margin = new(' ', indent);
        string added = (comment is null ? "" : margin + comment + lineEnd) + margin + string.Concat(site.Shape.Write("", [entry])) + lineEnd;
        changes.Replace(
            file.Path,
            isLast ? text.Length : TextLines.StartOf(text, first.First.Start),
            0,
            isLast && !text.EndsWith('\n') ? lineEnd + added : added);
    }

    private static string Entry(DatasetSchema schema, TableSpec table, string from, IReadOnlyList<string> to, string? note, out string? comment)
    {
        string kind = to.Count switch { 0 => "withdrawn", 1 => "moved", _ => "split" };
        List<string> fields = [];
        comment = note is null ? null : "# " + note.ReplaceLineEndings(" ").Trim();
        foreach (ColumnSpec column in table.Columns.Items)
        {
            if (column.Role == ColumnRole.RedirectFrom)
            {
                fields.Add(column.YamlName + ": " + Formatting.ScalarText.Value(from, inFlow: true));
            }
            else if (column.Role == ColumnRole.RedirectTo && to.Count > 0)
            {
                fields.Add(column.YamlName + ": " + (column.IsList
                    ? "[" + string.Join(", ", to.Select(t => Formatting.ScalarText.Value(t, inFlow: true))) + "]"
                    : Formatting.ScalarText.Value(to[0], inFlow: true)));
            }
            else if (column.Scalar is EnumType && schema.Enum(column.TypeName!).Members.Items.Any(m => m.YamlName == kind))
            {
                fields.Add(column.YamlName + ": " + kind);
            }
            else if (note is not null && column.Written && column.Scalar is TextType && !column.IsList && column.YamlName == NoteField)
            {
                fields.Add(column.YamlName + ": " + Formatting.ScalarText.Quoted(note));
                comment = null;
            }
        }

        return "{" + string.Join(", ", fields) + "}";
    }
}
