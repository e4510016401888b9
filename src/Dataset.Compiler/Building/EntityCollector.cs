using System.Collections.Immutable;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Building;

/// <summary>Brings the entity rows of all files together, in storage order, each key once.</summary>
internal static class EntityCollector
{
    public static void Collect(Draft draft, LinkedFiles linked)
    {
        ImmutableArray<LinkedFile> files = linked.Files;
        foreach (Table table in draft.Schema.Tables)
        {
            draft.Keys[table.Index] = linked.Keys.Numbers[table.Index];
            RowPlaces places = linked.Keys.Rows(table);
            List<DraftRow> rows = draft.Tables[table.Index];
            rows.Capacity = places.Count;
            for (int i = 0; i < places.Count; i++)
            {
                DraftRow row = RowAt(places[i], files);
                row.Ref = new RowRef(table.Index, i);
                rows.Add(row);
            }
        }

        foreach (DuplicateRow duplicate in linked.Keys.Duplicates)
        {
            ReportDuplicate(draft, RowAt(duplicate.Row, files), RowAt(duplicate.First, files));

            // One of the two was to have another key: references to that one only follow from it.
            draft.Unread.Add(duplicate.Row.Table);
            draft.Unread.Add(duplicate.First.Table);
        }

        foreach (LinkedFile file in files)
        {
            draft.Unread.UnionWith(file.Rows.Unread.Items);
        }
    }

    private static DraftRow RowAt(RowPlace place, ImmutableArray<LinkedFile> files)
    {
        LinkedFile file = files[place.File];
        return place.Row < 0
            ? new DraftRow(place.Table, file.Rows.Path, null, place.Key)
            : new DraftRow(
                place.Table,
                file.Rows.Path,
                file.Rows.Rows[place.Row],
                place.Key,
                file.Finished(place.Row))
            { LinkedIn = file, Position = place.Row };
    }

    private static void ReportDuplicate(Draft draft, DraftRow row, DraftRow first)
    {
        NodeAddress at = row.At(row.Table.Spec.Key[0]);
        draft.Report(
            ReferenceFindings.DuplicateKey, at.Path, at.Node,
            row.Key, Wording.WithArticle(first.Table.Noun), first.At(first.Table.Spec.Key[0]));
    }
}
