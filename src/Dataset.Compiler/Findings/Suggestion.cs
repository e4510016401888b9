using Dataset.Compiler.Text;

namespace Dataset.Compiler.Findings;

/// <summary>The end of a message about a name that does not exist.</summary>
internal static class Suggestion
{
    private const int MaxListed = 12;
    private const int MaxListLength = 150;

    /// <summary>The most similar name, where one is similar.</summary>
    public static FindingArgument For(string wrong, IEnumerable<string> existing) => FindingArgument.Meant(Similarity.Suggest(wrong, existing));

    /// <summary>The most similar name, or what to do where none is similar.</summary>
    public static FindingArgument For(string wrong, IEnumerable<string> existing, string otherwise) =>
        Similarity.Suggest(wrong, existing) is { } meant ? FindingArgument.Meant(meant) : "; " + otherwise;

    /// <summary>Of a text that has several names in it, how they are written; null where it has not.</summary>
    /// <param name="text">What stands where one name should.</param>
    /// <param name="exists">Whether there is something of a name.</param>
    public static string? Several(string text, Func<string, bool> exists)
    {
        string[] names = text.Replace(" and ", ",").Split([',', ';', '&', ' '], StringSplitOptions.RemoveEmptyEntries);
        return names.Length > 1 && names.All(exists) ? "; it names several: write [" + string.Join(", ", names) + "]" : null;
    }

    /// <summary>The most similar name, or all names where none is similar and they are few.</summary>
    public static FindingArgument OrList(string? meant, IReadOnlyCollection<string> existing)
    {
        if (meant is not null)
        {
            return FindingArgument.Meant(meant);
        }

        string list = existing.Count <= MaxListed ? string.Join(", ", existing) : "";
        return list.Length is > 0 and <= MaxListLength ? "; there are: " + list : "; write one that there is";
    }
}
