namespace Dataset.Runtime;

/// <summary>Dates from text, and from parts.</summary>
public readonly partial struct FuzzyDate : global::System.ISpanParsable<FuzzyDate>
{
    private const int FirstSeason = 21, LastSeason = 24;

    /// <summary>A date that is known to the year, the month or the day.</summary>
    /// <param name="year">The year.</param>
    /// <param name="month">The month; null where it is not known.</param>
    /// <param name="day">The day; null where it is not known.</param>
    /// <param name="qualifier">Whether it is approximate or uncertain.</param>
    public static FuzzyDate Of(int year, int? month = null, int? day = null, DateQualifier qualifier = DateQualifier.None)
    {
        if (month is null && day is not null)
        {
            throw new global::System.ArgumentException("a day needs its month", nameof(day));
        }

        global::System.DateOnly first = new(year, month ?? 1, day ?? 1);
        global::System.DateOnly last = day is not null ? first : month is not null ? first.AddMonths(1).AddDays(-1) : new(year, 12, 31);
        return From(
            new End(first, last, day is not null ? DatePrecision.Day : month is not null ? DatePrecision.Month : DatePrecision.Year, qualifier));
    }

    /// <summary>A stretch of time.</summary>
    /// <param name="start">When it starts; null where the start is open.</param>
    /// <param name="end">When it ends; null where the end is open.</param>
    public static FuzzyDate Interval(FuzzyDate? start, FuzzyDate? end) =>
        TryParse((start?.ToString() ?? "..") + "/" + (end?.ToString() ?? ".."), out FuzzyDate date)
            ? date
            : throw new global::System.ArgumentException("it is no stretch of time: both ends are dates, and the first is not after the last");

    /// <summary>One day out of several.</summary>
    /// <param name="first">The first day it can be.</param>
    /// <param name="last">The last day it can be.</param>
    public static FuzzyDate OneOf(global::System.DateOnly first, global::System.DateOnly last) => first <= last
        ? Join(new End(first, first), new End(last, last), DateForm.OneOf)
        : throw new global::System.ArgumentException("the first day is after the last");

    /// <summary>Reads a date in EDTF.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    public static FuzzyDate Parse(string s, global::System.IFormatProvider? provider = null) =>
        Parse(global::System.MemoryExtensions.AsSpan(s), provider);

    /// <inheritdoc/>
    public static FuzzyDate Parse(global::System.ReadOnlySpan<char> s, global::System.IFormatProvider? provider = null) =>
        TryParse(s, provider, out FuzzyDate date) ? date : throw new global::System.FormatException("'" + s.ToString() + "' is no date in EDTF");

    /// <summary>Reads a date in EDTF.</summary>
    /// <param name="s">The text.</param>
    /// <param name="result">The date.</param>
    public static bool TryParse([global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? s, out FuzzyDate result) =>
        TryParse(s, null, out result);

    /// <inheritdoc/>
    public static bool TryParse(
        [global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? s, global::System.IFormatProvider? provider, out FuzzyDate result) =>
        TryParse(global::System.MemoryExtensions.AsSpan(s), provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(global::System.ReadOnlySpan<char> s, global::System.IFormatProvider? provider, out FuzzyDate result)
    {
        result = default;
        int slash = global::System.MemoryExtensions.IndexOf(s, '/'), dots = global::System.MemoryExtensions.IndexOf(s, "..");
        if (slash >= 0)
        {
            return TryJoin(s[..slash], s[(slash + 1)..], DateForm.Interval, out result);
        }

        if (s.Length > 2 && s[0] == '[' && s[^1] == ']' && dots > 0)
        {
            return TryJoin(s[1..dots], s[(dots + 2)..^1], DateForm.OneOf, out result);
        }

        if (!End.TryParse(s, out End end))
        {
            return false;
        }

        result = From(end);
        return true;
    }

    private static bool TryJoin(global::System.ReadOnlySpan<char> from, global::System.ReadOnlySpan<char> to, DateForm form, out FuzzyDate result)
    {
        result = default;
        End a = new(global::System.DateOnly.MinValue, global::System.DateOnly.MinValue) { IsOpen = true, IsUnknown = from.Length == 0 };
        End b = new(global::System.DateOnly.MaxValue, global::System.DateOnly.MaxValue) { IsOpen = true, IsUnknown = to.Length == 0 };
        bool hasStart = !IsNone(from), hasEnd = !IsNone(to);
        if (form == DateForm.OneOf ? !hasStart || !hasEnd : !hasStart && !hasEnd)
        {
            return false;
        }

        if ((hasStart && !End.TryParse(from, out a)) || (hasEnd && !End.TryParse(to, out b)) || a.Earliest > b.Latest)
        {
            return false;
        }

        result = Join(a, b, form);
        return true;
    }

    private static bool IsNone(global::System.ReadOnlySpan<char> end) => end.Length == 0 || global::System.MemoryExtensions.SequenceEqual(end, "..");

    private static FuzzyDate From(End end) => Join(end, end, DateForm.Date);

    private static FuzzyDate Join(End a, End b, DateForm form) => new(
        (uint)a.Earliest.DayNumber | ((ulong)(uint)b.Latest.DayNumber << 22)
        | ((ulong)((uint)a.Precision & 3) << 44) | ((ulong)((uint)b.Precision & 3) << 46)
        | ((ulong)(uint)a.Qualifier << 48) | ((ulong)(uint)b.Qualifier << 50)
        | ((ulong)(uint)form << 52) | (a.IsOpen ? 1UL << 54 : 0) | (b.IsOpen ? 1UL << 55 : 0)
        | ((ulong)((uint)a.Precision >> 2) << 56) | ((ulong)((uint)b.Precision >> 2) << 57) | (a.IsUnknown ? 1UL << 58 : 0) | (b.IsUnknown
            ? 1UL << 59
            : 0));

    /// <summary>A date that stands alone, or at one end of an interval.</summary>
    private readonly record struct End(
        global::System.DateOnly Earliest,
        global::System.DateOnly Latest,
        DatePrecision Precision = DatePrecision.Day,
        DateQualifier Qualifier = DateQualifier.None)
    {
        public bool IsOpen { get; init; }

        public bool IsUnknown { get; init; }

        public static bool TryParse(global::System.ReadOnlySpan<char> text, out End end)
        {
            end = default;
            DateQualifier qualifier = text.Length == 0 ? DateQualifier.None : text[^1] switch
            {
                '?' => DateQualifier.Uncertain,
                '~' => DateQualifier.Approximate,
                '%' => DateQualifier.UncertainAndApproximate,
                _ => DateQualifier.None,
            };
            text = qualifier == DateQualifier.None ? text : text[..^1];
            if (text.Length is not (4 or 7 or 10) || (text.Length > 4 && text[4] != '-') || (text.Length > 7 && text[7] != '-'))
            {
                return false;
            }

            int unspecified = text[3] != 'X' ? 0 : text[2] != 'X' ? 1 : 2;
            if (!Digits(text[..(4 - unspecified)], out int year) || year == 0 || (unspecified > 0 && text.Length > 4))
            {
                return false;
            }

            if (unspecified > 0)
            {
                int years = unspecified == 1 ? 10 : 100;
                end = new End(
                    new(year * years, 1, 1),
                    new((year * years) + years - 1, 12, 31),
                    unspecified == 1 ? DatePrecision.Decade : DatePrecision.Century,
                    qualifier);
                return true;
            }

            bool hasMonth = text.Length > 4 && !global::System.MemoryExtensions.SequenceEqual(text[5..7], "XX");
            bool hasDay = text.Length > 7 && !global::System.MemoryExtensions.SequenceEqual(text[8..10], "XX");
            int month = 1, day = 1;
            if ((hasMonth && !Digits(text[5..7], out month)) || (hasDay && (!hasMonth || !Digits(text[8..10], out day))))
            {
                return false;
            }

            if (text.Length == 7 && month is >= FirstSeason and <= LastSeason)
            {
                global::System.DateOnly start = new(year, 3 * (month - FirstSeason + 1), 1);
                end = new End(
                    start,
                    start.Year == 9999 && start.Month == 12 ? global::System.DateOnly.MaxValue : start.AddMonths(3).AddDays(-1),
                    DatePrecision.Season,
                    qualifier);
                return true;
            }

            if (month is < 1 or > 12 || day < 1 || day > global::System.DateTime.DaysInMonth(year, month))
            {
                return false;
            }

            end = !hasMonth ? new End(new(year, 1, 1), new(year, 12, 31), DatePrecision.Year, qualifier)
                : !hasDay ? new End(
                    new(year, month, 1), new(year, month, global::System.DateTime.DaysInMonth(year, month)), DatePrecision.Month, qualifier)
                : new End(new(year, month, day), new(year, month, day), DatePrecision.Day, qualifier);
            return true;
        }

        private static bool Digits(global::System.ReadOnlySpan<char> text, out int number)
        {
            number = 0;
            foreach (char c in text)
            {
                if (c is < '0' or > '9')
                {
                    return false;
                }

                number = (number * 10) + (c - '0');
            }

            return true;
        }
    }
}
