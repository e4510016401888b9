namespace Dataset.Cli;

/// <summary>What is known of the terminal on which the output appears.</summary>
internal static class Terminal
{
    /// <summary>Its columns; null where it does not tell, as one that is emulated may not.</summary>
    public static int? Width()
    {
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : null;
        }
        catch (Exception error) when (error is IOException or PlatformNotSupportedException)
        {
            return null;
        }
    }
}
