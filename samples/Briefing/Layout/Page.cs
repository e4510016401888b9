namespace Briefing.Layout;

/// <summary>Writes wrapped, indented lines under headings.</summary>
internal sealed class Page(TextWriter output, Terminal terminal)
{
    private const char Escape = '\u001b';

    /// <summary>The number of columns.</summary>
    public int Width => terminal.Width;

    /// <summary>How many items have been written.</summary>
    public int Items { get; private set; }

    /// <summary>A heading of a section.</summary>
    public void Heading(string text)
    {
        output.WriteLine();
        Write(text.ToUpperInvariant(), Tone.Heading);
        Write(new string('=', Math.Min(text.Length, Width)), Tone.Heading);
    }

    /// <summary>A heading within a section.</summary>
    public void Subheading(string text)
    {
        output.WriteLine();
        foreach (string line in Wrapping.Wrap(text, Width))
        {
            Write(line, Tone.Strong);
        }

        Write(new string('-', Math.Min(text.Length, Width)), Tone.Strong);
    }

    /// <summary>The first line of something with lines of its own below it.</summary>
    public void Item(string text)
    {
        output.WriteLine();
        Line(0, text, Tone.Strong, hanging: 2);
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

    private void Write(string line, Tone tone)
    {
        string code = tone switch
        {
            Tone.Heading => "1;36",
            Tone.Strong => "1",
            Tone.Quote => "32",
            Tone.Faint => "2",
            Tone.Warning => "33",
            _ => "",
        };
        output.WriteLine(terminal.Colour && code.Length > 0 ? $"{Escape}[{code}m{line}{Escape}[0m" : line);
    }
}
