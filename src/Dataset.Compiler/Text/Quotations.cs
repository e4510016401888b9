using System.Runtime.CompilerServices;

namespace Dataset.Compiler.Text;

/// <summary>How much of a passage a text has between quotation marks.</summary>
public enum Quoted
{
    /// <summary>None of its letters.</summary>
    Nothing,

    /// <summary>Some, or it cannot be told.</summary>
    Some,

    /// <summary>More than half of them.</summary>
    Most,
}

/// <summary>What stands between quotation marks in a text. Marks belong together within a line, and are looked for once per text.</summary>
internal sealed class Quotations
{
    private static readonly ConditionalWeakTable<string, Quotations> s_known = new();

    private readonly string _text;
    private readonly List<(int Start, int End)> _quotations = [];
    private readonly List<(int Start, int End)> _unsure = [];

    private Quotations(string text)
    {
        _text = text;
        for (int start = 0; start < text.Length;)
        {
            int end = start;
            while (end < text.Length && text[end] is not ('\n' or '\r'))
            {
                end++;
            }

            ReadLine(start, end);
            start = end + 1;
        }
    }

    public static Quotations Of(string text) => s_known.GetValue(text, static t => new Quotations(t));

    /// <summary>How much of this stretch is quoted.</summary>
    public Quoted Within(int start, int end)
    {
        int quoted = LettersIn(_quotations, start, end);
        return LettersIn(_unsure, start, end) > 0 ? Quoted.Some
            : quoted == 0 ? Quoted.Nothing
            : 2 * quoted > Letters(start, end) ? Quoted.Most
            : Quoted.Some;
    }

    private void ReadLine(int start, int end)
    {
        for (int at = start; at < end; at++)
        {
            if (ClosersOf(at) is not { } closers)
            {
                continue;
            }

            int close = at + 1;
            while (close < end && closers.IndexOf(_text[close]) < 0)
            {
                close++;
            }

            if (close == end || closers is "\u2019" or "'")
            {
                // A single mark may be an apostrophe, and one that is not closed may go on below: of the rest of the line nothing can be said.
                _unsure.Add((at, end));
                return;
            }

            _quotations.Add((at + 1, close));
            at = close;
        }
    }

    /// <summary>The marks that end what begins here; null where nothing does.</summary>
    private string? ClosersOf(int at) => _text[at] switch
    {
        '"' => "\"",
        '\u201C' => "\u201D",
        '\u201E' => "\u201C\u201D",
        '\u00AB' => "\u00BB",
        '\u2018' => "\u2019",
        '\'' when at == 0 || !char.IsLetterOrDigit(_text[at - 1]) => "'",
        _ => null,
    };

    /// <summary>The stretches are in order and apart, so that the first one that reaches into the passage is found by halving.</summary>
    private int LettersIn(List<(int Start, int End)> stretches, int start, int end)
    {
        int low = 0, high = stretches.Count, letters = 0;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = stretches[middle].End <= start ? (middle + 1, high) : (low, middle);
        }

        for (; low < stretches.Count && stretches[low].Start < end; low++)
        {
            letters += Letters(Math.Max(start, stretches[low].Start), Math.Min(end, stretches[low].End));
        }

        return letters;
    }

    private int Letters(int start, int end)
    {
        int letters = 0;
        for (int i = start; i < end; i++)
        {
            letters += char.IsLetterOrDigit(_text[i]) ? 1 : 0;
        }

        return letters;
    }
}
