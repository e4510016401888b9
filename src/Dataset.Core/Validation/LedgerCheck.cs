using Dataset.Core.Binding;
using Dataset.Core.Schema;

namespace Dataset.Core.Validation;

/// <summary>Code elsewhere names what was released: it is still there, or a redirect says where it went, and it never becomes another thing.</summary>
internal static class LedgerCheck
{
    public static void Run(Draft draft, RedirectTable redirects)
    {
        var tables = new Dictionary<string, TableInfo>(StringComparer.Ordinal);
        foreach (TableInfo table in draft.Schema.Tables.Where(t => t.IsEntity))
        {
            tables[table.Spec.YamlName] = table;
        }

        foreach (TableInfo ledger in draft.Schema.Tables.Where(t => t.IsEntity))
        {
            int name = ledger.Spec.IndexOf(ColumnRole.ReleasedTable), keys = ledger.Spec.IndexOf(ColumnRole.ReleasedKeys);
            foreach (DraftRow row in keys < 0 ? [] : draft.Tables[ledger.Index])
            {
                if (row.Bound?.Text(name) is { } of)
                {
                    tables.TryGetValue(of.Text, out TableInfo? released);
                    foreach (BoundValue key in row.Bound.Items(keys))
                    {
                        Check(draft, redirects, row, of.Text, released, key);
                    }
                }
            }
        }
    }

    private static void Check(Draft draft, RedirectTable redirects, DraftRow row, string name, TableInfo? released, BoundValue key)
    {
        string text = ValueText.Of(key);
        if ((released is not null && draft.Keys[released.Index].ContainsKey(text)) || redirects.IsRetired(text))
        {
            return;
        }

        foreach (TableInfo table in draft.Schema.Tables.Where(t => t.IsEntity && t.Spec.Key.Count > 0))
        {
            if (draft.Keys[table.Index].TryGetValue(text, out int found))
            {
                draft.Report(
                    ReferenceFindings.ReleasedKeyReused, row.Path, key.Node,
                    text, name, Wording.WithArticle(table.Noun), draft.Tables[table.Index][found].At(table.Spec.Key[0]));
                return;
            }
        }

        draft.Report(ReferenceFindings.ReleasedKeyLost, row.Path, key.Node, text, name, released is null ? "; there is no such table" : "");
    }
}
