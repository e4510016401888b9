using System.Buffers.Binary;

namespace Dataset.Generator.Storage;

/// <summary>
/// Writes ASCII in symbols, each a stretch of one to eight characters that is common in a table, after Boncz, Neumann and Leis, "FSST: Fast Random
/// Access String Compression" (2020): every text stays readable by itself. There are 127 symbols, where FSST has 255, since a code has to be ASCII
/// to stand in a UTF-8 literal.
/// </summary>
public sealed class SymbolTable
{
    /// <summary>The code that stands before a character for which there is no symbol.</summary>
    public const byte Escape = 127;

    /// <summary>A symbol is this long at the most.</summary>
    public const int MaxLength = 8;

    private readonly Symbol[] _symbols;

    /// <summary>Per first character the symbols' codes, the longest first.</summary>
    private readonly byte[][] _startingWith = new byte[128][];

    internal SymbolTable(IEnumerable<Symbol> symbols)
    {
        _symbols = [.. symbols];
        for (int c = 0; c < _startingWith.Length; c++)
        {
            _startingWith[c] = [.. Enumerable.Range(0, _symbols.Length).Where(i => _symbols[i].First == c).OrderByDescending(i => _symbols[i].Length)
                .Select(i => (byte)i)];
        }
    }

    /// <summary>What the decoder needs: the characters of each symbol, filled up to eight, and behind them the length of each.</summary>
    public byte[] Bytes
    {
        get
        {
            byte[] bytes = new byte[Escape * (MaxLength + 1)];
            for (int i = 0; i < _symbols.Length; i++)
            {
                BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(i * MaxLength), _symbols[i].Characters);
                bytes[(Escape * MaxLength) + i] = (byte)_symbols[i].Length;
            }

            return bytes;
        }
    }

    /// <summary>The most that a text can take: an escape before each character.</summary>
    public static int MaxBytes(int length) => 2 * length;

    /// <summary>Writes a text in codes.</summary>
    /// <param name="text">ASCII.</param>
    /// <param name="codes">Room for the codes.</param>
    /// <returns>How many there are.</returns>
    public int Encode(ReadOnlySpan<byte> text, Span<byte> codes)
    {
        int used = 0;
        for (int at = 0; at < text.Length;)
        {
            int code = Find(text.Slice(at));
            if (code < 0)
            {
                codes[used++] = Escape;
                codes[used++] = text[at++];
            }
            else
            {
                codes[used++] = (byte)code;
                at += _symbols[code].Length;
            }
        }

        return used;
    }

    /// <summary>The code of the longest symbol that a text begins with, or -1.</summary>
    internal int Find(ReadOnlySpan<byte> text)
    {
        ulong window = Window(text);
        foreach (byte code in _startingWith[text[0]])
        {
            Symbol symbol = _symbols[code];
            if (symbol.Length <= text.Length && (window & symbol.Mask) == symbol.Characters)
            {
                return code;
            }
        }

        return -1;
    }

    internal Symbol this[int code] => _symbols[code];

    private static ulong Window(ReadOnlySpan<byte> text)
    {
        if (text.Length >= MaxLength)
        {
            return BinaryPrimitives.ReadUInt64LittleEndian(text);
        }

        ulong window = 0;
        for (int i = 0; i < text.Length; i++)
        {
            window |= (ulong)text[i] << (8 * i);
        }

        return window;
    }
}

/// <summary>A stretch of text: its characters, the first in the lowest byte, and how many there are.</summary>
internal readonly record struct Symbol(ulong Characters, int Length)
{
    public int First => (int)(Characters & 0x7F);

    public ulong Mask => Length == SymbolTable.MaxLength ? ulong.MaxValue : (1UL << (8 * Length)) - 1;

    /// <summary>Both, one behind the other: too long for a symbol where they are longer than one together.</summary>
    public Symbol Then(Symbol next) => new(Characters | (next.Characters << (8 * Length)), Length + next.Length);
}
