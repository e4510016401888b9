using Dataset.Compiler.Findings;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;

namespace Dataset.Compiler.Rules;

/// <summary>A thing that no fact speaks of is left over from an edit, or waits for one.</summary>
internal static class OrphanCheck
{
    public static void Run(Draft draft, Table table)
    {
        // Where references could not be read, an orphan may be what one of them meant: that is reported already.
        if (!draft.KnowsAllReferences)
        {
            return;
        }

        foreach (DraftRow row in draft.Tables[table.Index].Where(r => !r.IsReferenced))
        {
            NodeAddress at = table.Spec.Key.Count > 0 ? row.At(table.Spec.Key[0]) : row.Origin;
            draft.Report(ReferenceFindings.Orphan, at.Path, at.Node, table.Noun);
        }
    }
}
