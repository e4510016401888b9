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

    /// <summary>To the century.</summary>
    Century,

    /// <summary>To the season: a quarter of a year, whose days are never certain.</summary>
    Season,
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
/// A calendar date that may be uncertain and says so: EDTF (ISO 8601-2:2019) level 1 in the years 0001 to 9999, and one-of-a-set.
/// The dates are proleptic Gregorian and have no time zone.
/// </summary>
/// <remarks>
/// Dates have a total order, for sorting: by the first day they can be, then by the last, then by how they are written. It is not what is known of
/// them: <see cref="IsBefore"/> and <see cref="IsAfter"/> say only what is certain.
/// </remarks>
[global::System.Text.Json.Serialization.JsonConverter(typeof(FuzzyDateConverter))]
public readonly partial struct FuzzyDate : global::System.IEquatable<FuzzyDate>, global::System.IComparable<FuzzyDate>, global::System.IComparable
{
    // From bit 0: earliest day number (22), latest day number (22), precision of the start (2), of the end (2), qualifier of the start (2),
    // of the end (2), form (2), open start (1), open end (1), the third bits of the two precisions (1 each), unknown start (1), unknown end (1).
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
    public DatePrecision Precision => Coarseness(StartPrecision) > Coarseness(EndPrecision) ? StartPrecision : EndPrecision;

    /// <summary>The qualifier; of an interval, that of its start, or else of its end.</summary>
    public DateQualifier Qualifier => StartQualifier != DateQualifier.None ? StartQualifier : EndQualifier;

    /// <summary>What the two ends mean.</summary>
    public DateForm Form => (DateForm)((_bits >> 52) & 3);

    /// <summary>Whether the interval has no known start.</summary>
    public bool IsOpenStart => (_bits & (1UL << 54)) != 0;

    /// <summary>Whether the interval has no known end.</summary>
    public bool IsOpenEnd => (_bits & (1UL << 55)) != 0;

    /// <summary>Whether there is a start, and nobody knows it; it is open, too.</summary>
    public bool IsUnknownStart => (_bits & (1UL << 58)) != 0;

    /// <summary>Whether there is an end, and nobody knows it; it is open, too.</summary>
    public bool IsUnknownEnd => (_bits & (1UL << 59)) != 0;

    /// <summary>Whether its days are certain: neither end is approximate, uncertain or a season.</summary>
    public bool IsCertain => IsCertainStart && IsCertainEnd;

    /// <summary>Whether it is one day, without a qualifier.</summary>
    public bool IsExact => Form != DateForm.Interval && Earliest == Latest && Qualifier == DateQualifier.None;

    private DatePrecision StartPrecision => (DatePrecision)(((_bits >> 44) & 3) | ((_bits >> 54) & 4));

    private DatePrecision EndPrecision => (DatePrecision)(((_bits >> 46) & 3) | ((_bits >> 55) & 4));

    private DateQualifier StartQualifier => (DateQualifier)((_bits >> 48) & 3);

    private DateQualifier EndQualifier => (DateQualifier)((_bits >> 50) & 3);

    private bool IsCertainStart => StartQualifier == DateQualifier.None && StartPrecision != DatePrecision.Season;

    private bool IsCertainEnd => EndQualifier == DateQualifier.None && EndPrecision != DatePrecision.Season;

    /// <summary>Whether, as it is written, it may be, or touch, that day.</summary>
    /// <param name="day">The day.</param>
    public bool MayBe(global::System.DateOnly day) => Earliest <= day && day <= Latest;

    /// <summary>
    /// Whether it certainly lies before that day: not if its end is approximate or uncertain, which may be off by more than itself.
    /// </summary>
    /// <param name="day">The day.</param>
    public bool IsBefore(global::System.DateOnly day) => IsCertainEnd && Latest < day;

    /// <summary>Whether it certainly lies after that day: not if its start is approximate or uncertain.</summary>
    /// <param name="day">The day.</param>
    public bool IsAfter(global::System.DateOnly day) => IsCertainStart && Earliest > day;

    /// <inheritdoc/>
    public bool Equals(FuzzyDate other) => _bits == other._bits;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FuzzyDate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _bits.GetHashCode();

    /// <summary>Compares the first days, then the last, then how the dates are written.</summary>
    /// <param name="other">The other date.</param>
    public int CompareTo(FuzzyDate other)
    {
        int earliest = Earliest.CompareTo(other.Earliest), latest = Latest.CompareTo(other.Latest);
        return earliest != 0 ? earliest : latest != 0 ? latest : _bits.CompareTo(other._bits);
    }

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        FuzzyDate other => CompareTo(other),
        _ => throw new global::System.ArgumentException("it is no FuzzyDate", nameof(obj)),
    };

    /// <summary>Whether two dates are the same statement.</summary>
    public static bool operator ==(FuzzyDate left, FuzzyDate right) => left.Equals(right);

    /// <summary>Whether two dates are different statements.</summary>
    public static bool operator !=(FuzzyDate left, FuzzyDate right) => !left.Equals(right);

    /// <summary>The date in EDTF.</summary>
    public override string ToString()
    {
        string start = IsUnknownStart ? "" : IsOpenStart ? ".." : Format(Earliest, StartPrecision, StartQualifier);
        string end = IsUnknownEnd ? "" : IsOpenEnd ? ".." : Format(Latest, EndPrecision, EndQualifier);
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
            DatePrecision.Century => day.ToString("yyyy", global::System.Globalization.CultureInfo.InvariantCulture)[..2] + "XX",
            DatePrecision.Season => SeasonText(day),
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

    /// <summary>The season in which a day lies, as the months of the north have them: spring (21) begins in March, winter (24) in December.</summary>
    private static string SeasonText(global::System.DateOnly day)
    {
        global::System.DateOnly start = day.AddMonths(-(day.Month % 3));
        return start.ToString("yyyy", global::System.Globalization.CultureInfo.InvariantCulture)
            + "-" + (char)('2') + (char)('0' + (start.Month / 3));
    }

    private static int Coarseness(DatePrecision precision) => precision == DatePrecision.Season ? 3 : 2 * (int)precision;
}
