namespace Briefing.Wording;

/// <summary>Puts durations into words.</summary>
internal static class HowLong
{
    /// <summary>4 hours 30 minutes to 5 hours.</summary>
    public static string Text(DurationRange duration) => (duration.Min, duration.Max) switch
    {
        ({ } min, { } max) when min == max => Text(min),
        ({ } min, { } max) => $"{Text(min)} to {Text(max)}",
        ({ } min, null) => "at least " + Text(min),
        (null, { } max) => "at most " + Text(max),
        _ => "not known",
    };

    /// <summary>30 days.</summary>
    public static string Text(IsoDuration duration)
    {
        (int Number, string Unit)[] parts =
        [
            (duration.Months / 12, "year"), (duration.Months % 12, "month"), (duration.Days, "day"),
            (duration.Seconds / 3600, "hour"), (duration.Seconds / 60 % 60, "minute"), (duration.Seconds % 60, "second"),
        ];
        return string.Join(' ', parts.Where(p => p.Number > 0).Select(p => $"{p.Number} {p.Unit}{(p.Number == 1 ? "" : "s")}"));
    }
}
