namespace Briefing.Layout;

/// <summary>What the output goes to.</summary>
/// <param name="Width">The number of columns to fill at most.</param>
/// <param name="Colour">Whether to colour.</param>
internal sealed record Terminal(int Width, bool Colour)
{
    /// <summary>Lines longer than this are hard to read, however wide the window is.</summary>
    private const int Comfortable = 100;
    private const int Narrowest = 40;

    /// <summary>The console of this process; a file or a pipe gets 100 columns and no colour, and NO_COLOR is heeded (no-color.org).</summary>
    public static Terminal OfThisProcess()
    {
        if (Console.IsOutputRedirected)
        {
            return new Terminal(Comfortable, false);
        }

        bool colour = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new Terminal(WindowWidth() is > 0 and int width ? Math.Clamp(width, Narrowest, Comfortable) : Comfortable, colour);
    }

    private static int WindowWidth()
    {
        try
        {
            return Console.WindowWidth;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
