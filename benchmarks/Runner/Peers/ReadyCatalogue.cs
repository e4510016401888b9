using System.Collections.Frozen;
using Rows;

namespace Dataset.Benchmarks.Runner.Peers;

/// <summary>The in-memory ideal: ready objects that point at each other, frozen dictionaries over them, sorted arrays for ranges.</summary>
public sealed class ReadyCatalogue
{
    public ReadyCatalogue(ReadyRows rows)
    {
        Link(rows);
        Books = [.. rows.Books.OrderBy(b => b.Id, StringComparer.Ordinal)];
        Publishers = [.. rows.Publishers.OrderBy(p => p.Id, StringComparer.Ordinal)];
        BookById = rows.Books.ToFrozenDictionary(b => b.Id, StringComparer.Ordinal);
        PlainBookById = rows.Books.ToDictionary(b => b.Id, StringComparer.Ordinal);
        PublishersByAlias =
            rows.Publishers.GroupBy(p => p.Alias, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        BookByAuthorAndPublished = rows.Books.ToFrozenDictionary(b => (b.Author, b.Published));
        BooksByGenre = Books.GroupBy(b => b.Genre).ToFrozenDictionary(g => g.Key, g => g.ToArray());
        BooksByPublished = [.. Books.OrderBy(b => b.Published)];
        Published = [.. BooksByPublished.Select(b => b.Published)];
    }

    public ReadyBook[] Books { get; }

    public ReadyPublisher[] Publishers { get; }

    public FrozenDictionary<string, ReadyBook> BookById { get; }

    public Dictionary<string, ReadyBook> PlainBookById { get; }

    public FrozenDictionary<string, ReadyPublisher[]> PublishersByAlias { get; }

    public FrozenDictionary<(ReadyAuthor Author, DateOnly Published), ReadyBook> BookByAuthorAndPublished { get; }

    public FrozenDictionary<Genre, ReadyBook[]> BooksByGenre { get; }

    public ReadyBook[] BooksByPublished { get; }

    public DateOnly[] Published { get; }

    /// <summary>Turns the keys into references, as whoever loads rows has to before following them.</summary>
    public static void Link(ReadyRows rows)
    {
        FrozenDictionary<string, ReadyPublisher> publishers = rows.Publishers.ToFrozenDictionary(p => p.Id, StringComparer.Ordinal);
        FrozenDictionary<string, ReadyAuthor> authors = rows.Authors.ToFrozenDictionary(a => a.Id, StringComparer.Ordinal);
        foreach (ReadyPublisher publisher in rows.Publishers)
        {
            publisher.Parent = publisher.ParentId is null ? null : publishers[publisher.ParentId];
        }

        foreach (ReadyAuthor author in rows.Authors)
        {
            author.House = publishers[author.HouseId];
        }

        foreach (ReadyBook book in rows.Books)
        {
            book.Author = authors[book.AuthorId];
            book.Publisher = publishers[book.PublisherId];
        }

        foreach (IGrouping<ReadyPublisher, ReadyBook> books in rows.Books.GroupBy(b => b.Publisher))
        {
            books.Key.Books = [.. books];
        }

        foreach (IGrouping<ReadyAuthor, ReadyBook> books in rows.Books.GroupBy(b => b.Author))
        {
            books.Key.Books = [.. books];
        }
    }

    /// <summary>The rows of a range: two binary searches and a slice.</summary>
    public ReadOnlySpan<ReadyBook> PublishedBetween(DateOnly from, DateOnly to)
    {
        int start = Array.BinarySearch(Published, from), end = Array.BinarySearch(Published, to);
        start = start < 0 ? ~start : start;
        end = end < 0 ? ~end : end + 1;
        return BooksByPublished.AsSpan(start, end - start);
    }
}
