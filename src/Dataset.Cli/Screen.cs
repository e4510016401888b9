using Dataset.Compiler.Text;

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
    private readonly InkWriter? _inks;
    private bool _isAtStart = true;

    public Screen(TextWriter writer, bool usesColor)
    {
        _writer = writer;
        _inks = usesColor ? new InkWriter(writer) : null;
    }

    public static Screen Of(ToolContext context) => new(context.Out, context.OutIsTerminal && !context.NoColor);

    public static Screen OfErrors(ToolContext context) => new(context.Error, context.ErrorIsTerminal && !context.NoColor);

    public Screen Write(string text, Ink ink = Ink.Plain)
    {
        text = Readable(text);
        if (_isAtStart && LogCommand.ColonOf(text) is >= 0 and var colon)
        {
            text = text[..colon] + VisibleText.EscapeAt(text, colon) + text[(colon + 1)..];
        }

        _isAtStart &= string.IsNullOrWhiteSpace(text);
        if (_inks is null || ink == Ink.Plain)
        {
            _writer.Write(text);
        }
        else
        {
            _inks.Write(text, ink);
        }

        return this;
    }

    public Screen Line(string text = "", Ink ink = Ink.Plain)
    {
        Write(text, ink);
        _writer.Write('\n');
        _isAtStart = true;
        return this;
    }

    /// <summary>
    /// Marks that turn the direction of writing, a line break in a value, what nobody sees, what commands a terminal or the system that shows its
    /// log: each would let a text look like another one, above all to a reviewer.
    /// </summary>
    private static string Readable(string text) => text.Any(c => Deceives(c) || c is '#' or >= '\u00AD')
        ? VisibleText.Of(text, static (all, at) => Deceives(all[at]) || CharacterRules.IsInvisible(all, at) || LogCommand.IsAt(all, at))
        : text;

    private static bool Deceives(char c) =>
        c != '\t' && (char.IsControl(c) || CharacterRules.IsUnusualLineBreak(c) || CharacterRules.IsBidirectionalControl(c));
}
