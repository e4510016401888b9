using Dataset.Core.Binding;
using Dataset.Core.Diagnostics;

namespace Dataset.Core.Validation;

/// <summary>Brings the entity rows of all files together, in storage order, each key once.</summary>
internal static class EntityCollector
{
    public static void Collect(Draft draft, EquatableArray<BoundRows> files)
    {
        BoundRows[] ordered = files.Items.OrderBy(f => f.Path, StringComparer.Ordinal).ToArray();
        var datasetWide = new Dictionary<string, DraftRow>(StringComparer.Ordinal);
        foreach (BoundRows file in ordered)
        {
            foreach (BoundRow row in file.Rows)
            {
                if (draft.Schema.Find(row.Table) is { IsEntity: true } table)
                {
                    Add(draft, table, file.Path, row, datasetWide);
                }
            }
        }

        foreach (BoundRows file in ordered)
        {
            draft.Unread.UnionWith(file.Unread.Items.Select(draft.Schema.Find).OfType<TableInfo>().Select(t => t.Index));
            foreach (SalvagedRow salvaged in file.Salvaged)
            {
                // A line scan of a broken file may see a key twice, or one that stands elsewhere: the whole row wins, and nothing is reported.
                if (draft.Schema.Find(salvaged.Table) is { IsEntity: true } table && !draft.Keys[table.Index].ContainsKey(salvaged.Key))
                {
                    var row = new DraftRow(table, file.Path, null, salvaged.Key);
                    draft.Keys[table.Index].Add(salvaged.Key, row);
                    draft.Tables[table.Index].Add(row);
                }
            }
        }

        foreach (TableInfo table in draft.Schema.Tables)
        {
            Number(draft, table);
        }
    }

    private static void Add(Draft draft, TableInfo table, string path, BoundRow bound, Dictionary<string, DraftRow> datasetWide)
    {
        List<DraftRow> rows = draft.Tables[table.Index];
        Dictionary<string, DraftRow> byKey = draft.Keys[table.Index];
        if (table.Spec.Key.Count == 0)
        {
            rows.Add(new DraftRow(table, path, bound, table.Spec.YamlName + "/" + ValueText.Of(new IntValue(rows.Count, 0))));
            return;
        }

        if (RowKey.Of(table, bound) is not { } key)
        {
            return;
        }

        var row = new DraftRow(table, path, bound, key);
        if (byKey.TryGetValue(key, out DraftRow? first))
        {
            ReportDuplicate(draft, row, first);
            return;
        }

        byKey.Add(key, row);
        rows.Add(row);
        if (!table.Spec.DatasetWideKey)
        {
            return;
        }

        if (datasetWide.TryGetValue(key, out DraftRow? elsewhere))
        {
            ReportDuplicate(draft, row, elsewhere);
        }
        else
        {
            datasetWide.Add(key, row);
        }
    }

    private static void ReportDuplicate(Draft draft, DraftRow row, DraftRow first)
    {
        NodeAddress at = row.At(row.Table.Spec.Key[0]);
        draft.Report(
            ReferenceFindings.DuplicateKey, at.Path, at.Node,
            row.Key, Wording.WithArticle(first.Table.Noun), first.At(first.Table.Spec.Key[0]));
    }

    private static void Number(Draft draft, TableInfo table)
    {
        List<DraftRow> rows = draft.Tables[table.Index];
        if (table.Spec.Key.Count > 0)
        {
            rows.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
        }

        for (int i = 0; i < rows.Count; i++)
        {
            rows[i].Ref = new RowRef(table.Index, i);
        }
    }
}
