using System.Globalization;
using System.Text;
using Dataset.Core.Yaml;
using Spectre.Console;

namespace Dataset.Cli;

/// <summary>What a piece of text is; a terminal shows it in a colour.</summary>
internal enum Ink
{
    Plain,
    Strong,
    Dim,
    Accent,
    Good,
    Warning,
    Error,
}

/// <summary>Writes lines, with colours only where somebody sees them. It never wraps a line: what is printed is made to be copied.</summary>
internal sealed class Screen
{
    private readonly TextWriter _writer;
    private readonly IAnsiConsole? _console;

    public Screen(TextWriter writer, bool usesColor)
    {
        _writer = writer;
        if (usesColor)
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
    }

    public static Screen Of(ToolContext context) => new(context.Out, context.OutIsTerminal && !context.NoColor);

    public static Screen OfErrors(ToolContext context) => new(context.Error, context.ErrorIsTerminal && !context.NoColor);

    public Screen Write(string text, Ink ink = Ink.Plain)
    {
        text = Readable(text);
        if (_console is null || ink == Ink.Plain)
        {
            _writer.Write(text);
        }
        else
        {
            _console.Write(new Text(text, StyleOf(ink)));
        }

        return this;
    }

    public Screen Line(string text = "", Ink ink = Ink.Plain)
    {
        Write(text, ink);
        _writer.Write('\n');
        return this;
    }

    /// <summary>
    /// Marks that turn the direction of writing, a line break in a value, what commands a terminal: each would let a text look like another one, above
    /// all to a reviewer.
    /// </summary>
    private static string Readable(string text)
    {
        if (!text.Any(Deceives))
        {
            return text;
        }

        StringBuilder readable = new();
        foreach (char c in text)
        {
            _ = Deceives(c) ? readable.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)) : readable.Append(c);
        }

        return readable.ToString();
    }

    private static bool Deceives(char c) => c != '\t' && (char.IsControl(c) || CharacterRules.IsUnusualLineBreak(c) || CharacterRules.IsBidirectionalControl(c));

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
