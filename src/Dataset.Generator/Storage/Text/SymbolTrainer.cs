using System.Text;

namespace Dataset.Generator.Storage;

/// <summary>
/// Chooses symbols by a sample, in rounds: write the sample in the symbols so far, and keep those that stood for most characters, of them and of any
/// two that stood side by side.
/// </summary>
public static class SymbolTrainer
{
    private const int Rounds = 6;
    private const int SampleBytes = 1 << 16;

    /// <summary>The symbols; null where they would save less than a fifth.</summary>
    /// <param name="texts">All texts that are to be written; what is not ASCII is skipped.</param>
    public static SymbolTable? Train(IReadOnlyList<string?> texts)
    {
        List<byte[]> sample = Sample(texts);
        SymbolTable table = Symbols(sample);
        return Saves(table, sample) ? table : null;
    }

    /// <summary>The symbols, whatever they save.</summary>
    public static SymbolTable Symbols(IReadOnlyList<string?> texts) => Symbols(Sample(texts));

    private static SymbolTable Symbols(List<byte[]> sample)
    {
        var table = new SymbolTable([]);
        for (int round = 0; round < Rounds; round++)
        {
            // By length, so that the characters alone are the key.
            Dictionary<ulong, long>[] gains = [.. Enumerable.Range(0, SymbolTable.MaxLength + 1).Select(_ => new Dictionary<ulong, long>())];
            foreach (byte[] text in sample)
            {
                Count(text, table, gains);
            }

            table = new SymbolTable(gains
                .SelectMany((ofLength, length) => ofLength.Select(g => (Symbol: new Symbol(g.Key, length), Gain: g.Value)))
                .OrderByDescending(g => g.Gain).ThenBy(g => g.Symbol.Length).ThenBy(g => g.Symbol.Characters)
                .Take(SymbolTable.Escape)
                .Select(g => g.Symbol));
        }

        return table;
    }

    private static bool Saves(SymbolTable table, List<byte[]> sample)
    {
        long plain = 0, coded = 0;
        foreach (byte[] text in sample)
        {
            plain += text.Length;
            coded += table.Encode(text, new byte[SymbolTable.MaxBytes(text.Length)]);
        }

        return 5 * coded < 4 * plain;
    }

    private static void Count(byte[] text, SymbolTable table, Dictionary<ulong, long>[] gains)
    {
        Symbol? before = null;
        for (int at = 0; at < text.Length;)
        {
            int code = table.Find(text.AsSpan(at));
            Symbol symbol = code < 0 ? new Symbol(text[at], 1) : table[code];
            Gain(symbol);
            if (before is { } last && last.Length + symbol.Length <= SymbolTable.MaxLength)
            {
                Gain(last.Then(symbol));
            }

            // A symbol may be too long a bite: its first character alone stays in the running.
            if (symbol.Length > 1)
            {
                Gain(new Symbol(text[at], 1));
            }

            before = symbol;
            at += symbol.Length;
        }

        void Gain(Symbol symbol)
        {
            Dictionary<ulong, long> ofLength = gains[symbol.Length];
            ofLength[symbol.Characters] = (ofLength.TryGetValue(symbol.Characters, out long gain) ? gain : 0) + symbol.Length;
        }
    }

    /// <summary>Texts from all over the table, at even distances.</summary>
    private static List<byte[]> Sample(IReadOnlyList<string?> texts)
    {
        long total = 0;
        foreach (string? text in texts)
        {
            total += text?.Length ?? 0;
        }

        int step = (int)Math.Max(1, total / SampleBytes);
        List<byte[]> sample = [];
        for (int i = 0, count = texts.Count; i < count; i += step)
        {
            if (texts[i] is { Length: > 0 } text && Encoding.UTF8.GetByteCount(text) == text.Length)
            {
                sample.Add(Encoding.UTF8.GetBytes(text));
            }
        }

        return sample;
    }
}
