using System.Globalization;
using System.Text.RegularExpressions;

namespace Dataset.Cli.Editing.Sources;

/// <summary>Names the file of a new article as those of the others are: by number and hash, or after its source.</summary>
internal static partial class ArticleName
{
    private const int HashDigits = 16;

    public static string Of(IReadOnlyCollection<string> others, string id, string sha256) =>
        others.Count > 0 && others.All(o => Numbered().IsMatch(o))
            ? (others.Max(o => int.Parse(o[..3], CultureInfo.InvariantCulture)) + 1).ToString("000", CultureInfo.InvariantCulture)
                + "_" + sha256[..HashDigits] + ".txt"
            : id + ".txt";

    [GeneratedRegex(@"^\d{3}_[0-9a-f]{16}\.txt$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
