using System.Collections.Frozen;
using System.Text;
using Dataset.Benchmarks.Runner.Peers;
using Rows;

namespace Dataset.Benchmarks.Runner.Warm;

/// <summary>
/// The warm works. Loops are written out for each side, since a delegate per operation would drown what is measured; they count what they
/// find and read nothing else of it, so that a figure is about finding.
/// </summary>
internal sealed class Lookups(ReadyCatalogue ready, Queries queries)
{
    private const string Frozen = "FrozenDictionary", Objects = "ready objects";

    public static void Run()
    {
        ReadyCatalogue ready = new(JsonRows.Read());
        MakeInOrder();
        using SqliteRows sqlite = new();
        Rounds.Run([.. new Lookups(ready, new Queries(ready)).Works(sqlite)]);
    }

    /// <summary>Our rows lie in memory as they were first met: in table order, as the peers' do, and not in the order of the questions.</summary>
    public static void MakeInOrder() => Everything.Of(Publishers.All, Authors.All, Books.All);

    public IEnumerable<Work> Works(SqliteRows? sqlite)
    {
        int keys = queries.Hits.Length, books = ready.Books.Length;
        Side[] sqliteHit = sqlite is null ? [] : [new("SQLite", Math.Min(64, keys), () => HitSqlite(sqlite))];
        Side[] sqliteRange = sqlite is null ? [] : [new("SQLite", 16, () => RangeSqlite(sqlite))];
        yield return new("find.hit", new("ours", keys, HitOurs), [new(Frozen, keys, HitFrozen), new("Dictionary", keys, HitPlain), .. sqliteHit]);
        yield return new("find.miss", new("ours", keys, MissOurs), [new(Frozen, keys, MissFrozen)]);
        yield return new("find.span", new("ours", keys, SpanOurs), [new(Frozen, keys, SpanFrozen)]);
#if UTF8
        yield return new("find.utf8", new("ours", keys, Utf8Ours), [new(Frozen, keys, Utf8Frozen)]);
#endif
        yield return new("alias", new("ours", queries.Aliases.Length, AliasOurs), [new(Frozen, queries.Aliases.Length, AliasFrozen)]);
        yield return new("composite", new("ours", queries.Dates.Length, CompositeOurs), [new(Frozen, queries.Dates.Length, CompositeFrozen)]);
        yield return new("index", new("ours", books, IndexOurs), [new(Objects, books, IndexReady)]);
        int starts = queries.RangeStarts.Length;
        yield return new("range20", new("ours", starts, RangeOurs), [new(Objects, starts, RangeReady), .. sqliteRange]);
        yield return new("forward", new("ours", queries.OurBooks.Length, ForwardOurs), [new(Objects, queries.ReadyBooks.Length, ForwardReady)]);
        int edges = queries.ReadyPublishers.Sum(p => p.Books.Length);
        yield return new("backward", new("ours", edges, BackwardOurs), [new(Objects, edges, BackwardReady)]);
        yield return new("enumerate", new("ours", books, EnumerateOurs), [new(Objects, books, EnumerateReady)]);
    }

    public long HitOurs()
    {
        long found = 0;
        foreach (string key in queries.Hits)
        {
            if (Books.Find(key) is not null)
            {
                found++;
            }
        }

        return found;
    }

    public long HitFrozen()
    {
        long found = 0;
        FrozenDictionary<string, ReadyBook> books = ready.BookById;
        foreach (string key in queries.Hits)
        {
            if (books.TryGetValue(key, out _))
            {
                found++;
            }
        }

        return found;
    }

    public long HitPlain()
    {
        long found = 0;
        Dictionary<string, ReadyBook> books = ready.PlainBookById;
        foreach (string key in queries.Hits)
        {
            if (books.TryGetValue(key, out _))
            {
                found++;
            }
        }

        return found;
    }

    public long MissOurs()
    {
        long found = 0;
        foreach (string key in queries.Misses)
        {
            if (Books.Find(key) is not null)
            {
                found++;
            }
        }

        return found;
    }

    public long MissFrozen()
    {
        long found = 0;
        FrozenDictionary<string, ReadyBook> books = ready.BookById;
        foreach (string key in queries.Misses)
        {
            if (books.TryGetValue(key, out _))
            {
                found++;
            }
        }

        return found;
    }

    public long SpanOurs()
    {
        long found = 0;
        foreach (char[] key in queries.HitChars)
        {
            if (Books.Find(new ReadOnlySpan<char>(key)) is not null)
            {
                found++;
            }
        }

        return found;
    }

    public long SpanFrozen()
    {
        long found = 0;
        FrozenDictionary<string, ReadyBook>.AlternateLookup<ReadOnlySpan<char>> books = ready.BookById.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (char[] key in queries.HitChars)
        {
            if (books.TryGetValue(new ReadOnlySpan<char>(key), out _))
            {
                found++;
            }
        }

        return found;
    }

#if UTF8
    public long Utf8Ours()
    {
        long found = 0;
        foreach (byte[] key in queries.HitBytes)
        {
            if (Books.Find(new ReadOnlySpan<byte>(key)) is not null)
            {
                found++;
            }
        }

        return found;
    }

    public long Utf8Frozen()
    {
        long found = 0;
        FrozenDictionary<string, ReadyBook>.AlternateLookup<ReadOnlySpan<char>> books = ready.BookById.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> text = stackalloc char[64];
        foreach (byte[] key in queries.HitBytes)
        {
            if (books.TryGetValue(text[..Encoding.UTF8.GetChars(key, text)], out _))
            {
                found++;
            }
        }

        return found;
    }
#endif

    public long AliasOurs()
    {
        long found = 0;
        foreach (string alias in queries.Aliases)
        {
            foreach (Publisher publisher in Publishers.ByAlias(alias))
            {
                if (publisher is not null)
                {
                    found++;
                }
            }
        }

        return found;
    }

    public long AliasFrozen()
    {
        long found = 0;
        FrozenDictionary<string, ReadyPublisher[]> publishers = ready.PublishersByAlias;
        foreach (string alias in queries.Aliases)
        {
            if (publishers.TryGetValue(alias, out ReadyPublisher[]? some))
            {
                foreach (ReadyPublisher publisher in some)
                {
                    if (publisher is not null)
                    {
                        found++;
                    }
                }
            }
        }

        return found;
    }

    public long CompositeOurs()
    {
        long found = 0;
        Author[] authors = queries.OurAuthors;
        DateOnly[] dates = queries.Dates;
        for (int i = 0; i < authors.Length; i++)
        {
            if (Books.FindByAuthorAndPublished(authors[i], dates[i]) is not null)
            {
                found++;
            }
        }

        return found;
    }

    public long CompositeFrozen()
    {
        long found = 0;
        FrozenDictionary<(ReadyAuthor, DateOnly), ReadyBook> books = ready.BookByAuthorAndPublished;
        ReadyAuthor[] authors = queries.ReadyAuthors;
        DateOnly[] dates = queries.Dates;
        for (int i = 0; i < authors.Length; i++)
        {
            if (books.TryGetValue((authors[i], dates[i]), out _))
            {
                found++;
            }
        }

        return found;
    }

    public long IndexOurs()
    {
        long found = 0;
        for (Genre genre = Genre.Novel; genre <= Genre.Music; genre++)
        {
            foreach (Book book in Books.ByGenre(genre))
            {
                if (book is not null)
                {
                    found++;
                }
            }
        }

        return found;
    }

    public long IndexReady()
    {
        long found = 0;
        FrozenDictionary<Genre, ReadyBook[]> books = ready.BooksByGenre;
        for (Genre genre = Genre.Novel; genre <= Genre.Music; genre++)
        {
            foreach (ReadyBook book in books[genre])
            {
                if (book is not null)
                {
                    found++;
                }
            }
        }

        return found;
    }

    public long RangeOurs()
    {
        long found = 0;
        foreach (DateOnly start in queries.RangeStarts)
        {
            foreach (Book book in Books.PublishedBetween(start, start.AddDays(19)))
            {
                if (book is not null)
                {
                    found++;
                }
            }
        }

        return found;
    }

    public long RangeReady()
    {
        long found = 0;
        foreach (DateOnly start in queries.RangeStarts)
        {
            foreach (ReadyBook book in ready.PublishedBetween(start, start.AddDays(19)))
            {
                if (book is not null)
                {
                    found++;
                }
            }
        }

        return found;
    }

    public long ForwardOurs()
    {
        long changes = 0;
        Author? last = null;
        foreach (Book book in queries.OurBooks)
        {
            Author author = book.Author;
            if (!ReferenceEquals(author, last))
            {
                changes++;
            }

            last = author;
        }

        return changes;
    }

    public long ForwardReady()
    {
        long changes = 0;
        ReadyAuthor? last = null;
        foreach (ReadyBook book in queries.ReadyBooks)
        {
            ReadyAuthor author = book.Author;
            if (!ReferenceEquals(author, last))
            {
                changes++;
            }

            last = author;
        }

        return changes;
    }

    public long BackwardOurs()
    {
        long found = 0;
        foreach (Publisher publisher in queries.OurPublishers)
        {
            foreach (Book book in publisher.Books)
            {
                if (book is not null)
                {
                    found++;
                }
            }
        }

        return found;
    }

    public long BackwardReady()
    {
        long found = 0;
        foreach (ReadyPublisher publisher in queries.ReadyPublishers)
        {
            foreach (ReadyBook book in publisher.Books)
            {
                if (book is not null)
                {
                    found++;
                }
            }
        }

        return found;
    }

    public long EnumerateOurs()
    {
        long sum = 0;
        foreach (Book book in Books.All)
        {
            sum += book.Title.Length + book.Pages;
        }

        return sum;
    }

    public long EnumerateReady()
    {
        long sum = 0;
        foreach (ReadyBook book in ready.Books)
        {
            sum += book.Title.Length + book.Pages;
        }

        return sum;
    }

    private long HitSqlite(SqliteRows rows)
    {
        long found = 0;
        for (int i = 0; i < Math.Min(64, queries.Hits.Length); i++)
        {
            if (rows.Book(queries.Hits[i]) is not null)
            {
                found++;
            }
        }

        return found;
    }

    private long RangeSqlite(SqliteRows rows)
    {
        long found = 0;
        for (int i = 0; i < 16; i++)
        {
            found += rows.CountPublishedBetween(queries.RangeStarts[i], queries.RangeStarts[i].AddDays(19));
        }

        return found;
    }
}
