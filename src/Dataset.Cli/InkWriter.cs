using Spectre.Console;

namespace Dataset.Cli;

/// <summary>Writes in colours. It stands apart so that a process that shows none does not load what makes them.</summary>
internal sealed class InkWriter
{
    private readonly IAnsiConsole _console;

    public InkWriter(TextWriter writer)
    {
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.Standard,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        _console.Profile.Width = int.MaxValue / 2;
    }

    public void Write(string text, Ink ink) => _console.Write(new Text(text, StyleOf(ink)));

    private static Style StyleOf(Ink ink) => ink switch
    {
        Ink.Strong => new Style(decoration: Decoration.Bold),
        Ink.Dim => new Style(decoration: Decoration.Dim),
        Ink.Accent => new Style(Color.Blue, decoration: Decoration.Bold),
        Ink.Good => new Style(Color.Green),
        Ink.Warning => new Style(Color.Yellow, decoration: Decoration.Bold),
        Ink.Error => new Style(Color.Red, decoration: Decoration.Bold),
        _ => Style.Plain,
    };
}
