using System.Collections.Immutable;
using System.Globalization;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Judging;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Building;

/// <summary>
/// Gives nested rows their place. Tables are worked off in ranges, first in first out, so that the nested rows of one column stand
/// in the order of their owners: the starts of a part column never decrease.
/// </summary>
internal sealed class RowLayout(Draft draft, CellFactory cells, FactJudge judge)
{
    private readonly Queue<RowRange> _open = new();

    public void Run()
    {
        foreach (Table table in draft.Schema.Tables.Where(t => t.IsEntity))
        {
            List<DraftRow> rows = draft.Tables[table.Index];
            rows.ForEach(cells.Fill);
            _open.Enqueue(new RowRange(table, 0, rows.Count));
        }

        while (_open.Count > 0)
        {
            (Table table, int start, int end) = _open.Dequeue();

            foreach (int column in table.PartColumns)
            {
                if (column != table.Evidence)
                {
                    LayOut(table, column, start, end);
                }
            }

            // Evidence comes last: judging it takes the row's other values.
            if (table.Evidence >= 0)
            {
                LayOut(table, table.Evidence, start, end);
            }
        }

        // Only now each nested row has its place.
        foreach (DraftRow row in draft.Schema.Tables.Where(t => t.PathColumns.Length > 0).SelectMany(t => draft.Tables[t.Index]))
        {
            cells.FillPaths(row);
        }
    }

    private void LayOut(Table table, int column, int start, int end)
    {
        if (table.Targets[column].Length == 0)
        {
            return;
        }

        int[] before = [.. table.Targets[column].Select(p => draft.Tables[p.Index].Count)];
        List<DraftRow> owners = draft.Tables[table.Index];
        for (int i = start; i < end; i++)
        {
            DraftRow owner = owners[i];
            if (owner.Bound is null)
            {
                continue;
            }

            if (table.Columns[column].BuildOnly)
            {
                foreach (BoundPart unstored in owner.Bound.Parts(column))
                {
                    cells.Check(unstored.Row.Table, unstored.Row, owner.Path);
                }
            }
            else if (table.Columns[column].IsNested)
            {
                AddUnion(owner, column);
            }
            else
            {
                AddParts(owner, column, table.Targets[column][0], draft.Tables[table.Targets[column][0].Index]);
            }
        }

        for (int i = 0; i < before.Length; i++)
        {
            Table part = table.Targets[column][i];
            if (draft.Tables[part.Index].Count > before[i])
            {
                _open.Enqueue(new RowRange(part, before[i], draft.Tables[part.Index].Count));
            }
        }
    }

    /// <summary>
    /// Gives each row of a union its place in the table of its part: of one list they do not stand side by side, so that it refers to each.
    /// </summary>
    private void AddUnion(DraftRow owner, int column)
    {
        ColumnSpec spec = owner.Table.Columns[column];
        string address = AddressOf(owner) + "/" + spec.YamlName;
        var cellsOf = new List<Value>();
        foreach (BoundPart part in owner.Bound!.Parts(column))
        {
            List<DraftRow> rows = draft.Tables[part.Row.Table.Index];
            string key = spec.IsList ? address + "/" + cellsOf.Count.ToString(CultureInfo.InvariantCulture) : address;
            var row =
                new DraftRow(part.Row.Table, owner.Path, part.Row, key) { Ref = new RowRef(part.Row.Table.Index, rows.Count), Owner = owner.Ref };
            rows.Add(row);
            cells.Fill(row);
            cellsOf.Add(new RowValue(row.Ref));
        }

        owner.Unfinished[column] = spec.IsList ? new ListValue(cellsOf.ToImmutableArray()) : cellsOf.FirstOrDefault();
    }

    private void AddParts(DraftRow owner, int column, Table part, List<DraftRow> parts)
    {
        ColumnSpec spec = owner.Table.Columns[column];
        int start = parts.Count;
        ImmutableArray<NumberedPart> items = owner.Bound!.IsSet(column)
            ? owner.Bound!.Parts(column).Select((p, i) => new NumberedPart(p.Row, i)).ToImmutableArray()
            : ImmutableArray<NumberedPart>.Empty;
        int listed = items.Length;
        if (column == owner.Table.Evidence)
        {
            (items, listed) = judge.Judge(owner, items, start);
        }

        string address = items.Length == 0 ? "" : AddressOf(owner) + "/" + spec.YamlName;
        foreach (NumberedPart item in items)
        {
            string key = spec.IsList ? address + "/" + item.Number.ToString(CultureInfo.InvariantCulture) : address;
            var row = new DraftRow(part, owner.Path, item.Row, key)
            {
                Ref = new RowRef(part.Index, parts.Count),
                Owner = owner.Ref,
                KeyPath = part.Spec.PartKey < 0 ? null : KeyPathOf(owner, part, item.Row, parts.Count),
            };
            parts.Add(row);
            cells.Fill(row);
        }

        owner.Unfinished[column] = spec.IsList ? new PartRangeValue(part.Index, start, listed)
            : items.Length > 0 ? new RowValue(new RowRef(part.Index, start))
            : null;
    }

    /// <summary>The keys that lead to a nested row; of two rows of one list that have the same the first counts.</summary>
    private string? KeyPathOf(DraftRow owner, Table part, BoundRow row, int number)
    {
        if ((owner.Table.IsEntity ? owner.Key : owner.KeyPath) is not { } outer || row.Value(part.Spec.PartKey) is not { } key)
        {
            return null;
        }

        string path = outer + "/" + ValueText.Of(key);
        Dictionary<string, int> paths = draft.Paths[part.Index] ??= new Dictionary<string, int>(StringComparer.Ordinal);
        if (paths.TryGetValue(path, out int first))
        {
            if (draft.Tables[part.Index][first].Owner == owner.Ref)
            {
                draft.Report(
                    ReferenceFindings.PartKeyTwice, owner.Path, key.Node, ValueText.Of(key), draft.Tables[part.Index][first].At(part.Spec.PartKey));
            }
        }
        else
        {
            paths.Add(path, number);
        }

        return path;
    }

    private static string AddressOf(DraftRow row) =>
        row.Table.IsEntity && row.Table.Spec.Key.Count > 0 ? row.Table.Spec.YamlName + "/" + row.Key : row.Key;
}

/// <summary>Rows of one table whose own nested rows have no place yet.</summary>
internal sealed record RowRange(Table Table, int Start, int End);
