using Dataset.Cli.Workspaces;

namespace Dataset.Cli.Looking;

/// <summary>A card as bytes.</summary>
internal static class CardCodec
{
    public static void Write(BinaryWriter to, Card card)
    {
        RowLabel.Write(to, card.Row);
        WriteRow(to, card.Content);
        to.WriteList(card.NamedBy, static (t, named) =>
        {
            t.Write(named.Record);
            t.WriteTexts(named.Fields);
        });
    }

    public static Card Read(BinaryReader from) =>
        new(RowLabel.Read(from), ReadRow(from), from.ReadList(static f => new NamedBy(f.ReadString(), f.ReadTexts())));

    private static void WriteRow(BinaryWriter to, CardRow row)
    {
        to.Write(row.Place);
        to.Write(row.Fault);
        to.WriteList(row.Fields, static (t, field) =>
        {
            t.Write(field.Name);
            t.WriteList(field.Items, static (i, item) =>
            {
                i.Write(item.Text);
                i.Write(item.Name);
            });
            t.Write(field.Support);
            t.WriteList(field.Words, WriteWords);
            t.WriteTexts(field.Basis);
            t.WriteTexts(field.Disputes);
            t.WriteList(field.Rows, WriteRow);
        });
    }

    private static CardRow ReadRow(BinaryReader from) => new(from.ReadString(), from.ReadString(), from.ReadList(static f => new CardField(
        f.ReadString(),
        f.ReadList(static i => new CardItem(i.ReadString(), i.ReadString())),
        f.ReadString(),
        f.ReadList(ReadWords),
        f.ReadTexts(),
        f.ReadTexts(),
        f.ReadList(ReadRow))));

    private static void WriteWords(BinaryWriter to, CardWords words)
    {
        to.Write(words.Source);
        to.Write(words.Before);
        to.Write(words.Quote);
        to.Write(words.After);
        WriteOptional(to, words.Start);
        WriteOptional(to, words.End);
        to.Write(words.Says);
        to.Write(words.Rank);
        to.Write(words.Fault);
        to.Write(words.Details);
    }

    private static CardWords ReadWords(BinaryReader from) => new(
        from.ReadString(),
        from.ReadString(),
        from.ReadString(),
        from.ReadString(),
        ReadOptional(from),
        ReadOptional(from),
        from.ReadString(),
        from.ReadString(),
        from.ReadString(),
        from.ReadString());

    private static void WriteOptional(BinaryWriter to, int? number) => to.Write(number ?? -1);

    private static int? ReadOptional(BinaryReader from) => from.ReadInt32() is >= 0 and var number ? number : null;
}
