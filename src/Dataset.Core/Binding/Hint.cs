namespace Dataset.Core.Binding;

/// <summary>The end of a message about a name that does not exist.</summary>
internal static class Hint
{
    private const int MaxListed = 12;
    private const int MaxListLength = 150;

    /// <summary>The most similar name, and all names where they are few; empty where neither helps.</summary>
    public static string Text(string? suggestion, IReadOnlyCollection<string> existing)
    {
        string list = existing.Count is > 0 and <= MaxListed ? string.Join(", ", existing) : "";
        return (list.Length is > 0 and <= MaxListLength ? "; there are: " + list : "")
            + (suggestion is null ? "" : "; did you mean '" + suggestion + "'?");
    }
}
