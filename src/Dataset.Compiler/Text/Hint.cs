namespace Dataset.Compiler.Text;

/// <summary>The end of a message about a name that does not exist.</summary>
internal static class Hint
{
    private const int MaxListed = 12;
    private const int MaxListLength = 150;

    /// <summary>The most similar name, or all names where none is similar and they are few.</summary>
    public static string Text(string? suggestion, IReadOnlyCollection<string> existing)
    {
        if (suggestion is not null)
        {
            return "; did you mean '" + suggestion + "'?";
        }

        string list = existing.Count <= MaxListed ? string.Join(", ", existing) : "";
        return list.Length is > 0 and <= MaxListLength ? "; there are: " + list : "";
    }
}
