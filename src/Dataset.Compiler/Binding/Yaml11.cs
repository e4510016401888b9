using System.Globalization;
using System.Text.RegularExpressions;
using Dataset.Compiler.Types;
using Dataset.Compiler.Yaml;

namespace Dataset.Compiler.Binding;

/// <summary>
/// How YAML 1.1 spells truth values and whole numbers beyond what is spelled so today: <c>yes</c>, <c>Off</c>, <c>1_000</c>, <c>0755</c>,
/// <c>0b101</c>, <c>1:30</c>. Only what stands without quotes is meant so, and only where a column has such a type.
/// </summary>
internal static class Yaml11
{
    private static readonly Regex s_true = new("^(y|Y|yes|Yes|YES|true|True|TRUE|on|On|ON)$", RegexOptions.CultureInvariant);
    private static readonly Regex s_false = new("^(n|N|no|No|NO|false|False|FALSE|off|Off|OFF)$", RegexOptions.CultureInvariant);
    private static readonly Regex s_octal = new("^([-+]?)0([0-7]+)$", RegexOptions.CultureInvariant);
    private static readonly Regex s_binary = new("^([-+]?)0b([01]+)$", RegexOptions.CultureInvariant);
    private static readonly Regex s_sexagesimal = new("^([-+]?)([1-9][0-9]*(?::[0-5]?[0-9])+)$", RegexOptions.CultureInvariant);

    /// <summary>The text as a type of ours reads it.</summary>
    public static string Spelled(YamlNode node, string text, ScalarType? type) =>
        node is YamlScalar { Style: ScalarStyle.Plain } ? Spelled(text, type) : text;

    /// <summary>Whether a text means something else of this type in quotes than without them.</summary>
    public static bool IsSpelled(string text, ScalarType? type) => Spelled(text, type) != text;

    private static string Spelled(string text, ScalarType? type) =>
        type is BoolType ? (s_true.IsMatch(text) ? "true" : s_false.IsMatch(text) ? "false" : text)
        : type?.Measure == Measure.Number ? Number(text)
        : text;

    private static string Number(string text)
    {
        string digits = text.IndexOf('_') > 0 ? text.Replace("_", "") : text;
        try
        {
            return s_octal.Match(digits) is { Success: true } octal ? Whole(octal, Convert.ToInt64(octal.Groups[2].Value, 8))
                : s_binary.Match(digits) is { Success: true } binary ? Whole(binary, Convert.ToInt64(binary.Groups[2].Value, 2))
                : s_sexagesimal.Match(digits) is { Success: true } places ? Whole(places, Sexagesimal(places.Groups[2].Value))
                : digits;
        }
        catch (OverflowException)
        {
            // No type of ours holds it: the text is refused as it stands.
            return text;
        }
    }

    private static string Whole(Match match, long value) =>
        (match.Groups[1].Value == "-" ? "-" : "") + value.ToString(CultureInfo.InvariantCulture);

    private static long Sexagesimal(string text)
    {
        long value = 0;
        foreach (string place in text.Split(':'))
        {
            value = checked((value * 60) + long.Parse(place, CultureInfo.InvariantCulture));
        }

        return value;
    }
}
