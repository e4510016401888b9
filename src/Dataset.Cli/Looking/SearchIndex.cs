using Dataset.Cli.Workspaces;

namespace Dataset.Cli.Looking;

/// <summary>A row that can be found by what stands in it.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Texts">All texts of it.</param>
internal sealed record SearchedRow(RowLabel Label, IReadOnlyList<SearchText> Texts)
{
    public static void Write(BinaryWriter to, SearchedRow row)
    {
        RowLabel.Write(to, row.Label);
        to.WriteList(row.Texts, static (t, text) =>
        {
            t.Write((byte)text.Kind);
            t.Write(text.Field);
            t.Write(text.Text);
            t.Write(text.Source);
        });
    }

    public static SearchedRow Read(BinaryReader from) => new(
        RowLabel.Read(from),
        from.ReadList(static f => new SearchText((TextKind)f.ReadByte(), f.ReadString(), f.ReadString(), f.ReadString())));
}

/// <summary>
/// All texts of the rows that have an id, in the order in which they are written, and the words of which they consist. To look for a word is to look
/// through the words once; what a row says is read of those that are shown.
/// </summary>
/// <param name="Words">Each word once, as <see cref="SearchWords.Fold"/> has it, with a space behind it.</param>
/// <param name="Rows">The rows.</param>
/// <param name="TextEnds">Per row, how many texts there are up to its last.</param>
/// <param name="Kinds">Per text, its kind.</param>
/// <param name="WordEnds">Per text, how many words there are up to its last.</param>
/// <param name="Numbers">The words of the texts by their numbers, text by text.</param>
internal sealed record SearchIndex(string Words, LazyItems<SearchedRow> Rows, int[] TextEnds, byte[] Kinds, int[] WordEnds, int[] Numbers)
{
    public static Extract<SearchIndex> Extract { get; } = new("words", Of, Write, Read);

    /// <summary>What the rows are called.</summary>
    public IEnumerable<string> Names => Enumerable.Range(0, Rows.Count).SelectMany(r => Rows[r].Texts)
        .Where(t => t.Kind is TextKind.Name or TextKind.Alias).Select(t => t.Text).Distinct();

    private static SearchIndex Of(Workspace workspace)
    {
        Dictionary<string, int> words = new(StringComparer.Ordinal);
        List<int> textEnds = [], wordEnds = [], numbers = [];
        List<byte> kinds = [];
        List<SearchedRow> rows = [];
        foreach (KnownRow row in KnownRows.Of(workspace).All)
        {
            SearchedRow searched = new(row.Label, [.. SearchTexts.Of(row)]);
            rows.Add(searched);
            foreach (SearchText text in searched.Texts)
            {
                foreach (string word in SearchWords.Fold(text.Text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    words.TryAdd(word, words.Count);
                    numbers.Add(words[word]);
                }

                kinds.Add((byte)text.Kind);
                wordEnds.Add(numbers.Count);
            }

            textEnds.Add(kinds.Count);
        }

        return new SearchIndex(
            string.Concat(words.Keys.Select(w => w + " ")),
            new LazyItems<SearchedRow>(rows.Count, r => rows[r]),
            [.. textEnds],
            [.. kinds],
            [.. wordEnds],
            [.. numbers]);
    }

    private static void Write(BinaryWriter to, SearchIndex index)
    {
        to.Write(index.Words);
        index.Rows.Write(to, SearchedRow.Write);
        to.WriteNumbers(index.TextEnds);
        to.WriteNumbers(index.WordEnds);
        to.WriteNumbers(index.Numbers);
        to.Write(index.Kinds);
    }

    private static SearchIndex Read(BinaryReader from)
    {
        string words = from.ReadString();
        LazyItems<SearchedRow> rows = LazyItems<SearchedRow>.Read(from, SearchedRow.Read);
        int[] textEnds = from.ReadNumbers(), wordEnds = from.ReadNumbers(), numbers = from.ReadNumbers();
        return new SearchIndex(words, rows, textEnds, from.ReadBytes(wordEnds.Length), wordEnds, numbers);
    }
}
