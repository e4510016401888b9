using System.Globalization;
using Dataset.Compiler;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;
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

    /// <summary>
    /// What is added to a number to get the value, in columns of whole numbers; where a value may be missing it has the shift by one in it.
    /// </summary>
    public string Base => column.Name + "_Base";

    /// <summary>The distinct values of a column whose numbers are positions in it.</summary>
    public NumberColumn Words => new(column.Name + "_Words");

    /// <summary>Whether a number becomes a value by adding to it.</summary>
    public bool IsBased => column.Scalar is { Form.Kind: StorageKind.Number };

    /// <summary>Packs values into the columns of numbers with this name.</summary>
    public void Pack(IReadOnlyList<Value?> cells, NumberColumn into, bool nullable, RowCodes rows, SharedText? texts, IDataSink to)
    {
        switch (column.Type)
        {
            case ColumnType.Scalar when column.Scalar!.Form.IsText:
                Numbers(c => texts!.Add(c is ScalarValue text ? text.Type.Write(text) : ""));
                break;
            case ColumnType.Scalar when IsBased:
                PackNumbers();
                break;
            case ColumnType.Scalar:
                PackWords(column.Scalar!.Form.Words);
                break;
            case ColumnType.Part:
                Numbers(c => c is RowValue row ? row.Row.Row : 0);
                break;
            case ColumnType.Reference or ColumnType.Union or ColumnType.Owner:
                Numbers(c => c is RowValue row ? rows.CodeOf(column.TypeName!, row.Row) : 0);
                break;
            default:
                throw new NotSupportedException(column.Type + " is not stored");
        }

        void Numbers(Func<Value?, long> code)
        {
            long[] numbers = new long[cells.Count];
            for (int i = 0; i < numbers.Length; i++)
            {
                numbers[i] = !nullable ? code(cells[i]) : cells[i] is null ? 0 : code(cells[i]) + 1;
            }

            into.Pack(numbers, to);
        }

        void PackNumbers()
        {
            long least = LeastOf(cells);
            to.Constant(Base, nullable ? least - 1 : least);
            Numbers(c => c is null ? 0 : Number(c) - least);
        }

        void PackWords(int width)
        {
            Dictionary<EquatableArray<ulong>, int> indexes = [];
            List<ulong> words = [];
            Numbers(c =>
            {
                EquatableArray<ulong> value =
                    Enumerable.Range(0, width).Select(i => c is ScalarValue scalar ? scalar.Type.Word(scalar, i) : 0).ToEquatableArray();
                if (!indexes.TryGetValue(value, out int index))
                {
                    indexes.Add(value, index = indexes.Count);
                    words.AddRange(value);
                }

                return index;
            });
            to.Words(Words.Name, words);
        }
    }

    /// <summary>The expression that makes a value of its number.</summary>
    public string Value(string code) => column.Scalar switch
    {
        null => $"{TypeNames.GlobalDataClass(column.TypeName!)}.At({code})",
        { Form.IsText: true } text => text.CSharp(TypeNames.ValueType(schema, column), [SharedText.Text(code)]),
        { Form.Kind: StorageKind.Number } number => number.CSharp(TypeNames.ValueType(schema, column), [$"unchecked((int)({code} + {Base}))"]),
        _ => Value(Words, code),
    };

    /// <summary>The expression that makes a value of the words that stand at a position of their column.</summary>
    public string Value(NumberColumn words, string position)
    {
        int width = column.Scalar!.Form.Words;
        IEnumerable<string> all =
            Enumerable.Range(0, width).Select(i => words.At(width == 1 ? position : $"{Number(width)} * ({position}) + {Number(i)}"));
        return column.Scalar.CSharp(TypeNames.ValueType(schema, column), [.. all]);
    }

    private static long LeastOf(IReadOnlyList<Value?> cells)
    {
        long? least = null;
        for (int i = 0; i < cells.Count; i++)
        {
            least = cells[i] is null ? least : Math.Min(Number(cells[i]), least ?? long.MaxValue);
        }

        return least ?? 0;
    }

    private static long Number(Value? value) => value is ScalarValue scalar ? unchecked((long)scalar.Type.Word(scalar, 0)) : 0;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
