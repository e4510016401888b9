namespace Dataset;

public sealed partial record Statement
{
    /// <summary>The words: the text that is given, else the first passage; null where that passage is too long to be shipped.</summary>
    public string? Words
    {
        get
        {
            if (Text is { } text)
            {
                return text;
            }

            foreach (Evidence evidence in Evidence)
            {
                return evidence.Quote;
            }

            return null;
        }
    }
}
