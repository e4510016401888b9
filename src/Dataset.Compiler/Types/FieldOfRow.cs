namespace Dataset.Compiler.Types;

/// <summary>A column of one row; ordered by row, then column.</summary>
internal sealed record FieldOfRow(RowRef Row, int Column) : IComparable<FieldOfRow>
{
    public int CompareTo(FieldOfRow? other) =>
        other is null ? 1 : Row.CompareTo(other.Row) is not 0 and int order ? order : Column.CompareTo(other.Column);
}
