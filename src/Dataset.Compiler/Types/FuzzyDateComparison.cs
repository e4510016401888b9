namespace Dataset.Compiler.Types;

/// <summary>Compares the date that an article gives with that of a row.</summary>
internal static class FuzzyDateComparison
{
    public static Relation Relate(FuzzyDateBits own, FuzzyDateBits said)
    {
        if (own.Form != DateForm.Interval || said.Form != DateForm.Interval)
        {
            return Relate((own.Earliest, own.Latest), (said.Earliest, said.Latest));
        }

        // An extent of time within another one is no more exact, but another one: two extents agree where both of their ends do.
        Relation start = Relate(StartOf(own), StartOf(said)), end = Relate(EndOf(own), EndOf(said));
        return start == end || end == Relation.Same ? start
            : start == Relation.Same ? end
            : Relation.Different;
    }

    private static Relation Relate((int First, int Last) own, (int First, int Last) said) =>
        own == said ? Relation.Same
        : said.First <= own.First && own.Last <= said.Last ? Relation.LessExact
        : own.First <= said.First && said.Last <= own.Last ? Relation.MoreExact
        : Relation.Different;

    /// <summary>The days on which the extent can begin; an open start leaves all of them.</summary>
    private static (int First, int Last) StartOf(FuzzyDateBits date) =>
        date.OpenStart ? (0, FuzzyDateBits.MaxDayNumber) : (date.Earliest, PeriodAround(date.Earliest, date.StartPrecision).Last);

    /// <summary>The days on which the extent can end.</summary>
    private static (int First, int Last) EndOf(FuzzyDateBits date) =>
        date.OpenEnd ? (0, FuzzyDateBits.MaxDayNumber) : (PeriodAround(date.Latest, date.EndPrecision).First, date.Latest);

    private static (int First, int Last) PeriodAround(int dayNumber, DatePrecision precision)
    {
        var day = new DateTime(dayNumber * TimeSpan.TicksPerDay);
        (int year, int years) = precision switch
        {
            DatePrecision.Year => (day.Year, 1),
            DatePrecision.Century => (Math.Max(day.Year / 100 * 100, 1), (day.Year / 100 * 100) + 100 - Math.Max(day.Year / 100 * 100, 1)),
            DatePrecision.Decade => (Math.Max(day.Year / 10 * 10, 1), (day.Year / 10 * 10) + 10 - Math.Max(day.Year / 10 * 10, 1)),
            _ => (0, 0),
        };
        return precision switch
        {
            DatePrecision.Day => (dayNumber, dayNumber),
            DatePrecision.Season => SeasonCalendar.Around(day),
            DatePrecision.Month => (dayNumber - day.Day + 1, dayNumber - day.Day + DateTime.DaysInMonth(day.Year, day.Month)),
            _ => (Number(year, 1, 1), Number(year + years - 1, 12, 31)),
        };
    }

    private static int Number(int year, int month, int day) => (int)(new DateTime(year, month, day).Ticks / TimeSpan.TicksPerDay);
}
