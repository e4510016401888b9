using Dataset.Cli.Schemas;
using Dataset.Cli.Workspaces;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;
using Dataset.Compiler.Types;

namespace Dataset.Cli.Explaining;

/// <summary>
/// What a table, a field or an enum of a dataset means and may hold: <c>event</c>, <c>event.type</c>, <c>events.participants.presence</c>.
/// Names count as YAML has them and as C# has them.
/// </summary>
internal sealed class SchemaPages(Workspace workspace, DocComments docs, Screen screen)
{
    private const int LongestExample = 100;

    public void Write(string path)
    {
        string[] names = path.Split('.');
        if (workspace.Schema.Enums.Items.FirstOrDefault(e => Is(e.Name, names[0])) is { } members && names.Length == 1)
        {
            Title(members.Name, docs.OfType(members.FullName));
            WriteMembers(members);
            return;
        }

        TableSpec table = TableOf(names[0]);
        ColumnSpec? column = null;
        string place = NameOf(table);
        for (int i = 1; i < names.Length; i++)
        {
            table = column is null ? table : PartOf(column, string.Join('.', names[..i]));
            column = ColumnOf(table, place, names[i]);
            place += "." + column.YamlName;
        }

        if (column is null)
        {
            WriteTable(table);
        }
        else
        {
            WriteField(table, column, place);
        }
    }

    private TableSpec TableOf(string name)
    {
        IReadOnlyList<TableSpec> tables = workspace.Schema.Tables.Items;
        return tables.FirstOrDefault(t => Is(t.YamlName, name)) ?? tables.FirstOrDefault(t => Is(t.Name, name))
            ?? tables.FirstOrDefault(t => Is(t.Container, name))
            ?? throw new ToolError("there is no table, part or enum '" + name + "'" + Meant(
                name, tables.Select(NameOf).Concat(workspace.Schema.Enums.Items.Select(e => e.Name)),
                "there are: " + string.Join(", ", tables.Select(NameOf).Order(StringComparer.Ordinal))));
    }

    private TableSpec PartOf(ColumnSpec column, string path) => column.HoldsParts
        ? PartsOf(column).First()
        : throw new ToolError("'" + path + "' has no fields: it is " + Type(column) + ".");

    private IEnumerable<TableSpec> PartsOf(ColumnSpec column) =>
        column.Type == ColumnType.Part ? [workspace.Schema.Table(column.TypeName!)] : workspace.Schema.Targets(column);

    private static ColumnSpec ColumnOf(TableSpec table, string place, string name)
    {
        List<ColumnSpec> columns = table.Columns.Items.Where(c => c.HasProperty && c.Type != ColumnType.Owner).ToList();
        return columns.Find(c => c.YamlName == name) ?? columns.Find(c => Is(c.YamlName, name) || Is(c.Name, name))
            ?? throw new ToolError("'" + name + "' is no field of '" + place + "'" + Meant(
                name, columns.Select(c => c.YamlName), "the fields are: " + string.Join(", ", columns.Select(c => c.YamlName))));
    }

    private void WriteTable(TableSpec table)
    {
        Title(NameOf(table), docs.OfType(table.FullName));
        Fact("in C#", table.Container.Length > 0 ? table.Name + ", found by " + table.Container : table.Name);
        if (table.Key.Count > 0)
        {
            Fact("key", string.Join(" and ", table.Key.Items.Select(k => table.Columns[k].YamlName)));
        }

        if (table.Kind == TableKind.Entity)
        {
            Fact("stands in", table.Files.Count == 0
                ? "'" + table.YamlName + ":' of any file" : string.Join(", ", table.Files.Items.Select(f => f.Pattern)));
        }

        screen.Line("fields:", Ink.Strong);
        List<ColumnSpec> columns = table.Columns.Items.Where(c => c.HasProperty && c.Type is not (ColumnType.Owner or ColumnType.TextSpan)).ToList();
        int widest = columns.Select(c => c.YamlName.Length).DefaultIfEmpty(0).Max();
        foreach (ColumnSpec column in columns)
        {
            string text = docs.OfMember(table.FullName, column.Name) ?? TableSchema.RoleText(column) ?? "";
            screen.Write("  " + column.YamlName.PadRight(widest), Ink.Accent)
                .Line("  " + Type(column) + (column.Required || IsKey(table, column) ? ", required" : "") + (text.Length > 0 ? ". " + text : ""));
        }
    }

    private void WriteField(TableSpec table, ColumnSpec column, string place)
    {
        Title(place, docs.OfMember(table.FullName, column.Name) ?? TableSchema.RoleText(column));
        Fact("in C#", table.Name + "." + column.Name);
        Fact("type", Type(column));
        Fact("required", column.Required || IsKey(table, column) ? "yes"
            : column.Default is { } given ? "no; '" + given + "' where it is left out"
            : column.IsList ? "no; an empty list where it is left out" : "no");
        if (SourceText(column) is { } source)
        {
            Fact("comes from", source);
        }

        if (Example(table, column) is { } example)
        {
            Fact("for example", example);
        }

        if (column.Scalar is EnumType)
        {
            WriteMembers(workspace.Schema.Enum(column.TypeName!));
        }
    }

    private void WriteMembers(EnumSpec members)
    {
        screen.Line("values:", Ink.Strong);
        int widest = members.Members.Items.Select(m => m.YamlName.Length).DefaultIfEmpty(0).Max();
        foreach (EnumMemberSpec member in members.Members)
        {
            string text = docs.OfMember(members.FullName, member.Name) ?? "";
            screen.Paragraph(
                2, new Run(member.YamlName.PadRight(text.Length > 0 ? widest : 0), Ink.Accent), new Run(text.Length > 0 ? "  " + text : ""));
        }
    }

    private void Title(string name, string? text)
    {
        screen.Line(name, Ink.Strong);
        if (text is not null)
        {
            screen.Prose(text);
        }
    }

    private void Fact(string name, string text) => screen.Paragraph(0, new Run(name + ": ", Ink.Strong), new Run(text));

    private string Type(ColumnSpec column)
    {
        string one = column.Type switch
        {
            ColumnType.Scalar => column.Scalar is EnumType ? "one of '" + SchemaFiles.ShortName(column.TypeName!) + "'" : column.Scalar!.Expected,
            ColumnType.Reference when column.IsByPath => "the path of a row of '" + SchemaFiles.ShortName(column.TypeName!) + "'",
            ColumnType.Reference or ColumnType.Union when !column.IsNested =>
                "the key of a row of " + string.Join(" or ", workspace.Schema.Targets(column).Select(t => "'" + NameOf(t) + "'")),
            ColumnType.Part or ColumnType.Union => "fields: " + string.Join(" or ", PartsOf(column).Select(t => "'" + t.Name + "'")),
            ColumnType.Any => "a value of the field that it is about",
            _ => "computed by the build",
        };
        return column.IsMap ? "names, and for each " + one
            : column.IsOfLists ? "a list of lists of " + one
            : column.IsList ? "a list, each item " + one : one;
    }

    private static string? SourceText(ColumnSpec column) => column switch
    {
        { Source: ColumnSource.RowKey } => "the name of the entry that the row is",
        { Source: ColumnSource.FileName } => "the name of the file",
        { Source: ColumnSource.FilePath } => "the path of the file, as far as it differs from file to file",
        { Source: ColumnSource.PlaceName } => "the name above the row in the file, for which '*' stands in At",
        { Source: ColumnSource.FileOrder } => "the place of the row in its file",
        { Source: ColumnSource.Body } => "the text behind the front matter",
        { Source: ColumnSource.Rest } => "all fields that no other property reads",
        { Path.Count: > 0 } => "the field " + string.Join('.', column.Path.Items),
        _ => null,
    };

    /// <summary>The first line of the data in which the field has a value.</summary>
    private string? Example(TableSpec table, ColumnSpec column)
    {
        int at = table.Columns.Items.IndexOf(column);
        foreach (CuratedFile file in workspace.Files)
        {
            foreach (BoundRow row in file.Bound.Rows.Rows.Items.SelectMany(WithNested).Where(r => r.Table.Spec == table))
            {
                if (row.Value(at) is { IsDefault: false } value && row.IsSet(at) && column.Written)
                {
                    Location place = file.Bound.Places[value.Node];
                    int start = TextLines.StartOf(file.Text.Text, place.Start), end = file.Text.Text.IndexOf('\n', place.Start);
                    string line = file.Text.Text[start..(end < 0 ? file.Text.Text.Length : end)].Trim();
                    return (line.Length > LongestExample ? line[..LongestExample] + "…" : line) + "  (" + file.Path + ":"
                        + (place.Line + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) + ")";
                }
            }
        }

        return null;
    }

    private static IEnumerable<BoundRow> WithNested(BoundRow row) =>
        row.Table.PartColumns.SelectMany(c => row.Parts(c)).SelectMany(p => WithNested(p.Row)).Prepend(row);

    private static bool IsKey(TableSpec table, ColumnSpec column) => table.Key.Items.Any(k => table.Columns[k] == column);

    private static string NameOf(TableSpec table) => table.Kind == TableKind.Entity ? table.YamlName : table.Name;

    private static string Meant(string wrong, IEnumerable<string> existing, string otherwise) =>
        Similarity.Suggest(wrong, existing.Where(e => e.Length > 0)) is { } near ? "; did you mean '" + near + "'?" : "; " + otherwise + ".";

    private static bool Is(string name, string given) => name.Length > 0 && name.Equals(given, StringComparison.OrdinalIgnoreCase);
}
