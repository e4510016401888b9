using System.Globalization;
using Briefing.Backing;

namespace Briefing.Layout;

/// <summary>Writes wrapped, indented lines under headings, and the notes that they have numbers of.</summary>
internal sealed class Page(TextWriter output, Terminal terminal)
{
    private const char Escape = '\u001b';

    /// <summary>The number of columns.</summary>
    public int Width => terminal.Width;

    /// <summary>What lines rest on.</summary>
    public Footnotes Notes { get; } = new();

    /// <summary>How many items have been written.</summary>
    public int Items { get; private set; }

    /// <summary>A heading of a section.</summary>
    /// <param name="text">The heading.</param>
    /// <param name="aside">What stands behind it.</param>
    public void Heading(string text, string aside = "")
    {
        output.WriteLine();
        Write(text.ToUpperInvariant() + (aside.Length == 0 ? "" : $" ({aside})"), Tone.Heading);
    }

    /// <summary>A heading within a section.</summary>
    public void Subheading(string text)
    {
        output.WriteLine();
        foreach (string line in Wrapping.Wrap(text, Width))
        {
            Write(line, Tone.Strong);
        }
    }

    /// <summary>The first line of something with lines of its own below it.</summary>
    public void Item(string text)
    {
        output.WriteLine();
        Line(0, text, Tone.Strong, hanging: 4);
        Items++;
    }

    /// <summary>An item without lines of its own.</summary>
    /// <param name="text">The text.</param>
    /// <param name="marks">The numbers of its notes, which stay when the text is cut.</param>
    /// <param name="lines">How many lines it may take.</param>
    public void Entry(string text, string marks, int lines = 1)
    {
        Line(2, Wrapping.Shorten(text, ((Width - 4) * lines) - marks.Length) + marks, hanging: 2);
        Items++;
    }

    /// <summary>A paragraph.</summary>
    public void Line(int indent, string text, Tone tone = Tone.Plain, int hanging = 0)
    {
        int left = indent;
        foreach (string line in Wrapping.Wrap(text, Width - indent, hanging))
        {
            Write(new string(' ', left) + line, tone);
            left = indent + hanging;
        }
    }

    /// <summary>The notes since the last time.</summary>
    /// <param name="areShort">Whether each has one line.</param>
    public void WriteNotes(bool areShort = false)
    {
        bool isFirst = true;
        foreach ((int number, string text) in Notes.Take())
        {
            if (isFirst)
            {
                output.WriteLine();
                isFirst = false;
            }

            string mark = string.Create(CultureInfo.InvariantCulture, $"[{number}] ");
            Line(0, mark + (areShort ? Wrapping.ShortenMiddle(text, Width - mark.Length) : text), Tone.Faint, hanging: mark.Length);
        }
    }

    private void Write(string line, Tone tone)
    {
        string code = tone switch
        {
            Tone.Heading => "1;36",
            Tone.Strong => "1",
            Tone.Faint => "2",
            Tone.Warning => "33",
            _ => "",
        };
        output.WriteLine(terminal.Colour && code.Length > 0 ? $"{Escape}[{code}m{line}{Escape}[0m" : line);
    }
}
