using System.Collections.Frozen;
#if UTF8
using System.Text;
#endif
using Dataset.Benchmarks.Runner.Peers;
using Rows;

namespace Dataset.Benchmarks.Runner.Warm;

/// <summary>Look-ups of one row, by something that tells it apart.</summary>
internal sealed partial class Lookups
{
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

    public long SpanOurs() => SpanOurs(queries.HitChars);

    public long SpanFrozen() => SpanFrozen(queries.HitChars);

    public long SpanMissOurs() => SpanOurs(queries.MissChars);

    public long SpanMissFrozen() => SpanFrozen(queries.MissChars);

    private static long SpanOurs(char[][] keys)
    {
        long found = 0;
        foreach (char[] key in keys)
        {
            if (Books.Find(new ReadOnlySpan<char>(key)) is not null)
            {
                found++;
            }
        }

        return found;
    }

    private long SpanFrozen(char[][] keys)
    {
        long found = 0;
        FrozenDictionary<string, ReadyBook>.AlternateLookup<ReadOnlySpan<char>> books = ready.BookById.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (char[] key in keys)
        {
            if (books.TryGetValue(new ReadOnlySpan<char>(key), out _))
            {
                found++;
            }
        }

        return found;
    }

#if UTF8
    public long Utf8Ours() => Utf8Ours(queries.HitBytes);

    public long Utf8Frozen() => Utf8Frozen(queries.HitBytes);

    public long Utf8MissOurs() => Utf8Ours(queries.MissBytes);

    public long Utf8MissFrozen() => Utf8Frozen(queries.MissBytes);

    private static long Utf8Ours(byte[][] keys)
    {
        long found = 0;
        foreach (byte[] key in keys)
        {
            if (Books.Find(new ReadOnlySpan<byte>(key)) is not null)
            {
                found++;
            }
        }

        return found;
    }

    private long Utf8Frozen(byte[][] keys)
    {
        long found = 0;
        FrozenDictionary<string, ReadyBook>.AlternateLookup<ReadOnlySpan<char>> books = ready.BookById.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> text = stackalloc char[64];
        foreach (byte[] key in keys)
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

    private long FewHits(Func<string, bool> has)
    {
        long found = 0;
        for (int i = 0; i < Math.Min(Few, queries.Hits.Length); i++)
        {
            if (has(queries.Hits[i]))
            {
                found++;
            }
        }

        return found;
    }
}
