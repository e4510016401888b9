namespace Dataset.Compiler.Types;

/// <summary>How exactly one end of a fuzzy date is given.</summary>
public enum DatePrecision
{
    Day = 0,
    Month = 1,
    Year = 2,
    Decade = 3,
    Century = 4,

    /// <summary>A quarter of a year, written as its number: spring is 21.</summary>
    Season = 5,
}

/// <summary>EDTF's qualifiers.</summary>
public enum DateQualifier
{
    None = 0,

    /// <summary><c>?</c></summary>
    Uncertain = 1,

    /// <summary><c>~</c></summary>
    Approximate = 2,

    /// <summary><c>%</c></summary>
    UncertainAndApproximate = 3,
}

public enum DateForm
{
    /// <summary>One date: <c>2025-02-18</c>, <c>2025-02</c>, <c>2024~</c>.</summary>
    Date = 0,

    /// <summary>An extent of time: <c>2014-02/..</c>.</summary>
    Interval = 1,

    /// <summary>One day out of a range: <c>[2025-03-23..2025-03-26]</c>.</summary>
    OneOf = 2,
}

/// <summary>
/// An uncertain date (EDTF, ISO 8601-2:2019 level 1, and one-of-a-set) in 64 bits, as it is stored in the assembly. From bit 0:
/// earliest day number (22), latest day number (22), precision of the start (2), of the end (2), qualifier of the start (2), of the end (2),
/// form (2), open start (1), open end (1), the third bits of the two precisions (1 each), unknown start (1), unknown end (1). An open end has the day
/// number of 0001-01-01 or 9999-12-31; an unknown one is open, too.
/// The runtime's <c>FuzzyDate</c> decodes the same layout.
/// </summary>
public readonly record struct FuzzyDateBits(ulong Bits)
{
    public const int MaxDayNumber = 3652058;

    public FuzzyDateBits(
        int earliest,
        int latest,
        DatePrecision start,
        DatePrecision end,
        DateQualifier startQualifier,
        DateQualifier endQualifier,
        DateForm form,
        bool openStart,
        bool openEnd,
        bool unknownStart = false, bool unknownEnd = false)
        : this((uint)earliest | ((ulong)(uint)latest << 22) | ((ulong)((uint)start & 3) << 44) | ((ulong)((uint)end & 3) << 46)
            | ((ulong)(uint)startQualifier << 48) | ((ulong)(uint)endQualifier << 50) | ((ulong)(uint)form << 52)
            | (openStart ? 1UL << 54 : 0) | (openEnd ? 1UL << 55 : 0) | ((ulong)((uint)start >> 2) << 56) | ((ulong)((uint)end >> 2) << 57)
            | (unknownStart ? 1UL << 58 : 0) | (unknownEnd ? 1UL << 59 : 0))
    {
    }

    /// <summary>The first day it can be, as a day number.</summary>
    public int Earliest => (int)(Bits & 0x3FFFFF);

    /// <summary>The last day it can be, as a day number.</summary>
    public int Latest => (int)((Bits >> 22) & 0x3FFFFF);

    public DatePrecision StartPrecision => (DatePrecision)(((Bits >> 44) & 3) | ((Bits >> 54) & 4));

    public DatePrecision EndPrecision => (DatePrecision)(((Bits >> 46) & 3) | ((Bits >> 55) & 4));

    public DateQualifier StartQualifier => (DateQualifier)((Bits >> 48) & 3);

    public DateQualifier EndQualifier => (DateQualifier)((Bits >> 50) & 3);

    public DateForm Form => (DateForm)((Bits >> 52) & 3);

    public bool OpenStart => (Bits & (1UL << 54)) != 0;

    public bool OpenEnd => (Bits & (1UL << 55)) != 0;

    /// <summary>Whether there is a start that nobody knows.</summary>
    public bool UnknownStart => (Bits & (1UL << 58)) != 0;

    /// <summary>Whether there is an end that nobody knows.</summary>
    public bool UnknownEnd => (Bits & (1UL << 59)) != 0;

    /// <summary>Whether nothing is certain about the start: it is approximate or uncertain, or a season, which begins when it likes.</summary>
    public bool IsStartVague => StartQualifier != DateQualifier.None || StartPrecision == DatePrecision.Season;

    /// <summary>Whether nothing is certain about the end.</summary>
    public bool IsEndVague => EndQualifier != DateQualifier.None || EndPrecision == DatePrecision.Season;

    /// <summary>Whether it is one day, and nobody doubts it.</summary>
    public bool IsExact =>
        Form != DateForm.Interval && Earliest == Latest && StartQualifier == DateQualifier.None && EndQualifier == DateQualifier.None;
}

/// <summary>
/// An ISO 8601 duration in 64 bits: whole months (20 bits from bit 0; a year is twelve), days (20 bits; a week is seven), seconds (24 bits).
/// The parts are kept apart, since a month is no number of days.
/// </summary>
public readonly record struct DurationBits(ulong Bits)
{
    public const int MaxMonths = (1 << 20) - 1;

    public const int MaxDays = (1 << 20) - 1;

    public const int MaxSeconds = (1 << 24) - 1;

    public DurationBits(int months, int days, int seconds)
        : this((uint)months | ((ulong)(uint)days << 20) | ((ulong)(uint)seconds << 40))
    {
    }

    public int Months => (int)(Bits & 0xFFFFF);

    public int Days => (int)((Bits >> 20) & 0xFFFFF);

    public int Seconds => (int)((Bits >> 40) & 0xFFFFFF);
}
