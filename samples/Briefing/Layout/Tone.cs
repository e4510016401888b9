namespace Briefing.Layout;

/// <summary>How a line is shown where there is colour.</summary>
internal enum Tone
{
    Plain,
    Heading,
    Strong,
    Faint,
    Warning,
}
