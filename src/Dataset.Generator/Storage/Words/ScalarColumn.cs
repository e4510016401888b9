using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Schema;
using Dataset.Generator.Api;

namespace Dataset.Generator.Storage;

/// <summary>
/// Values that are stored as one number each, and the expression that makes a value of its number. Where a value may be missing 0 stands for none and
/// everything else moves up by one. A value that is missing though the schema demands it belongs to a build that fails; it packs as the type's zero.
/// </summary>
internal sealed class ScalarColumn(DatasetSchema schema, ColumnSpec column)
{
    /// <summary>The numbers of a column that is no list.</summary>
    public NumberColumn Values => new(column.Name + "_Values");

    /// <summary>What is added to a number to get the value, in columns of whole numbers; where a value may be missing it has the shift by one in it.</summary>
    public string Base => column.Name + "_Base";

    /// <summary>The distinct values of a column whose numbers are positions in it.</summary>
    public NumberColumn Words => new(column.Name + "_Words");

    /// <summary>Whether a number becomes a value by adding to it.</summary>
    public bool IsBased => column.Type is ColumnType.Int or ColumnType.Date or ColumnType.Enum;

    /// <summary>Packs values into the columns of numbers with this name.</summary>
    public void Pack(IReadOnlyList<CellValue?> cells, NumberColumn into, bool nullable, RowCodes rows, SharedText? texts, IDataSink to)
    {
        switch (column.Type)
        {
            case ColumnType.Text or ColumnType.Uri:
                Numbers(c => texts!.Add(c is TextCell text ? text.Text : ""));
                break;
            case ColumnType.Bool:
                Numbers(c => c is BoolCell { Value: true } ? 1 : 0);
                break;
            case ColumnType.Int or ColumnType.Date or ColumnType.Enum:
                PackNumbers();
                break;
            case ColumnType.FuzzyDate or ColumnType.Duration:
                PackWords();
                break;
            case ColumnType.Decimal:
                PackDecimals();
                break;
            case ColumnType.Part:
                Numbers(c => c is RowCell row ? row.Row.Row : 0);
                break;
            case ColumnType.Reference or ColumnType.Union or ColumnType.Owner:
                Numbers(c => c is RowCell row ? rows.CodeOf(column.TypeName!, row.Row) : 0);
                break;
            default:
                throw new NotSupportedException(column.Type + " is not stored");
        }

        void Numbers(Func<CellValue?, long> code) => into.Pack([.. cells.Select(c => nullable ? c is null ? 0 : code(c) + 1 : code(c))], to);

        void PackNumbers()
        {
            long least = cells.Where(c => c is not null).Select(Number).DefaultIfEmpty(0).Min();
            to.Constant(Base, nullable ? least - 1 : least);
            Numbers(c => c is null ? 0 : Number(c) - least);
        }

        void PackWords()
        {
            Dictionary<ulong, int> indexes = [];
            List<ulong> words = [];
            Numbers(c =>
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
            to.Words(Words.Name, words);
        }

        void PackDecimals()
        {
            // 1.0 and 1.00 are equal, but not the same figure: the parts tell them apart.
            Dictionary<(int, int, int, int), int> indexes = [];
            List<long> parts = [];
            Numbers(c =>
            {
                int[] bits = decimal.GetBits(c is DecimalCell value ? value.Value : 0m);
                if (!indexes.TryGetValue((bits[0], bits[1], bits[2], bits[3]), out int index))
                {
                    indexes.Add((bits[0], bits[1], bits[2], bits[3]), index = indexes.Count);
                    parts.AddRange(bits.Select(b => (long)b));
                }

                return index;
            });
            Words.Pack(parts, to);
        }
    }

    /// <summary>The expression that makes a value of its number.</summary>
    public string Value(string code)
    {
        string based = $"unchecked((int)({code} + {Base}))", type = TypeNames.ValueType(schema, column);
        return column.Type switch
        {
            ColumnType.Text => SharedText.Text(code),
            ColumnType.Uri => $"new {type}({SharedText.Text(code)}, global::System.UriKind.Absolute)",
            ColumnType.Bool => column.Nullable ? $"({code}) != 0" : $"{code} != 0",
            ColumnType.Int => based,
            ColumnType.Date => $"{type}.FromDayNumber({based})",
            ColumnType.Enum => $"({type}){based}",
            ColumnType.FuzzyDate or ColumnType.Duration => $"new {type}({Words.At(code)})",
            ColumnType.Decimal => $"new decimal([{Part("")}, {Part(" + 1")}, {Part(" + 2")}, {Part(" + 3")}])",
            _ => $"{TypeNames.GlobalDataClass(column.TypeName!)}.At({code})",
        };

        string Part(string more) => $"unchecked((int){Words.At($"4 * ({code}){more}")})";
    }

    private static long Number(CellValue? cell) => cell switch
    {
        IntCell value => value.Value,
        DateCell date => date.DayNumber,
        EnumCell value => value.Member.Value,
        _ => 0,
    };
}
