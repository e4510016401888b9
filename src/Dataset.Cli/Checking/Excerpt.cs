using System.Text;
using Dataset.Compiler.Text;

namespace Dataset.Cli.Checking;

/// <summary>The line in which a finding stands, and the marks below it. Of a long line only what is around the place.</summary>
internal sealed record Excerpt(string Line, string Marks)
{
    private const int MaxWidth = 120;
    private const int Before = 30;

    public static Excerpt Of(string text, Location at)
    {
        // A text that was edited between reading and printing must not make the printing fail.
        int start = Math.Clamp(at.Start - at.Column, 0, text.Length);
        int end = start;
        while (end < text.Length && text[end] is not ('\n' or '\r'))
        {
            end++;
        }

        string line = text[start..end];
        int column = Math.Clamp(at.Column, 0, line.Length);
        int length = Math.Max(1, at.EndLine == at.Line ? at.Length : line.Length - column);
        string head = "";
        if (line.Length > MaxWidth && column > Before)
        {
            int cut = Math.Max(0, Math.Min(column - Before, line.Length - MaxWidth));
            (line, column, head) = (line[cut..], column - cut, "…");
        }

        string tail = "";
        if (line.Length > MaxWidth)
        {
            (line, tail) = (line[..MaxWidth], "…");
            length = Math.Max(1, Math.Min(length, MaxWidth - column));
        }

        string marks = new string(' ', head.Length + Width(line.AsSpan(0, column)))
            + new string('^', Math.Max(1, Width(line.AsSpan(column, Math.Min(length, line.Length - column)))));
        return new Excerpt(head + Visible(line) + tail, marks);
    }

    private static string Visible(string line)
    {
        StringBuilder visible = new(line.Length);
        foreach (Rune rune in line.EnumerateRunes())
        {
            visible.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        }

        return visible.ToString();
    }

    private static int Width(ReadOnlySpan<char> text)
    {
        int width = 0;
        foreach (Rune _ in text.EnumerateRunes())
        {
            width++;
        }

        return width;
    }
}
