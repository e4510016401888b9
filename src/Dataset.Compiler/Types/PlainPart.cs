namespace Dataset.Compiler.Types;

/// <summary>What every format that tables are written in has.</summary>
public enum PlainKind
{
    Text,
    Boolean,

    /// <summary>A whole number of 32 bits.</summary>
    Integer,

    /// <summary>A whole number of 64 bits.</summary>
    Long,

    /// <summary>A decimal number with all its digits.</summary>
    Decimal,

    /// <summary>A day of the calendar, as <c>2025-02-18</c>.</summary>
    Date,
}

/// <summary>
/// A value as a table of another tool has it, or something that follows from it and that such a tool could not find out: the first day that an
/// uncertain date can be.
/// </summary>
/// <param name="Suffix">What is put behind the column's name; empty for the value itself.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">It as text, the same for equal values, and as JSON would write it where it is a number; null for what has no end.</param>
public sealed record PlainPart(string Suffix, PlainKind Kind, Func<ScalarValue, string?> Text)
{
    /// <summary>Whether a value may have none of it.</summary>
    public bool IsNullable { get; init; }
}
