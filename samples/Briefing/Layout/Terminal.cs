using System.Globalization;

namespace Briefing.Layout;

/// <summary>What the output goes to.</summary>
/// <param name="Width">The number of columns to fill at most.</param>
/// <param name="Colour">Whether to colour.</param>
internal sealed record Terminal(int Width, bool Colour)
{
    private const int Narrowest = 40;
    private const int OfPipe = 80;

    /// <summary>
    /// The console of this process, as wide as it is; a file or a pipe gets 80 columns and no colour. COLUMNS says otherwise, and NO_COLOR is heeded
    /// (no-color.org).
    /// </summary>
    public static Terminal OfThisProcess()
    {
        bool colour = !Console.IsOutputRedirected
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") != "dumb";
        int width = int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out int columns)
            ? columns
            : Console.IsOutputRedirected ? OfPipe : WindowWidth();
        return new Terminal(Math.Max(width == 0 ? OfPipe : width, Narrowest), colour);
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
