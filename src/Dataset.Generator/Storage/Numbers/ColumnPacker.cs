using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Schema;

namespace Dataset.Generator.Storage;

/// <summary>
/// Packs the values of one column that is no text. Where a value may be missing 0 stands for none and everything else moves up by one. A value that is
/// missing though the schema demands it belongs to a build that fails; it packs as the type's zero.
/// </summary>
internal sealed class ColumnPacker(PackedTable table, SharedText texts, RowCodes rows)
{
    public void Pack(ColumnSpec column, IReadOnlyList<CellValue?> cells)
    {
        if (column.BuildOnly || (!column.IsList && column.Type is (ColumnType.Text or ColumnType.Uri)))
        {
            return;
        }

        if (column.IsList && column.Type == ColumnType.Part)
        {
            table.AddColumn(ColumnNames.Starts(column.Name), [.. cells.Select(c => c is PartRangeCell range ? range.Start : 0L)]);
            table.AddColumn(ColumnNames.Counts(column.Name), [.. cells.Select(c => c is PartRangeCell range ? range.Count : 0L)]);
        }
        else if (column.IsList)
        {
            PackList(column, cells);
        }
        else if (column.Type == ColumnType.TextSpan)
        {
            table.AddColumn(ColumnNames.Starts(column.Name), [.. cells.Select(c => c is TextSpanCell span ? span.Start : 0L)]);
            table.AddColumn(ColumnNames.Ends(column.Name), [.. cells.Select(c => c is TextSpanCell span ? span.End : 0L)]);
        }
        else
        {
            PackScalars(column, cells, ColumnNames.Values(column.Name), column.Nullable);
        }
    }

    private void PackList(ColumnSpec column, IReadOnlyList<CellValue?> cells)
    {
        List<long> offsets = [0];
        List<CellValue?> items = [];
        foreach (CellValue? cell in cells)
        {
            if (cell is ListCell list)
            {
                items.AddRange(list.Items);
            }

            offsets.Add(items.Count);
        }

        table.AddColumn(ColumnNames.Offsets(column.Name), offsets);
        PackScalars(column, items, ColumnNames.Items(column.Name), nullable: false);
    }

    private void PackScalars(ColumnSpec column, IReadOnlyList<CellValue?> cells, string name, bool nullable)
    {
        switch (column.Type)
        {
            case ColumnType.Text or ColumnType.Uri:
                AddColumn(cells, name, nullable, c => texts.Add(c is TextCell text ? text.Text : ""));
                break;
            case ColumnType.Bool:
                AddColumn(cells, name, nullable, c => c is BoolCell { Value: true } ? 1 : 0);
                break;
            case ColumnType.Int or ColumnType.Date or ColumnType.Enum:
                PackNumbers(column.Name, cells, name, nullable);
                break;
            case ColumnType.FuzzyDate or ColumnType.Duration:
                PackWords(column.Name, cells, name, nullable);
                break;
            case ColumnType.Decimal:
                PackDecimals(column.Name, cells, name, nullable);
                break;
            case ColumnType.Part:
                AddColumn(cells, name, nullable, c => c is RowCell row ? row.Row.Row : 0);
                break;
            case ColumnType.Reference or ColumnType.Union or ColumnType.Owner:
                AddColumn(cells, name, nullable, c => c is RowCell row ? rows.CodeOf(column.TypeName!, row.Row) : 0);
                break;
            default:
                throw new NotSupportedException(column.Type + " is not stored");
        }
    }

    private void PackNumbers(string prefix, IReadOnlyList<CellValue?> cells, string name, bool nullable)
    {
        long least = cells.Where(c => c is not null).Select(Number).DefaultIfEmpty(0).Min();
        table.AddConstant(ColumnNames.Base(prefix), nullable ? least - 1 : least);
        AddColumn(cells, name, nullable, c => c is null ? 0 : Number(c) - least);
    }

    private static long Number(CellValue? cell) => cell switch
    {
        IntCell value => value.Value,
        DateCell date => date.DayNumber,
        EnumCell value => value.Member.Value,
        _ => 0,
    };

    private void PackWords(string prefix, IReadOnlyList<CellValue?> cells, string name, bool nullable)
    {
        Dictionary<ulong, int> indexes = [];
        List<ulong> words = [];
        AddColumn(cells, name, nullable, c =>
        {
            ulong word = c switch
            {
                FuzzyDateCell date => date.Date.Bits,
                DurationCell duration => duration.Duration.Bits,
                _ => 0,
            };
            if (!indexes.TryGetValue(word, out int index))
            {
                indexes.Add(word, index = words.Count);
                words.Add(word);
            }

            return index;
        });
        table.AddWords(ColumnNames.Words(prefix), words);
    }

    private void PackDecimals(string prefix, IReadOnlyList<CellValue?> cells, string name, bool nullable)
    {
        // 1.0 and 1.00 are equal, but not the same figure: the parts tell them apart.
        Dictionary<(int, int, int, int), int> indexes = [];
        List<long> parts = [];
        AddColumn(cells, name, nullable, c =>
        {
            int[] bits = decimal.GetBits(c is DecimalCell value ? value.Value : 0m);
            if (!indexes.TryGetValue((bits[0], bits[1], bits[2], bits[3]), out int index))
            {
                indexes.Add((bits[0], bits[1], bits[2], bits[3]), index = indexes.Count);
                parts.AddRange(bits.Select(b => (long)b));
            }

            return index;
        });
        table.AddColumn(ColumnNames.Words(prefix), parts);
    }

    private void AddColumn(IReadOnlyList<CellValue?> cells, string name, bool nullable, Func<CellValue?, long> code) =>
        table.AddColumn(name, [.. cells.Select(c => nullable ? c is null ? 0 : code(c) + 1 : code(c))]);
}
