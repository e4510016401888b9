using Dataset.Schema;

namespace Rows;

// Three tables that refer to each other, ten columns each, about 250 bytes of text a row.

/// <summary>A kind of book.</summary>
public enum Genre
{
    Novel,
    Essay,
    Poetry,
    History,
    Science,
    Travel,
    Law,
    Music,
}

/// <summary>A publisher.</summary>
#if NAMED
[Entity("publishers", NamedMembers = true)]
#else
[Entity("publishers")]
#endif
public sealed partial record Publisher
{
    [Key]
    public partial string Id { get; }

    [DisplayName]
    public partial string Name { get; }

    [Index(Name = "ByAlias")]
    public partial string Alias { get; }

    public partial string Address { get; }

    public partial string Motto { get; }

    public partial DateOnly Founded { get; }

    public partial Genre Focus { get; }

    public partial int Staff { get; }

    public partial bool Independent { get; }

    public partial Publisher? Parent { get; }

    [Inverse(typeof(Book), nameof(Book.Publisher))]
    public partial RowList<Book> Books { get; }
}

/// <summary>An author.</summary>
[Entity("authors")]
public sealed partial record Author
{
    [Key]
    public partial string Id { get; }

    [DisplayName]
    public partial string Name { get; }

    [Index(Name = "ByAlias")]
    public partial string PenName { get; }

    public partial string Email { get; }

    public partial string Biography { get; }

    public partial DateOnly Born { get; }

    public partial Genre Field { get; }

    public partial int Score { get; }

    public partial bool Alive { get; }

    public partial Publisher House { get; }

    [Inverse(typeof(Book), nameof(Book.Author))]
    public partial RowList<Book> Books { get; }
}

/// <summary>A book.</summary>
[Entity("books"), Unique(nameof(Author), nameof(Published))]
public sealed partial record Book
{
    [Key]
    public partial string Id { get; }

    [DisplayName]
    public partial string Title { get; }

    public partial string Isbn { get; }

    public partial string Summary { get; }

    [Index(Range = true)]
    public partial DateOnly Published { get; }

    [Index]
    public partial Genre Genre { get; }

    public partial int Pages { get; }

    public partial bool InPrint { get; }

    public partial Author Author { get; }

    public partial Publisher Publisher { get; }
}
