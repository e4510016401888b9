using System.Globalization;
using System.Text.RegularExpressions;

namespace Dataset.Compiler.Types;

/// <summary>Numbers as people write them elsewhere: why they are none here, and what they mean where that is only one thing.</summary>
internal static class NumberSpelling
{
    private const int LongestText = 60;

    private static readonly Regex s_grouped = new(
        "^[-+]?[0-9]{1,3}(?<mark>[ ,_'\u2019\u00A0\u2009\u202F])[0-9]{3}(\\k<mark>[0-9]{3})*$", RegexOptions.CultureInvariant);
    private static readonly Regex s_comma = new("^[-+]?[0-9]+,[0-9]+$", RegexOptions.CultureInvariant);
    private static readonly Regex s_leading = new("^[-+]?[0-9]+([.][0-9]+)?", RegexOptions.CultureInvariant);

    /// <param name="text">What is no number of the type.</param>
    /// <param name="otherwise">What is said where nothing better is known.</param>
    public static string WhyNot(string text, string otherwise)
    {
        if (text.Length > LongestText)
        {
            return otherwise;
        }

        string rest = s_leading.Match(text) is { Success: true } number ? text.Substring(number.Length) : "";
        return s_grouped.Match(text) is { Success: true } grouped ? "write its digits without '" + grouped.Groups["mark"].Value + "' between them"
            : s_comma.IsMatch(text) ? "a fraction stands behind a point, not behind a comma"
            : rest.StartsWith("#", StringComparison.Ordinal) ? "a comment begins with a space before its '#'"
            : rest.TrimStart().StartsWith("//", StringComparison.Ordinal) ? "a comment begins with '#', not with '//'"
            : rest.Length > 0 && char.IsLetter(rest.TrimStart().FirstOrDefault()) && rest[0] is not ('e' or 'E' or 'x' or 'o')
                ? "write the number alone, without '" + rest.Trim() + "'"
            : otherwise;
    }

    /// <summary>The number that is meant; null where that is not plain. A comma before three digits may part thousands, or a fraction.</summary>
    public static string? Meant(string text)
    {
        if (text.Length > LongestText)
        {
            return null;
        }

        if (text.Any(c => c > '\u007F' && char.GetUnicodeCategory(c) == UnicodeCategory.DecimalDigitNumber))
        {
            return string.Concat(text.Select(c => CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and int digit ? (char)('0' + digit) : c));
        }

        return s_grouped.Match(text) is { Success: true } grouped
                ? grouped.Groups["mark"].Value is not "," and string mark ? text.Replace(mark, "") : null
            : s_comma.IsMatch(text) ? text.Replace(',', '.')
            : null;
    }
}
