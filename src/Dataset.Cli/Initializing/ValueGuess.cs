using System.Text.RegularExpressions;
using Dataset.Compiler.Types;
using Dataset.Compiler.Yaml;

namespace Dataset.Cli.Initializing;

/// <summary>The narrowest type that takes every value that was seen. Whether a text is a value of a type, the type itself says.</summary>
internal static partial class ValueGuess
{
    public const string Text = "string";

    /// <summary>In the order in which they are tried, each with its name in C# and whether what stands in quotes may be one.</summary>
    private static readonly (string Name, string CSharp, bool Quoted)[] s_types =
    [
        ("bool", "bool", false), ("int", "int", false), ("long", "long", false), ("decimal", "decimal", false), ("double", "double", false),
        ("date", "DateOnly", true), ("date-time", "DateTime", true), ("date-time-offset", "DateTimeOffset", true), ("guid", "Guid", true),
        ("uri", "Uri", true), ("duration", "IsoDuration", true), ("fuzzy-date", "FuzzyDate", true), ("time", "TimeOnly", false),
    ];

    /// <summary>The C# type; that of texts where the values have nothing else in common.</summary>
    public static string Of(IReadOnlyList<YamlScalar> values)
    {
        foreach ((string name, string csharp, bool quoted) in s_types)
        {
            ScalarType type = ScalarTypes.Named(name);
            if (values.Count > 0 && values.All(v => (quoted || v.Style == ScalarStyle.Plain) && Is(type, v.Value)))
            {
                return csharp;
            }
        }

        return Text;
    }

    private static bool Is(ScalarType type, string text)
    {
        bool isNumber = type.Name is "int" or "long" or "decimal" or "double";

        // A zero in front, or a sign, tells that somebody counts on the digits as they are: 007, +49.
        return !(isNumber && Padded().IsMatch(text))
            && !(type.Name == "fuzzy-date" && !Dashed().IsMatch(text))
            && !(type.Name == "duration" && !Period().IsMatch(text))
            && type.Read(text, null, out _) is not null;
    }

    /// <summary>
    /// The two types of values that are either truth values or something else that is no text; null where that is not so. The first is the former.
    /// </summary>
    public static string? BesideBool(IReadOnlyList<YamlScalar> values)
    {
        List<YamlScalar> others = values.Where(v => !IsBool(v)).ToList();
        return others.Count > 0 && others.Count < values.Count && Of(others) is var type && type is not (Text or "Uri" or "Guid") ? type : null;
    }

    private static bool IsBool(YamlScalar value) => value.Style == ScalarStyle.Plain && ScalarTypes.Named("bool").Read(value.Value, null, out _) is not null;

    [GeneratedRegex(@"^[+-]?0\d|^\+", RegexOptions.CultureInvariant)]
    private static partial Regex Padded();

    /// <summary>A year alone is a number as well as a date.</summary>
    [GeneratedRegex(@"^\d{4}(-\d\d){1,2}[~?%]?$|^\d{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Dashed();

    [GeneratedRegex(@"^P.*\d", RegexOptions.CultureInvariant)]
    private static partial Regex Period();
}
