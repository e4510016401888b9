using System.Text;
using Dataset.Compiler.Text;

namespace Dataset.Cli.Checking;

/// <summary>The line in which a finding stands, and the marks below it. Of a long line only what is around the place.</summary>
internal sealed record Excerpt(string Line, string Marks)
{
    private const int MaxWidth = 120;
    private const int MinWidth = 20;
    private const int MaxBefore = 30;

    /// <param name="text">The file.</param>
    /// <param name="at">The place.</param>
    /// <param name="columns">How many columns of a terminal there are; null where nobody counts them.</param>
    public static Excerpt Of(string text, Location at, int? columns)
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
        int length = Math.Clamp(at.EndLine == at.Line ? at.Length : line.Length - column, 0, line.Length - column);
        string before = Shown(line[..column]), marked = Shown(line.Substring(column, length)), after = Shown(line[(column + length)..]);
        int offset = Cells.Count(before), marks = Math.Max(1, Cells.Count(marked)), all = Cells.Count(before + marked + after);

        // What is cut is marked at both ends, in the same columns.
        int room = columns is { } given ? Math.Clamp(given - 2, MinWidth, MaxWidth) : MaxWidth;
        string shown = before + marked + after, head = "", tail = "";
        if (all > room && Math.Min(offset - Math.Min(MaxBefore, room / 3), all - room) is > 0 and int cut)
        {
            string rest = shown[Cells.Position(shown, cut)..];
            offset -= all - Cells.Count(rest);
            (shown, all, head) = (rest, Cells.Count(rest), "…");
        }

        if (all > room)
        {
            (shown, tail) = (shown[..Cells.Position(shown, room)], "…");
        }

        return new Excerpt(head + shown + tail, new string(' ', head.Length + offset) + new string('^', Math.Max(1, Math.Min(marks, room - offset))));
    }

    /// <summary>As the screen shows it: an escape for what nobody sees takes more columns than what it stands for.</summary>
    private static string Shown(string text) => Screen.Readable(text.Replace('\t', ' '));

    /// <summary>The columns that a text takes.</summary>
    private static class Cells
    {
        public static int Count(string text)
        {
            int cells = 0;
            foreach (Rune rune in text.EnumerateRunes())
            {
                cells += Of(rune);
            }

            return cells;
        }

        /// <summary>Where so many columns end, or one sooner: between two letters.</summary>
        public static int Position(string text, int cells)
        {
            int at = 0;
            while (at < text.Length && Rune.TryGetRuneAt(text, at, out Rune rune) && (cells -= Of(rune)) >= 0)
            {
                at += rune.Utf16SequenceLength;
            }

            return at;
        }

        /// <summary>None for what stands above or below another letter, two for the letters that East Asia prints wide.</summary>
        private static int Of(Rune rune) => rune.Value switch
        {
            < 0x300 => 1,
            < 0x10000 when Graphemes.IsExtending((char)rune.Value) => 0,
            (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
                or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6)
                or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD) => 2,
            _ => 1,
        };
    }
}
