namespace Dataset.Compiler.Types;

/// <summary>A value as it is stored, with references resolved. Equal by content.</summary>
public abstract record Value;

/// <summary>A value that stands alone: a text, a number, a date. Its type knows all that can be done with it.</summary>
public abstract record ScalarValue : Value
{
    public abstract ScalarType Type { get; }
}

/// <summary>A referred row, or the nested row of a single part column.</summary>
public sealed record RowValue(RowRef Row) : Value;

/// <summary>Start and end offset in an article's text, UTF-16 units, end exclusive.</summary>
public sealed record TextSpanValue(int Start, int End) : Value;

/// <summary>A list of scalars, or of references (<see cref="RowValue"/>).</summary>
public sealed record ListValue(EquatableArray<Value> Items) : Value;

/// <summary>A list of nested rows: a contiguous range of the part's table. Of an evidence list only supporting items are in the range.</summary>
public sealed record PartRangeValue(int Table, int Start, int Count) : Value;
