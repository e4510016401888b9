using System.Collections.Immutable;
using Dataset.Compiler;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Schema;

namespace Dataset.Generator.Storage;

/// <summary>
/// Packs the look-ups of a table: the key and unique sets as perfect hashes, text indexes as perfect hashes over lists of rows, other
/// indexes and inverses as lists of rows per value, ranges as rows sorted by value.
/// </summary>
internal sealed class IndexPacker(CatalogueSlice slice, PackedTable table, SharedText texts, RowCodes codes)
{
    /// <summary>Codes lie close together if there is one in so many.</summary>
    private const ulong MostSpread = 4;

    private readonly TableSpec _spec = slice.Spec;
    private readonly CellCodes _cellCodes = new(codes);

    /// <summary>The key of one text column: the row in each slot; the row's text is compared.</summary>
    public void PackTextKey()
    {
        HashSet<string> live = new(StringComparer.Ordinal);
        int[] indexed = [.. Enumerable.Range(0, slice.RowCount).Where(r => live.Add(slice.Keys[r]))];
        string[] keys = [.. indexed.Select(r => slice.Keys[r])];
        PerfectHash hash = PackHash(ColumnNames.Key, keys);
        table.AddColumn(ColumnNames.Rows(ColumnNames.Key), [.. Invert(hash).Select(i => i < 0 ? 0L : indexed[i] + 1L)]);
    }

    /// <summary>The hash table of distinct strings.</summary>
    private PerfectHash PackHash(string name, string[] keys)
    {
        int window = TextHash.FindWindow(keys);
        PerfectHash? hash = PerfectHash.TryBuild(keys.Length, (i, seed) => TextHash.HashWindow(keys[i], window, seed));
        if (hash is null)
        {
            // Someone chose keys that no seed parts by their window.
            window = TextHash.Whole;
            hash = PerfectHash.Build(keys.Length, (i, seed) => TextHash.Hash(keys[i], seed));
        }

        table.AddConstant(ColumnNames.Slots(name), hash.Slots);
        table.AddColumn(ColumnNames.Displacements(name), hash.Displacements);
        table.AddTextHash(new(
            name, hash.Seed, hash.Slots, hash.Displacements.Count, window, keys.Select(k => k.Length).DefaultIfEmpty(0).Min(), keys.All(k => k.All(c => c < 0x80))));
        return hash;
    }

    /// <summary>Old keys of rows that moved here: few, if any, and looked up only where the key itself is not found.</summary>
    public void PackMovedKeys()
    {
        CatalogueRedirect[] here = [.. slice.Redirects.Items.Where(r => r.To.Count == 1 && r.To[0].Table == slice.Table)];
        HashSet<string> live = new(here.Length > 0 ? slice.Keys.Items : [], StringComparer.Ordinal);
        CatalogueRedirect[] moved = [.. here.Where(r => live.Add(r.From))];
        PerfectHash hash = PerfectHash.Build(moved.Length, (i, seed) => TextHash.Hash(moved[i].From, seed));
        table.AddConstant(ColumnNames.Moved + ColumnNames.Count, moved.Length);
        hash.WriteTo(table, ColumnNames.Moved);
        int[] keyIn = Invert(hash);
        table.AddColumn(ColumnNames.Keys(ColumnNames.Moved), [.. keyIn.Select(i => i < 0 ? 0L : texts.Add(moved[i].From) + 1L)]);
        table.AddColumn(ColumnNames.Rows(ColumnNames.Moved), [.. keyIn.Select(i => i < 0 ? 0L : moved[i].To[0].Row)]);
    }

    /// <summary>A composite key or a unique set: the row in each slot; the columns themselves are compared.</summary>
    public void PackUnique(string name, EquatableArray<int> columns)
    {
        // Rows that lack a value are not indexed; of rows that share one, which is an error elsewhere, the first is.
        (ColumnSpec Spec, ImmutableArray<CellValue?> Cells)[] sources = [.. columns.Items.Select(c => (_spec.Columns[c], slice.Cells(c)))];
        HashSet<EquatableArray<CellValue?>> seen = [];
        List<int> indexed = [.. Enumerable.Range(0, slice.RowCount).Where(r =>
            sources.All(s => s.Cells[r] is not null) && seen.Add(sources.Select(s => s.Cells[r]).ToEquatableArray()))];
        PerfectHash hash = PerfectHash.Build(
            indexed.Count,
            (i, seed) => sources.Aggregate(seed, (h, s) => TextHash.Mix(h, unchecked((ulong)_cellCodes.Code(s.Cells[indexed[i]]!, s.Spec, seed)))));
        hash.WriteTo(table, name);
        table.AddColumn(ColumnNames.Rows(name), [.. Invert(hash).Select(i => i < 0 ? 0L : indexed[i] + 1L)]);
    }

    public void PackIndex(IndexSpec index)
    {
        List<(CellValue Value, int Row)> entries = [.. Entries(index).Distinct()];
        ColumnSpec column = TablePacker.ColumnOf(slice.Schema, _spec, index);
        if (index.Range)
        {
            PackRange(index.Name, column, entries);
        }
        else if (column.Type == ColumnType.Text)
        {
            PackTextIndex(index.Name, entries);
        }
        else
        {
            PackValueIndex(index.Name, column, entries);
        }
    }

    public void PackInverse(InverseSpec inverse)
    {
        int source = codes.PositionOf(inverse.SourceTable);
        ImmutableArray<CellValue?> cells = slice.Cells(source, inverse.SourceColumn);
        SortedSet<int>?[] lists = new SortedSet<int>?[slice.RowCount];
        for (int i = 0; i < cells.Length; i++)
        {
            RowRef listed = inverse.ToOwner ? slice.Owners[i]! : new RowRef(source, i);
            foreach (CellValue value in Flatten(cells[i]))
            {
                if (value is RowCell target && target.Row.Table == slice.Table)
                {
                    (lists[target.Row.Row] ??= []).Add(codes.CodeOf(inverse.ElementType, listed));
                }
            }
        }

        table.AddLists(inverse.Name, lists.Select(l => l is null ? [] : l.Select(i => (long)i)));
    }

    private IEnumerable<(CellValue Value, int Row)> Entries(IndexSpec index)
    {
        foreach (IndexSource source in index.Sources)
        {
            ImmutableArray<CellValue?> cells = slice.Cells(source.Column);
            for (int row = 0; row < cells.Length; row++)
            {
                foreach (CellValue value in Flatten(cells[row]))
                {
                    if (source.PartColumn < 0)
                    {
                        yield return (value, row);
                        continue;
                    }

                    foreach (CellValue part in PartValues(value, source.PartColumn))
                    {
                        yield return (part, row);
                    }
                }
            }
        }
    }

    private IEnumerable<CellValue> PartValues(CellValue value, int partColumn)
    {
        (int part, int start, int count) = value switch
        {
            PartRangeCell range => (range.Table, range.Start, range.Count),
            RowCell row => (row.Row.Table, row.Row.Row, 1),
            _ => (0, 0, 0),
        };
        ImmutableArray<CellValue?> cells = count > 0 ? slice.Cells(part, partColumn) : [];
        for (int i = start; i < start + count; i++)
        {
            foreach (CellValue item in Flatten(cells[i]))
            {
                yield return item;
            }
        }
    }

    private static IEnumerable<CellValue> Flatten(CellValue? cell) => cell switch
    {
        null => [],
        ListCell list => list.Items,
        _ => [cell],
    };

    private void PackTextIndex(string name, List<(CellValue Value, int Row)> entries)
    {
        List<IGrouping<string, int>> groups = [.. entries.GroupBy(e => ((TextCell)e.Value).Text, e => e.Row, StringComparer.Ordinal)];
        string[] keys = [.. groups.Select(g => g.Key)];
        PerfectHash hash = PackHash(name, keys);
        int[] groupIn = Invert(hash);
        table.AddColumn(ColumnNames.Keys(name), [.. groupIn.Select(g => g < 0 ? 0L : texts.Add(groups[g].Key) + 1L)]);
        table.AddLists(name, groupIn.Select(g => g < 0 ? [] : groups[g].OrderBy(r => r).Select(r => (long)r)));
    }

    /// <summary>References: a list per row they can point to. Other values: a list per value from the first to the last if few are missing between
    /// them, as with enums; otherwise the distinct ones sorted, to be searched, and a list for each.</summary>
    private void PackValueIndex(string name, ColumnSpec column, List<(CellValue Value, int Row)> entries)
    {
        if (column.Type is ColumnType.Reference or ColumnType.Union or ColumnType.Owner)
        {
            ILookup<long, int> byRow = entries.ToLookup(e => _cellCodes.Code(e.Value, column), e => e.Row);
            table.AddLists(name, Enumerable.Range(0, codes.CountOf(column.TypeName!)).Select(r => byRow[r].OrderBy(i => i).Select(i => (long)i)));
            return;
        }

        ILookup<long, int> byCode = entries.ToLookup(e => _cellCodes.Code(e.Value, column), e => e.Row);
        long[] keys = [.. byCode.Select(g => g.Key).OrderBy(k => k)];
        bool isDense = keys.Length > 0 && (ulong)(keys[keys.Length - 1] - keys[0]) <= MostSpread * (ulong)keys.Length;
        long[] listed = isDense ? [.. Enumerable.Range(0, (int)(keys[keys.Length - 1] - keys[0]) + 1).Select(i => keys[0] + i)] : keys;
        table.AddValueIndex(new(name, isDense ? keys[0] : null, listed.Length));
        table.AddColumn(ColumnNames.Keys(name), isDense ? [] : keys);
        table.AddLists(name, listed.Select(k => byCode[k].OrderBy(r => r).Select(r => (long)r)));
    }

    private void PackRange(string name, ColumnSpec column, List<(CellValue Value, int Row)> entries)
    {
        if (column.Type != ColumnType.FuzzyDate)
        {
            List<(long Code, int Row)> sorted = [.. entries.Select(e => (_cellCodes.Code(e.Value, column), e.Row)).OrderBy(e => e)];
            PackOrder(name, [.. sorted.Select(e => e.Code)]);
            table.AddColumn(ColumnNames.Items(name), [.. sorted.Select(e => (long)e.Row)]);
            return;
        }

        List<(int Earliest, int Latest, int Row)> dates =
            [.. entries.Select(e => (((FuzzyDateCell)e.Value).Date.Earliest, ((FuzzyDateCell)e.Value).Date.Latest, e.Row)).OrderBy(e => e)];
        int reach = 0;
        table.AddColumn(ColumnNames.Earliest(name), [.. dates.Select(d => (long)d.Earliest)]);
        table.AddColumn(ColumnNames.Latest(name), [.. dates.Select(d => (long)d.Latest)]);
        table.AddColumn(ColumnNames.Reach(name), [.. dates.Select(d => (long)(reach = Math.Max(reach, d.Latest)))]);
        table.AddColumn(ColumnNames.Items(name), [.. dates.Select(d => (long)d.Row)]);
    }

    /// <summary>
    /// The way from a code to the first of the sorted ones that is not less: where they lie close together a position for every code from the first
    /// to the last, which is read and not searched; otherwise the codes, counted from the first.
    /// </summary>
    private void PackOrder(string name, long[] sorted)
    {
        long first = sorted.Length == 0 ? 0 : sorted[0], last = sorted.Length == 0 ? -1 : sorted[sorted.Length - 1];
        bool isDense = sorted.Length > 0 && (ulong)(last - first) <= MostSpread * (ulong)sorted.Length;
        table.AddOrder(new(name, first, last, isDense));
        if (!isDense)
        {
            table.AddColumn(ColumnNames.Keys(name), [.. sorted.Select(k => k - first)]);
            return;
        }

        long[] positions = new long[last - first + 1];
        for (int code = 0, position = 0; code < positions.Length; code++)
        {
            while (sorted[position] - first < code)
            {
                position++;
            }

            positions[code] = position;
        }

        table.AddColumn(ColumnNames.Keys(name), positions);
    }

    private static int[] Invert(PerfectHash hash)
    {
        int[] keyIn = new int[hash.Slots];
        for (int slot = 0; slot < keyIn.Length; slot++)
        {
            keyIn[slot] = -1;
        }

        for (int key = 0; key < hash.SlotOf.Count; key++)
        {
            keyIn[hash.SlotOf[key]] = key;
        }

        return keyIn;
    }
}
