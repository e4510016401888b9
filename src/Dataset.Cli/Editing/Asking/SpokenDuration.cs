using System.Globalization;
using System.Text.RegularExpressions;

namespace Dataset.Cli.Editing.Asking;

/// <summary>Durations as people write them: <c>4 hours 30 minutes</c>, <c>2 weeks</c>, <c>4:30</c>.</summary>
internal static partial class SpokenDuration
{
    /// <summary>The duration in ISO 8601; null where it is none that can be told for sure.</summary>
    public static string? Read(string text)
    {
        text = text.Trim();
        if (Clock().Match(text) is { Success: true } clock)
        {
            return "PT" + Number(clock, "hours", "H") + Number(clock, "minutes", "M");
        }

        if (!Whole().IsMatch(text))
        {
            return null;
        }

        string date = "", time = "";
        foreach (Match part in Part().Matches(text))
        {
            char unit = char.ToUpperInvariant(part.Groups["unit"].Value[0]);
            string number = part.Groups["number"].Value.TrimStart('0');
            bool isMonth = unit == 'M' && part.Groups["unit"].Value.StartsWith("mo", StringComparison.OrdinalIgnoreCase);
            if (unit is 'H' or 'S' || (unit == 'M' && !isMonth))
            {
                time += number + unit;
            }
            else
            {
                date += number + unit;
            }
        }

        return "P" + date + (time.Length > 0 ? "T" + time : "");
    }

    private static string Number(Match match, string group, string unit) =>
        int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) is > 0 and int number
            ? number.ToString(CultureInfo.InvariantCulture) + unit
            : "";

    [GeneratedRegex(
        "^(?:(?<number>[1-9][0-9]{0,5}) ?(?<unit>years?|months?|weeks?|days?|hours?|h|minutes?|mins?|seconds?|secs?|s)(?:, | and | |$))+$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex("(?<number>[0-9]+) ?(?<unit>[a-z]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    [GeneratedRegex("^(?<hours>[0-9]{1,3}):(?<minutes>[0-5][0-9])$", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();
}
