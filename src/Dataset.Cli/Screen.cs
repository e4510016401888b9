using System.Globalization;
using System.Text;
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
}
