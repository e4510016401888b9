using System.Text.RegularExpressions;

namespace Dataset.Cli.Initializing;

/// <summary>Tells names that are data from names of fields.</summary>
internal static partial class MapGuess
{
    /// <summary>So many names are never those of fields.</summary>
    private const int TooMany = 60;

    /// <summary>Whether mappings hold names that vary, with values that are alike.</summary>
    /// <param name="shape">The mappings.</param>
    /// <param name="isRow">Whether they are rows of a table, which have fields more likely.</param>
    public static bool Is(Shape shape, bool isRow)
    {
        if (shape.Mappings == 0 || shape.Names.Count == 0 || shape.AllFields is var all
            && (all.Lists == 0 ? 0 : 1) + (all.Mappings == 0 ? 0 : 1) + (all.Values.Count == 0 ? 0 : 1) != 1)
        {
            return false;
        }

        int odd = shape.Names.Count(n => !FieldName().IsMatch(n)), codes = shape.Names.Count(n => Code().IsMatch(n));
        if (odd == shape.Names.Count || (shape.Names.Count >= 3 && odd + codes == shape.Names.Count))
        {
            return true;
        }

        return shape.Names.Count >= 3
            && shape.Names.Select(n => Family(ValueGuess.Of(shape[n].Values))).Distinct().Count() == 1
            && (odd * 2 > shape.Names.Count || (!isRow && shape.Names.Count >= 6 && shape.Mappings >= 4 && shape.Fill < 0.34)
                || shape.Names.Count > TooMany);
    }

    private static string Family(string type) => type is "int" or "long" or "decimal" or "double" ? "number" : type;

    [GeneratedRegex(@"^[A-Za-z_$@][A-Za-z0-9_$.-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex FieldName();

    /// <summary>Of countries, currencies, languages with their scripts: <c>AT</c>, <c>EUR</c>, <c>GB-alt-short</c>.</summary>
    [GeneratedRegex(@"^[A-Z]{2,3}(?:[-_][A-Za-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
