using Dataset.Compiler.Binding;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Building;

/// <summary>Nothing contains itself: chains of parents end.</summary>
internal static class ParentCycleCheck
{
    public static void Run(Draft draft)
    {
        // 0: not visited; otherwise the number of the walk that came by.
        int[][] visited = draft.Tables.Select(t => new int[t.Count]).ToArray();
        int walk = 0;
        foreach (Table table in draft.Schema.Tables.Where(t => t.IsEntity && t.Parent >= 0))
        {
            foreach (DraftRow start in draft.Tables[table.Index])
            {
                walk++;
                DraftRow row = start;
                while (visited[row.Ref.Table][row.Ref.Row] == 0)
                {
                    visited[row.Ref.Table][row.Ref.Row] = walk;
                    if (row.Table.Parent < 0 || row.Cells[row.Table.Parent] is not RowValue parent)
                    {
                        break;
                    }

                    row = draft.Row(parent.Row);
                    if (visited[row.Ref.Table][row.Ref.Row] == walk)
                    {
                        NodeAddress at = row.At(row.Table.Parent);
                        draft.Report(ReferenceFindings.ParentCycle, at.Path, at.Node, ValueText.Of(row.Bound!.Value(row.Table.Parent)!));
                    }
                }
            }
        }
    }
}
