using Dataset.Compiler.Binding;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;

namespace Dataset.Compiler.Building;

/// <summary>What must differ between rows: declared unique columns, and the names that keys become.</summary>
internal static class UniquenessCheck
{
    public static void Run(Draft draft)
    {
        foreach (Table table in draft.Schema.Tables)
        {
            // That an article belongs to one source only is checked for every schema, declared or not.
            foreach (UniqueSpec unique in table.Spec.Uniques.Items.Where(u => u.Columns.Count != 1 || u.Columns[0] != table.ArticleFile))
            {
                CheckUnique(draft, table, unique);
            }

            if (table.Spec.NamedMembers)
            {
                CheckMembers(draft, table);
            }
        }
    }

    private static void CheckUnique(Draft draft, Table table, UniqueSpec unique)
    {
        // Writing every value out to say which row is at fault costs more than to see that none is.
        var different = new HashSet<DraftRow>(new SameCells(unique.Columns.Items));
        if (draft.Tables[table.Index].All(r => r.Bound is null || !r.HasAll(unique.Columns) || different.Add(r)))
        {
            return;
        }

        var seen = new Dictionary<string, DraftRow>(StringComparer.Ordinal);
        string names = string.Join("' and '", unique.Columns.Items.Select(c => table.Columns[c].YamlName));
        // So that the row that came later is the one at fault.
        foreach (DraftRow row in DraftRow.InWrittenOrder(draft.Tables[table.Index]))
        {
            if (row.Bound is null || !row.HasAll(unique.Columns))
            {
                continue;
            }

            string[] values = unique.Columns.Items.Select(c => ValueText.Of(row.Bound.Value(c)!)).ToArray();
            string key = string.Join("\u0001", values);
            if (seen.TryGetValue(key, out DraftRow? first))
            {
                NodeAddress at = row.At(unique.Columns[0]);
                draft.Report(ReferenceFindings.NotUnique, at.Path, at.Node, names, string.Join("' and '", values), first.At(unique.Columns[0]));
            }
            else
            {
                seen.Add(key, row);
            }
        }
    }

    private static void CheckMembers(Draft draft, Table table)
    {
        var reserved = new ReservedNames(table.Spec);
        var seen = new Dictionary<string, DraftRow>(StringComparer.Ordinal);
        // So that the row that came later is the one at fault.
        foreach (DraftRow row in DraftRow.InWrittenOrder(draft.Tables[table.Index]))
        {
            string name = table.Spec.MemberOf(row.Key);
            NodeAddress at = row.Bound is null ? row.Origin : row.At(table.Spec.Key[0]);
            if (seen.TryGetValue(name, out DraftRow? first))
            {
                draft.Report(ReferenceFindings.MemberCollision, at.Path, at.Node, row.Key, name, first.Key, first.At(table.Spec.Key[0]));
            }
            else
            {
                seen.Add(name, row);
                if (reserved.Contains(name))
                {
                    draft.Report(ReferenceFindings.MemberReserved, at.Path, at.Node, row.Key, name, table.Spec.Container);
                }
            }
        }
    }
}
