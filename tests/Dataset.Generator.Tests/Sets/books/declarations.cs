[Entity("books"), Files("books.json", At = "books", Rows = RowsAre.ByKey)]
public sealed partial record Book
{
    [Key] public partial string Id { get; }

    public partial Title Title { get; }

    public partial RowList<RowList<int>> Chapters { get; }

    public partial int? Year { get; }

    public partial RowMap<string> Weights { get; }

    public partial Book? Prev { get; }

    public partial RowList<Verse> See { get; }

    [Inverse(typeof(Book), nameof(Prev))] public partial RowList<Book> Next { get; }
}

[Part]
public sealed partial record Title
{
    [Short(Only = true)] public partial string? Text { get; }

    [Rest] public partial RowMap<Words> ByLanguage { get; }
}

[Part]
public sealed partial record Words
{
    [Short(Only = true)] public partial RowList<string> All { get; }
}

[Part]
public sealed partial record Verse
{
    [Short] public partial Book Book { get; }

    [YamlName("verse")] public partial string? Number { get; }
}
