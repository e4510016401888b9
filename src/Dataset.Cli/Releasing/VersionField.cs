using Dataset.Cli.Editing;
using Dataset.Cli.Formatting;
using Dataset.Cli.Workspaces;
using Dataset.Cli.Writing;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;

namespace Dataset.Cli.Releasing;

/// <summary>The version that the data gives itself.</summary>
internal static class VersionField
{
    private const string Name = "version";

    /// <summary>Whether a table's one row tells about the dataset as a whole.</summary>
    public static bool IsIn(TableSpec table) => table.IndexOf(ColumnRole.CutOff) >= 0 || table.IndexOf(ColumnRole.QuoteWordLimit) >= 0;

    /// <summary>The file that holds the version, as it will be; null where none does.</summary>
    public static FileChange? Set(Workspace workspace, string version)
    {
        foreach (CuratedFile file in workspace.Files)
        {
            foreach (BoundRow row in file.Bound.Rows.Rows.Items.Where(r => IsIn(r.Table.Spec)))
            {
                int column = row.Table.ColumnOfField(Name);
                if (column >= 0 && row.Text(column) is { IsDefault: false } value)
                {
                    Location at = file.Bound.Places[value.Node];
                    string text = TextEdit.Apply(file.Text.Text, [new TextEdit(at.Start, at.Start + at.Length, ScalarText.Quoted(version))]);
                    return FileChange.Edit(workspace.Project.Expand(file.Path), file.Text.Text, text);
                }
            }
        }

        return null;
    }
}
