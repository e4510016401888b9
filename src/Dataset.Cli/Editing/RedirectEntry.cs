using Dataset.Cli.Formatting;
using Dataset.Cli.Workspaces;
using Dataset.Core.Schema;
using ValueType = Dataset.Core.Schema.ValueType;

namespace Dataset.Cli.Editing;

/// <summary>Leaves behind where an id went.</summary>
internal static class RedirectEntry
{
    public static void Add(ChangeSet changes, Workspace workspace, string from, IReadOnlyList<string> to)
    {
        TableSpec table = workspace.Schema.WithRole(TableRole.Redirects) ?? throw new ToolError("the dataset's declarations have no table of redirects.");
        List<string> fields = [];
        foreach (ColumnSpec column in table.Columns)
        {
            if (column.Role == ColumnRole.RedirectFrom)
            {
                fields.Add(column.YamlName + ": " + ScalarText.Value(from, inFlow: true));
            }
            else if (column.Role == ColumnRole.RedirectTo && to.Count > 0)
            {
                fields.Add(column.YamlName + ": [" + string.Join(", ", to.Select(t => ScalarText.Value(t, inFlow: true))) + "]");
            }
            else if (column.Type == ValueType.Enum && KindOf(workspace.Schema.Enum(column.TypeName!), to.Count) is { } kind)
            {
                fields.Add(column.YamlName + ": " + kind);
            }
        }

        string path = workspace.Files.FirstOrDefault(f => f.Bound.Rows.Rows.Items.Any(r => r.Table == table.FullName))?.Path ?? "curated/" + table.YamlName + ".yaml";
        changes.Set(path, RowText.Append(changes.TextOf(path), table.YamlName, "{" + string.Join(", ", fields) + "}"));
    }

    private static string? KindOf(EnumSpec kinds, int targets)
    {
        string wanted = targets switch { 0 => "Withdrawn", 1 => "Moved", _ => "Split" };
        return kinds.Members.Items.FirstOrDefault(m => m.Name == wanted)?.YamlName;
    }
}
