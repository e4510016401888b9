[Entity("posts"), Files("content/**/*.md", Rows = RowsAre.Single)]
public sealed partial record Post
{
    [Key] public partial string Title { get; }

    public partial DateTimeOffset Date { get; }

    public partial string? Lastmod { get; }

    public partial RowList<string> Tags { get; }

    public partial bool? Draft { get; }

    public partial string? Weight { get; }

    public partial RowMap<MenuEntry> Menu { get; }

    public partial RowList<string> Aliases { get; }

    public partial Extra? Params { get; }
}

[Part]
public sealed partial record MenuEntry
{
    public partial string Parent { get; }

    public partial int Weight { get; }
}

[Part]
public sealed partial record Extra
{
    [Rest] public partial RowMap<string> All { get; }
}
