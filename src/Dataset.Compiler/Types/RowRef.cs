namespace Dataset.Compiler.Types;

/// <summary>A row by its table's position in the schema and its number in the table.</summary>
public sealed record RowRef(int Table, int Row) : IComparable<RowRef>
{
    /// <summary>Stands for a row that has no number yet.</summary>
    public static RowRef None { get; } = new(-1, -1);

    public int CompareTo(RowRef? other) => other is null ? 1 : Table != other.Table ? Table.CompareTo(other.Table) : Row.CompareTo(other.Row);
}
