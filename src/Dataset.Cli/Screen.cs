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

/// <summary>A piece of a paragraph.</summary>
internal readonly record struct Run(string Text, Ink Ink = Ink.Plain);

/// <summary>
/// Writes lines, with colours only where somebody sees them. Only paragraphs are wrapped, only on a terminal, and only between words: what is printed
/// is made to be copied and searched.
/// </summary>
internal sealed class Screen
{
    private readonly TextWriter _writer;
    private readonly InkWriter? _inks;
    private readonly int? _width;
    private bool _isAtStart = true;

    public Screen(TextWriter writer, bool usesColor, int? width = null)
    {
        _writer = writer;
        _width = width;
        _inks = usesColor ? new InkWriter(writer) : null;
    }

    /// <summary>How many columns a line has; null where nobody counts them, as in a pipe.</summary>
    public int? Columns => _width;

    public static Screen Of(ToolContext context) => new(context.Out, context.OutIsTerminal && !context.NoColor, context.OutWidth);

    public static Screen OfErrors(ToolContext context) => new(
        context.Error, context.ErrorIsTerminal && !context.NoColor, context.ErrorIsTerminal ? context.ErrorWidth : null);

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

    /// <summary>Words that are marked: in bold letters, or between stars where there are none.</summary>
    public IEnumerable<Run> Marked(string text) => _inks is null ? [new Run("**" + text + "**")] : [new Run(text, Ink.Strong)];

    /// <summary>A paragraph: what does not fit in the line goes on in the next, further in.</summary>
    /// <param name="indent">How far the first line is indented.</param>
    /// <param name="runs">The text.</param>
    public Screen Paragraph(int indent, params IEnumerable<Run> runs)
    {
        const int Hanging = 4;
        return Wrapped(indent, _width is { } columns ? Math.Min(indent + Hanging, columns / 3) : 0, runs);
    }

    /// <summary>A paragraph of a text: all its lines begin at the margin. Nothing, where nothing is said.</summary>
    public Screen Prose(string text) => text.Length > 0 ? Wrapped(0, 0, [new Run(text)]) : this;

    /// <summary>A question, with room for the answer behind it.</summary>
    public Screen Prompt(string question)
    {
        Lay(0, 0, [new Run(question, Ink.Strong)]);
        return Write(" ");
    }

    private Screen Wrapped(int indent, int hanging, IEnumerable<Run> runs)
    {
        Lay(indent, hanging, runs);
        return Line();
    }

    private void Lay(int indent, int hanging, IEnumerable<Run> runs)
    {
        int at = indent;
        bool isFirst = true;
        Write(new string(' ', indent));
        foreach (List<Run> word in WordsOf(runs))
        {
            int length = word.Sum(r => r.Text.Length);
            if (!isFirst && at + 1 + length > (_width ?? int.MaxValue))
            {
                Line().Write(new string(' ', hanging));
                at = hanging;
            }
            else if (!isFirst)
            {
                Write(" ");
                at++;
            }

            word.ForEach(r => Write(r.Text, r.Ink));
            at += length;
            isFirst = false;
        }
    }

    private static IEnumerable<List<Run>> WordsOf(IEnumerable<Run> runs)
    {
        List<Run> word = [];
        foreach (Run run in runs)
        {
            string[] parts = Readable(run.Text).Split(' ');
            for (int i = 0; i < parts.Length; i++)
            {
                if (i > 0 && word.Count > 0)
                {
                    yield return word;
                    word = [];
                }
                else if (i > 0)
                {
                    // Of several spaces all are shown: a text with one would look the same.
                    word.Add(new Run(" "));
                }

                if (parts[i].Length > 0)
                {
                    word.Add(run with { Text = parts[i] });
                }
            }
        }

        if (word.Exists(r => r.Text != " "))
        {
            yield return word;
        }
    }

    /// <summary>
    /// Marks that turn the direction of writing, a line break in a value, what nobody sees, what commands a terminal or the system that shows its
    /// log: each would let a text look like another one, above all to a reviewer.
    /// </summary>
    internal static string Readable(string text) => text.Any(c => Deceives(c) || c is '#' or >= '\u00AD')
        ? VisibleText.Of(text, static (all, at) => Deceives(all[at]) || CharacterRules.IsInvisible(all, at) || LogCommand.IsAt(all, at))
        : text;

    private static bool Deceives(char c) =>
        c != '\t' && (char.IsControl(c) || CharacterRules.IsUnusualLineBreak(c) || CharacterRules.IsBidirectionalControl(c));
}
