namespace Dataset.Runtime;

/// <summary>How exactly a date is known.</summary>
public enum DatePrecision
{
    /// <summary>To the day.</summary>
    Day,

    /// <summary>To the month.</summary>
    Month,

    /// <summary>To the year.</summary>
    Year,

    /// <summary>To the decade.</summary>
    Decade,
}

/// <summary>The qualifiers of EDTF (ISO 8601-2:2019).</summary>
public enum DateQualifier
{
    /// <summary>Unqualified.</summary>
    None,

    /// <summary>Uncertain: <c>?</c>.</summary>
    Uncertain,

    /// <summary>Approximate: <c>~</c>.</summary>
    Approximate,

    /// <summary>Uncertain and approximate: <c>%</c>.</summary>
    UncertainAndApproximate,
}

/// <summary>What the two ends of a <see cref="FuzzyDate"/> mean.</summary>
public enum DateForm
{
    /// <summary>One date, as exact as its precision says: <c>2025-02</c>.</summary>
    Date,

    /// <summary>A stretch of time: <c>2014-02/..</c>.</summary>
    Interval,

    /// <summary>One day out of several: <c>[2025-03-23..2025-03-26]</c>.</summary>
    OneOf,
}

/// <summary>
/// A calendar date that may be uncertain and says so: EDTF (ISO 8601-2:2019) level 1, and one-of-a-set.
/// The dates are proleptic Gregorian and have no time zone.
/// </summary>
public readonly struct FuzzyDate : global::System.IEquatable<FuzzyDate>
{
    // From bit 0: earliest day number (22), latest day number (22), precision of the start (2), of the end (2), qualifier of the start (2),
    // of the end (2), form (2), open start (1), open end (1).
    private readonly ulong _bits;

    /// <summary>A date as it is stored.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)] public FuzzyDate(ulong bits) => _bits = bits;

    /// <summary>A date that is known to the day.</summary>
    /// <param name="date">The day.</param>
    public FuzzyDate(global::System.DateOnly date) => _bits = (uint)date.DayNumber | ((ulong)(uint)date.DayNumber << 22);

    /// <summary>The date as it is stored.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)] public ulong Bits => _bits;

    /// <summary>The first day it can be; 0001-01-01 where the start is open.</summary>
    public global::System.DateOnly Earliest => global::System.DateOnly.FromDayNumber((int)(_bits & 0x3FFFFF));

    /// <summary>The last day it can be; 9999-12-31 where the end is open.</summary>
    public global::System.DateOnly Latest => global::System.DateOnly.FromDayNumber((int)((_bits >> 22) & 0x3FFFFF));

    /// <summary>The coarser of the two ends' precisions.</summary>
    public DatePrecision Precision => StartPrecision > EndPrecision ? StartPrecision : EndPrecision;

    /// <summary>The qualifier; of an interval, that of its start, or else of its end.</summary>
    public DateQualifier Qualifier => StartQualifier != DateQualifier.None ? StartQualifier : EndQualifier;

    /// <summary>What the two ends mean.</summary>
    public DateForm Form => (DateForm)((_bits >> 52) & 3);

    /// <summary>Whether the interval has no known start.</summary>
    public bool IsOpenStart => (_bits & (1UL << 54)) != 0;

    /// <summary>Whether the interval has no known end.</summary>
    public bool IsOpenEnd => (_bits & (1UL << 55)) != 0;

    /// <summary>Whether it is one day, without a qualifier.</summary>
    public bool IsExact => Form != DateForm.Interval && Earliest == Latest && Qualifier == DateQualifier.None;

    private DatePrecision StartPrecision => (DatePrecision)((_bits >> 44) & 3);

    private DatePrecision EndPrecision => (DatePrecision)((_bits >> 46) & 3);

    private DateQualifier StartQualifier => (DateQualifier)((_bits >> 48) & 3);

    private DateQualifier EndQualifier => (DateQualifier)((_bits >> 50) & 3);

    /// <summary>Whether it may be, or touch, that day.</summary>
    /// <param name="day">The day.</param>
    public bool MayBe(global::System.DateOnly day) => Earliest <= day && day <= Latest;

    /// <summary>Whether it certainly lies before that day.</summary>
    /// <param name="day">The day.</param>
    public bool IsBefore(global::System.DateOnly day) => Latest < day;

    /// <summary>Whether it certainly lies after that day.</summary>
    /// <param name="day">The day.</param>
    public bool IsAfter(global::System.DateOnly day) => Earliest > day;

    /// <inheritdoc/>
    public bool Equals(FuzzyDate other) => _bits == other._bits;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FuzzyDate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _bits.GetHashCode();

    /// <summary>Whether two dates are the same statement.</summary>
    public static bool operator ==(FuzzyDate left, FuzzyDate right) => left.Equals(right);

    /// <summary>Whether two dates are different statements.</summary>
    public static bool operator !=(FuzzyDate left, FuzzyDate right) => !left.Equals(right);

    /// <summary>The date in EDTF.</summary>
    public override string ToString()
    {
        string start = IsOpenStart ? ".." : Format(Earliest, StartPrecision, StartQualifier);
        string end = IsOpenEnd ? ".." : Format(Latest, EndPrecision, EndQualifier);
        return Form switch
        {
            DateForm.Interval => start + "/" + end,
            DateForm.OneOf => "[" + (IsOpenStart ? "" : start) + ".." + (IsOpenEnd ? "" : end) + "]",
            _ => start,
        };
    }

    private static string Format(global::System.DateOnly day, DatePrecision precision, DateQualifier qualifier)
    {
        string text = precision switch
        {
            DatePrecision.Day => day.ToString("yyyy-MM-dd", global::System.Globalization.CultureInfo.InvariantCulture),
            DatePrecision.Month => day.ToString("yyyy-MM", global::System.Globalization.CultureInfo.InvariantCulture),
            DatePrecision.Year => day.ToString("yyyy", global::System.Globalization.CultureInfo.InvariantCulture),
            _ => day.ToString("yyyy", global::System.Globalization.CultureInfo.InvariantCulture)[..3] + "X",
        };
        return qualifier switch
        {
            DateQualifier.Uncertain => text + "?",
            DateQualifier.Approximate => text + "~",
            DateQualifier.UncertainAndApproximate => text + "%",
            _ => text,
        };
    }
}
