using Dataset.Cli.Workspaces;

namespace Dataset.Cli.Looking;

/// <summary>The cards of all rows that have an id, in the order in which they are written.</summary>
internal sealed class CardBook
{
    private readonly IReadOnlyList<Func<Card>> _cards;

    private CardBook(RowFinder finder, IReadOnlyList<Func<Card>> cards) => (Finder, _cards) = (finder, cards);

    public static Extract<CardBook> Extract { get; } = new("cards", Of, Write, Read);

    /// <summary>Finds the number of a row.</summary>
    public RowFinder Finder { get; }

    public Card this[int row] => _cards[row]();

    private static CardBook Of(Workspace workspace)
    {
        KnownRows known = KnownRows.Of(workspace);
        CardReader reader = new(workspace, known);
        return new CardBook(known.Finder, [.. known.All.Select(row => (Func<Card>)(() => reader.Read(row)))]);
    }

    private static void Write(BinaryWriter to, CardBook book)
    {
        RowFinder.Write(to, book.Finder);
        using MemoryStream stream = new();
        using BinaryWriter cards = new(stream, SealedFiles.Encoding);
        List<int> ends = [];
        foreach (Func<Card> card in book._cards)
        {
            CardCodec.Write(cards, card());
            ends.Add((int)stream.Length);
        }

        to.WriteList(ends, static (t, end) => t.Write(end));
        to.Write(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Who asks for one row need not read the others.</summary>
    private static CardBook Read(BinaryReader from)
    {
        RowFinder finder = RowFinder.Read(from);
        int[] ends = from.ReadList(static f => f.ReadInt32());
        byte[] bytes = from.ReadBytes(ends is [] ? 0 : ends[^1]);
        return new CardBook(finder, [.. ends.Select((end, row) => (Func<Card>)(() =>
        {
            int start = row == 0 ? 0 : ends[row - 1];
            using BinaryReader card = new(new MemoryStream(bytes, start, end - start));
            return CardCodec.Read(card);
        }))]);
    }
}
