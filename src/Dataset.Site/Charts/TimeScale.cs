using System.Globalization;
using Dataset.Compiler.Types;

namespace Dataset.Site.Charts;

/// <summary>
/// Where days stand on a line, in percent of its length. Where a few days lie long before all others, as the roots of what is told often do, the time
/// before the others is drawn short, and the line says where it breaks.
/// </summary>
internal sealed class TimeScale
{
    private const double Early = 16, Gap = 2;

    private readonly int _first;
    private readonly int _last;

    /// <param name="days">The days that are to be told apart.</param>
    /// <param name="last">The last day that is to be seen.</param>
    public TimeScale(IReadOnlyList<int> days, int last)
    {
        int[] sorted = [.. days.Order()];
        _first = sorted.Length == 0 ? 0 : sorted[0];
        _last = Math.Max(last, _first + 1);
        Break = BreakOf(sorted, _last);
    }

    /// <summary>The first day after the break; null where the line has none.</summary>
    public int? Break { get; }

    /// <summary>Where a day stands; what lies beyond an end, at that end.</summary>
    public double At(int day)
    {
        day = Math.Clamp(day, _first, _last);
        if (Break is not { } from)
        {
            return 100.0 * (day - _first) / (_last - _first);
        }

        return day < from
            ? Early * (day - _first) / Math.Max(1, from - _first)
            : Early + Gap + ((100 - Early - Gap) * (day - from) / Math.Max(1, _last - from));
    }

    public static string Percent(double part) => part.ToString("0.##", CultureInfo.InvariantCulture) + "%";

    /// <summary>Whether a mark has its label before it, for want of room behind.</summary>
    public static bool IsNearEnd(double at) => at > 86;

    /// <summary>Marks for the axis: months, quarters or years, as many as have room.</summary>
    public IEnumerable<(double At, string Label)> Ticks()
    {
        if (Break is not null)
        {
            yield return (0, Year(_first));
        }

        int from = Break ?? _first;
        int step = ((_last - from) / 30.4) switch { <= 14 => 2, <= 40 => 6, <= 130 => 12, <= 400 => 60, _ => 240 };
        DateTime month = new(DateOf(from).Year, 1, 1);
        double before = -100;
        for (; month.Ticks / TimeSpan.TicksPerDay <= _last; month = month.AddMonths(step))
        {
            int day = (int)(month.Ticks / TimeSpan.TicksPerDay);
            if (day >= from && At(day) - before >= (IsNearEnd(At(day)) ? 28 : 15))
            {
                before = At(day);
                yield return (before, step < 12 ? month.ToString("MMM yyyy", CultureInfo.InvariantCulture) : Year(day));
            }

            if (month.Year >= 9980)
            {
                yield break;
            }
        }
    }

    /// <summary>The first day of the last three quarters of all days, where the time before is many times longer.</summary>
    private static int? BreakOf(int[] sorted, int last)
    {
        if (sorted.Length < 8)
        {
            return null;
        }

        int? found = null;
        for (int i = 1; i <= sorted.Length / 4; i++)
        {
            int after = last - sorted[i], before = sorted[i] - sorted[0];
            if (sorted[i] - sorted[i - 1] > 30 && before > 3 * after)
            {
                found = sorted[i];
            }
        }

        // A line breaks where a month begins.
        return found is { } day ? day - (DateOf(day).Day - 1) : null;
    }

    private static DateTime DateOf(int day) => new(Math.Clamp(day, 0, FuzzyDateBits.MaxDayNumber) * TimeSpan.TicksPerDay);

    private static string Year(int day) => DateOf(day).Year.ToString(CultureInfo.InvariantCulture);
}
