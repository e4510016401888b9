[Entity("refs"), Names(Naming.Kebab), Files("refs.json")]
public sealed partial record Ref
{
    [Key] public partial string Id { get; }

    [Index] public partial Kind Type { get; }

    public partial string Title { get; }

    public partial RowList<Person> Author { get; }

    public partial When Issued { get; }

    public partial When? Accessed { get; }

    public partial string? Volume { get; }

    public partial string? Page { get; }

    [YamlName("DOI")] public partial string? Doi { get; }

    [YamlName("ISBN")] public partial string? Isbn { get; }

    public partial string? ContainerTitle { get; }

    [Rest] public partial RowMap<string> Rest { get; }
}

public enum Kind
{
    ArticleJournal,
    Book,
}

[Part, Names(Naming.Kebab)]
public sealed partial record Person
{
    public partial string? Family { get; }

    public partial string? Given { get; }

    public partial string? Literal { get; }

    public partial string? NonDroppingParticle { get; }
}

[Part, Names(Naming.Kebab)]
public sealed partial record When
{
    public partial RowList<RowList<int>> DateParts { get; }

    public partial string? Season { get; }

    public partial string? Raw { get; }
}
