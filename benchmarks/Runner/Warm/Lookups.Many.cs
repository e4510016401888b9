using System.Collections.Frozen;
using Dataset.Benchmarks.Runner.Peers;
using Rows;

namespace Dataset.Benchmarks.Runner.Warm;

/// <summary>Works over many rows, and from row to row.</summary>
internal sealed partial class Lookups
{
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
