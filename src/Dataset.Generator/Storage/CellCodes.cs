using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Schema;

namespace Dataset.Generator.Storage;

/// <summary>The number that stands for a value where values are compared, hashed or sorted: in keys and indexes.</summary>
public sealed class CellCodes(RowCodes rows)
{
    public long Code(CellValue cell, ColumnSpec column, ulong textSeed = 0) => cell switch
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
}
