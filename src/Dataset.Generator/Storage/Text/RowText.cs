using System.Collections;
using Dataset.Compiler.Schema;

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

    /// <summary>The different texts of a column, in the room of those of the column before.</summary>
    private readonly HashSet<string?> _different = new(StringComparer.Ordinal);

    public void Pack()
    {
        List<OwnColumn> own = [];
        for (int c = 0; c < _spec.Columns.Count; c++)
        {
            ColumnSpec column = _spec.Columns[c];
            if (column.IsList || !TableText.IsText(column))
            {
                continue;
            }

            // A missing text that the schema demands belongs to a build that fails; a salvaged row has its key and nothing else.
            bool isKey = _spec.Key.Count == 1 && _spec.Key[0] == c;
            IReadOnlyList<string?> texts =
                isKey && input.Keys.Count > 0 ? input.Keys.Items : new ColumnTexts(input.Cells(c), column.Nullable ? null : "");

            if (!isKey && IsShared(c, texts))
            {
                shared.Add(column.Name, texts, column.Nullable);
            }
            else
            {
                own.Add(new OwnColumn(column, c, texts, texts is ColumnTexts known ? known.Characters : texts.Sum(t => (long)(t?.Length ?? 0))));
            }
        }

        PackOwn(own);
    }

    private bool IsShared(int column, IReadOnlyList<string?> texts)
    {
        bool isIndexed = _spec.Indexes.Items.Any(i => i.Sources.Items.Any(s => s.Column == column && s.Within.Count == 0));
        return isIndexed || HasHalfTwice(texts);
    }

    /// <summary>Whether no more than half of the texts are different. Where most are, that shows before all are looked at.</summary>
    private bool HasHalfTwice(IReadOnlyList<string?> texts)
    {
        _different.Clear();
        foreach (string? text in texts)
        {
            if (_different.Add(text) && _different.Count * 2 > texts.Count)
            {
                return false;
            }
        }

        return true;
    }

    private void PackOwn(List<OwnColumn> own)
    {
        if (own.Count == 0)
        {
            return;
        }

        SymbolTable?[] symbols = SymbolsOf(own);
        TextHeap heap = new(to.ChunkBits, to.ChunkLength);
        NumberList places = new();
        NumberList[] lengths = [.. own.Select(_ => new NumberList())];
        string?[] texts = new string?[own.Count];
        long[] row = new long[own.Count];
        for (int r = 0; r < input.RowCount; r++)
        {
            for (int c = 0; c < row.Length; c++)
            {
                texts[c] = own[c].Texts[r];
            }

            places.Add(heap.Add(texts, symbols, row));
            for (int c = 0; c < row.Length; c++)
            {
                lengths[c].Add(row[c]);
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
    private SymbolTable?[] SymbolsOf(List<OwnColumn> own)
    {
        bool[] isLong = [.. own.Select(o => o.Characters >= (long)FewestCharacters * input.RowCount && !IsLookedUp(o.Position))];
        var symbols = new SymbolTable?[own.Count];
        if (own.Where((_, i) => isLong[i]).Sum(o => o.Characters) >= FewestCodedCharacters
            && SymbolTrainer.Train(new JoinedTexts([.. own.Where((_, i) => isLong[i]).Select(o => o.Texts)])) is { } trained)
        {
            to.Bytes(Symbols, trained.Bytes);
            for (int i = 0; i < symbols.Length; i++)
            {
                symbols[i] = isLong[i] ? trained : null;
            }
        }

        return symbols;
    }

    private bool IsLookedUp(int column) => _spec.Key.Contains(column) || _spec.Uniques.Items.Any(u => u.Columns.Contains(column));

    /// <summary>A column whose text stands row by row.</summary>
    private sealed record OwnColumn(ColumnSpec Column, int Position, IReadOnlyList<string?> Texts, long Characters);

    /// <summary>The texts of several columns, one column behind the other, as one list.</summary>
    private sealed class JoinedTexts(IReadOnlyList<string?>[] columns) : IReadOnlyList<string?>
    {
        public int Count => columns.Sum(c => c.Count);

        /// <summary>All columns are equally long.</summary>
        public string? this[int index] => columns[index / columns[0].Count][index % columns[0].Count];

        public IEnumerator<string?> GetEnumerator() => columns.SelectMany(c => c).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
