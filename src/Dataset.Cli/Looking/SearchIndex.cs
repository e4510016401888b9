using Dataset.Cli.Workspaces;

namespace Dataset.Cli.Looking;

/// <summary>A text that can be found.</summary>
/// <param name="Text">The text.</param>
/// <param name="Words">Its words, by their numbers.</param>
internal sealed record IndexedText(SearchText Text, IReadOnlyList<int> Words);

/// <summary>A row that can be found by what stands in it.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Texts">All texts of it.</param>
internal sealed record IndexedRow(RowLabel Label, IReadOnlyList<IndexedText> Texts);

/// <summary>All texts of the rows that have an id, in the order in which they are written, and the words of which they consist.</summary>
/// <param name="Words">Each once, as <see cref="SearchWords.Fold"/> has it.</param>
/// <param name="Rows">The rows.</param>
internal sealed record SearchIndex(IReadOnlyList<string> Words, IReadOnlyList<IndexedRow> Rows)
{
    public static Extract<SearchIndex> Extract { get; } = new("words", Of, Write, Read);

    /// <summary>What the rows are called.</summary>
    public IEnumerable<string> Names => Rows.SelectMany(r => r.Texts).Select(t => t.Text)
        .Where(t => t.Kind is TextKind.Name or TextKind.Alias).Select(t => t.Text).Distinct();

    private static SearchIndex Of(Workspace workspace)
    {
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        List<IndexedRow> rows = [];
        foreach (KnownRow row in KnownRows.Of(workspace).All)
        {
            rows.Add(new IndexedRow(row.Label, [.. SearchTexts.Of(row).Select(t => new IndexedText(t, WordsOf(t.Text)))]));
        }

        return new SearchIndex([.. numbers.Keys], rows);

        int[] WordsOf(string text) => [.. SearchWords.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(NumberOf)];

        int NumberOf(string word)
        {
            if (!numbers.TryGetValue(word, out int number))
            {
                numbers.Add(word, number = numbers.Count);
            }

            return number;
        }
    }

    private static void Write(BinaryWriter to, SearchIndex index)
    {
        to.WriteTexts(index.Words);
        to.WriteList(index.Rows, static (t, row) =>
        {
            RowLabel.Write(t, row.Label);
            t.WriteList(row.Texts, static (x, text) =>
            {
                x.Write((byte)text.Text.Kind);
                x.Write(text.Text.Field);
                x.Write(text.Text.Text);
                x.Write(text.Text.Source);
                x.WriteList(text.Words, static (w, word) => w.Write7BitEncodedInt(word));
            });
        });
    }

    private static SearchIndex Read(BinaryReader from) => new(
        from.ReadTexts(),
        from.ReadList(static f => new IndexedRow(RowLabel.Read(f), f.ReadList(static x => new IndexedText(
            new SearchText((TextKind)x.ReadByte(), x.ReadString(), x.ReadString(), x.ReadString()),
            x.ReadList(static w => w.Read7BitEncodedInt()))))));
}
