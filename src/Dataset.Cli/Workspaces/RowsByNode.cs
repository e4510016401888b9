using Dataset.Compiler.Binding;
using Dataset.Compiler.Text;

namespace Dataset.Cli.Workspaces;

/// <summary>Finds the row that stands at a node, nested rows included.</summary>
internal static class RowsByNode
{
    public static Dictionary<NodeAddress, BoundRow> Of(Workspace workspace)
    {
        Dictionary<NodeAddress, BoundRow> rows = [];
        foreach (CuratedFile file in workspace.Files)
        {
            foreach (BoundRow row in file.Bound.Rows.Rows)
            {
                Add(file.Path, row);
            }
        }

        return rows;

        void Add(string path, BoundRow row)
        {
            rows[new NodeAddress(path, row.Node)] = row;
            foreach (int column in row.Table.PartColumns)
            {
                foreach (BoundPart part in row.Parts(column))
                {
                    Add(path, part.Row);
                }
            }
        }
    }
}
