using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Binding;

/// <summary>Reads bound rows by column position, where -1 stands for a column that the table does not have.</summary>
internal static class BoundRowReading
{
    public static BoundValue? Value(this BoundRow row, int column) => column >= 0 && column < row.Values.Count ? row.Values[column] : null;

    /// <summary>The stored value, where it is one of this type.</summary>
    public static TValue? Scalar<TValue>(this BoundRow row, int column)
        where TValue : ScalarValue => (column >= 0 && column < row.Values.Count ? row.Values.Stored(column) : null) as TValue;

    /// <summary>A text.</summary>
    public static BoundScalar? Text(this BoundRow row, int column) => row.Value(column) is BoundScalar { Value: TextValue } text ? text : null;

    /// <summary>A member of an enum.</summary>
    public static BoundScalar? Member(this BoundRow row, int column) => row.Value(column) is BoundScalar { Value: EnumValue } member ? member : null;

    /// <summary>Whether the column was given, but wrong: what is wrong about it has been said, so it counts as neither set nor missing.</summary>
    public static bool IsBroken(this BoundRow row, int column) => column >= 0 && row.Broken.Count > 0 && row.Broken.Contains(column);

    /// <summary>Whether any of these columns is broken.</summary>
    public static bool IsBroken(this BoundRow row, EquatableArray<int> columns)
    {
        foreach (int column in columns)
        {
            if (row.IsBroken(column))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the column has a value; an empty list is none.</summary>
    public static bool IsSet(this BoundRow row, int column) => row.Value(column) is { } value && value is not BoundList { Items.Count: 0 };

    /// <summary>The items of a list, or the one value.</summary>
    public static IEnumerable<BoundValue> Items(this BoundRow row, int column) => row.Value(column) switch
    {
        null => [],
        BoundList list => list.Items.Items,
        { } value => [value],
    };

    public static IEnumerable<BoundPart> Parts(this BoundRow row, int column) => row.Items(column).OfType<BoundPart>();

    /// <summary>The values that an index finds the row by.</summary>
    public static IEnumerable<BoundValue> ValuesOf(this BoundRow row, IndexSource source) => source.Within.Items.Aggregate(
        row.Items(source.Column), (outer, within) => outer.OfType<BoundPart>().SelectMany(p => p.Row.Items(within)));

    /// <summary>One per column: the value as it is stored, where it takes no other row to tell.</summary>
    public static void CopyCells(this BoundRow row, Table table, Value?[] cells)
    {
        for (int i = 0; i < cells.Length; i++)
        {
            cells[i] = table.IsStoredAsBound[i] ? row.Values.Stored(i) : null;
        }
    }
}
