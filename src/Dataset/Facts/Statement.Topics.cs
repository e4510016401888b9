namespace Dataset;

public sealed partial record Statement
{
    /// <summary>Whether the statement is about this.</summary>
    public bool IsAbout(ITopic topic)
    {
        foreach (ITopic about in About)
        {
            if (about.Equals(topic))
            {
                return true;
            }
        }

        return false;
    }
}
