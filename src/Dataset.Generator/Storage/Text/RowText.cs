using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Generator.Storage;

/// <summary>
/// Packs the text columns of a table. Text that mostly differs from row to row stands row by row in one heap, so that a row costs one place and
/// a length per column; text that repeats, or that an index looks up, is stored once and referred to by number.
/// </summary>
internal sealed class RowText(PartInput input, IDataSink to, SharedText shared)
{
    // The underscores, which C# reserves for the build, keep it apart from a property of that name.
    private const string Prefix = "__RowText", Symbols = Prefix + "_Symbols";

    /// <summary>Shorter text, on the average, is mostly names: what a process that reads a few rows reads.</summary>
    private const int FewestCharacters = 32;

    /// <summary>Less text than this is small whatever is done to it.</summary>
    private const int FewestCodedCharacters = 1 << 20;

    private readonly TableSpec _spec = input.Spec;

    public void Pack()
    {
        List<(ColumnSpec Column, int Position, string?[] Texts)> own = [];
        for (int c = 0; c < _spec.Columns.Count; c++)
        {
            ColumnSpec column = _spec.Columns[c];
            if (column.IsList || !TableText.IsText(column))
            {
                continue;
            }

            // A missing text that the schema demands belongs to a build that fails; a salvaged row has its key and nothing else.
            bool isKey = _spec.Key.Count == 1 && _spec.Key[0] == c;
            string?[] texts = new string?[input.RowCount];
            for (int row = 0; row < texts.Length; row++)
            {
                texts[row] = isKey && input.Keys.Count > 0 ? input.Keys[row] : TextOf(input.Cells(c)[row]) ?? (column.Nullable ? null : "");
            }

            if (!isKey && IsShared(c, texts))
            {
                shared.Add(column.Name, texts, column.Nullable);
            }
            else
            {
                own.Add((column, c, texts));
            }
        }

        PackOwn(own);
    }

    private static string? TextOf(Value? cell) => cell is ScalarValue text ? text.Type.Write(text) : null;

    private bool IsShared(int column, string?[] texts)
    {
        bool isIndexed = _spec.Indexes.Items.Any(i => i.Sources.Items.Any(s => s.Column == column && s.Within.Count == 0));
        return isIndexed || HasHalfTwice(texts);
    }

    /// <summary>Whether no more than half of the texts are different. Where most are, that shows before all are looked at.</summary>
    private static bool HasHalfTwice(string?[] texts)
    {
        HashSet<string?> different = new(StringComparer.Ordinal);
        foreach (string? text in texts)
        {
            if (different.Add(text) && different.Count * 2 > texts.Length)
            {
                return false;
            }
        }

        return true;
    }

    private void PackOwn(List<(ColumnSpec Column, int Position, string?[] Texts)> own)
    {
        if (own.Count == 0)
        {
            return;
        }

        SymbolTable?[] symbols = SymbolsOf(own);
        TextHeap heap = new(to.ChunkBits, to.ChunkLength);
        long[] places = new long[input.RowCount];
        long[][] lengths = [.. own.Select(_ => new long[input.RowCount])];
        string?[] texts = new string?[own.Count];
        long[] row = new long[own.Count];
        for (int r = 0; r < places.Length; r++)
        {
            for (int c = 0; c < row.Length; c++)
            {
                texts[c] = own[c].Texts[r];
            }

            places[r] = heap.Add(texts, symbols, row);
            for (int c = 0; c < row.Length; c++)
            {
                lengths[c][r] = row[c];
            }
        }

        NumbersRef starts = to.Numbers(Prefix + "_Starts", places);
        HeapRef packed = to.Heap(Prefix + "_Heap", heap.Chunks);
        List<NumbersRef> preceding = [];
        for (int c = 0; c < own.Count; c++)
        {
            TextColumn column = new(own[c].Column.Name);
            NumbersRef ofColumn = column.Lengths.Pack(lengths[c], to);
            string? coded = symbols[c] is null ? null : Symbols;
            column.Emit(to.Code, new TextPlace(packed, starts, ofColumn, null, [.. preceding], own[c].Column.Nullable, coded));
            preceding.Add(ofColumn);
        }
    }

    /// <summary>
    /// Per column, the symbols in which it is written. To read them takes code and a table of their own, so they have to be worth it: much text
    /// in columns of
    /// long text, and none that look-ups compare as it stands.
    /// </summary>
    private SymbolTable?[] SymbolsOf(List<(ColumnSpec Column, int Position, string?[] Texts)> own)
    {
        long[] characters = [.. own.Select(o => Characters(o.Texts))];
        bool[] isLong = [.. own.Select((o, i) => characters[i] >= (long)FewestCharacters * input.RowCount && !IsLookedUp(o.Position))];
        var symbols = new SymbolTable?[own.Count];
        if (characters.Where((_, i) => isLong[i]).Sum() >= FewestCodedCharacters
            && SymbolTrainer.Train([.. own.Where((_, i) => isLong[i]).SelectMany(o => o.Texts)]) is { } trained)
        {
            to.Bytes(Symbols, trained.Bytes);
            for (int i = 0; i < symbols.Length; i++)
            {
                symbols[i] = isLong[i] ? trained : null;
            }
        }

        return symbols;
    }

    private static long Characters(string?[] texts) => texts.Sum(t => (long)(t?.Length ?? 0));

    private bool IsLookedUp(int column) => _spec.Key.Contains(column) || _spec.Uniques.Items.Any(u => u.Columns.Contains(column));
}
