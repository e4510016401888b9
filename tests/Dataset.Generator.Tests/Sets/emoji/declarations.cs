[Entity("emoji", Container = "Emojis", NamedMembers = true), Files("by-sign.json", Rows = RowsAre.ByKey)]
public sealed partial record Emoji
{
    [Key] public partial string Sign { get; }

    public partial string Name { get; }

    [Unique] public partial string Slug { get; }

    [Index] public partial string Group { get; }

    public partial string EmojiVersion { get; }

    public partial string UnicodeVersion { get; }

    public partial bool SkinToneSupport { get; }

    public partial string? SkinToneSupportUnicodeVersion { get; }
}

[Entity("groups"), Files("by-group.json", Rows = RowsAre.ByKey)]
public sealed partial record Group
{
    [Key] public partial string Name { get; }

    [Short] public partial RowList<Item> Items { get; }
}

[Part]
public sealed partial record Item
{
    public partial Emoji Emoji { get; }

    public partial string Codes { get; }

    public partial int Order { get; }
}

[Entity("keywords", Container = "AllKeywords"), Files("keywords.json", Rows = RowsAre.ByKey)]
public sealed partial record Keywords
{
    [Key] public partial string Sign { get; }

    [Short] public partial RowList<string> Words { get; }
}
