using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Schema;
using Dataset.Generator.Api;

namespace Dataset.Generator.Storage;

/// <summary>
/// The number that stands for a value where values are compared, hashed or sorted, in keys and indexes: how the build computes it, and the
/// expression that computes the same.
/// </summary>
internal sealed class ValueCode(DatasetSchema schema, ColumnSpec column)
{
    /// <summary>The type in which look-ups take a value.</summary>
    public string ParameterType => column.Type == ColumnType.Text ? "global::System.ReadOnlySpan<char>" : TypeNames.ValueType(schema, column);

    public long Of(CellValue cell, RowCodes rows, ulong textSeed = 0) => cell switch
    {
        TextCell text => unchecked((long)TextHash.Hash(text.Text, textSeed)),
        BoolCell value => value.Value ? 1 : 0,
        IntCell value => value.Value,
        DateCell date => date.DayNumber,
        FuzzyDateCell date => unchecked((long)date.Date.Bits),
        DurationCell duration => unchecked((long)duration.Duration.Bits),
        EnumCell value => value.Member.Value,
        RowCell row => rows.CodeOf(column.TypeName!, row.Row),
        _ => throw new NotSupportedException(cell.GetType().Name + " has no code"),
    };

    /// <summary>The expression for the number of a value.</summary>
    public string CSharp(string value, string seed = "0") => column.Type switch
    {
        ColumnType.Text => $"{TypeNames.PackedText}.Hash({value}, {seed})",
        ColumnType.Bool => $"({value} ? 1L : 0L)",
        ColumnType.Date => $"(long){value}.DayNumber",
        ColumnType.FuzzyDate or ColumnType.Duration => $"unchecked((long){value}.Bits)",
        ColumnType.Int or ColumnType.Enum => $"(long){value}",
        _ => $"(long){value}.{(schema.FindTable(column.TypeName!) is null ? "__code" : "__row")}",
    };

    /// <summary>The expression for whether the row <c>found</c> has a value.</summary>
    public string Matches(string value)
    {
        ScalarColumn scalar = new(schema, column);
        string stored = scalar.Values.At("found"), shifted = column.Nullable ? $"({stored} - 1)" : stored;
        TextColumn text = new(column.Name);
        return column.Type switch
        {
            ColumnType.Text => $"{TypeNames.PackedText}.Equal({value}, {text.Utf8("found")}, {text.IsAscii("found")})",
            ColumnType.Int or ColumnType.Enum or ColumnType.Date => $"{stored} + (long){scalar.Base} == {CSharp(value)}",
            ColumnType.FuzzyDate or ColumnType.Duration => $"{scalar.Words.At(shifted)} == {value}.Bits",
            _ => $"{shifted} == {CSharp(value)}",
        };
    }
}
