using Dataset.Cli.Workspaces;

namespace Dataset.Cli.Looking;

/// <summary>The cards of all rows that have an id, in the order in which they are written.</summary>
/// <param name="Finder">Finds the number of a row.</param>
/// <param name="Cards">The cards.</param>
internal sealed record CardBook(RowFinder Finder, LazyItems<Card> Cards)
{
    public static Extract<CardBook> Extract { get; } = new("cards", Of, Write, Read);

    private static CardBook Of(Workspace workspace)
    {
        KnownRows known = KnownRows.Of(workspace);
        CardReader reader = new(workspace, known);
        return new CardBook(known.Finder, new LazyItems<Card>(known.All.Count, row => reader.Read(known.All[row])));
    }

    private static void Write(BinaryWriter to, CardBook book)
    {
        RowFinder.Write(to, book.Finder);
        book.Cards.Write(to, CardCodec.Write);
    }

    private static CardBook Read(BinaryReader from) => new(RowFinder.Read(from), LazyItems<Card>.Read(from, CardCodec.Read));
}
