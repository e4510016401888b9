using Dataset.Benchmarks.Runner.Peers;
using Rows;

namespace Dataset.Benchmarks.Runner.Warm;

/// <summary>
/// The warm works. Loops are written out for each side, since a delegate per operation would drown what is measured; they count what they
/// find and read nothing else of it, so that a figure is about finding.
/// </summary>
internal sealed partial class Lookups(ReadyCatalogue ready, Queries queries)
{
    private const string Frozen = "FrozenDictionary", Objects = "ready objects";
    private const int Few = 64;

    public static void Run()
    {
        ReadyCatalogue ready = new(JsonRows.Read());
        MakeInOrder();
        using SqliteRows sqlite = new();
        using LmdbRows? lmdb = LmdbRows.Exist ? new() : null;
        Rounds.Run([.. new Lookups(ready, new Queries(ready)).Works(new Files(sqlite, new FlatRows(), lmdb))]);
    }

    /// <summary>Our rows lie in memory as they were first met: in table order, as the peers' do, and not in the order of the questions.</summary>
    public static void MakeInOrder() => Everything.Of(Publishers.All, Authors.All, Books.All);

    /// <summary>All works.</summary>
    /// <param name="files">The peers that are asked for a few rows, since each takes long; null leaves them out.</param>
    public IEnumerable<Work> Works(Files? files)
    {
        int keys = queries.Hits.Length, books = ready.Books.Length, few = Math.Min(Few, keys);
        Side[] fileHits = files is null ? [] :
        [
            new("SQLite", few, () => FewHits(files.Sqlite.HasBook)),
            new("FlatBuffers", few, () => FewHits(files.Flat.HasBook)),
            .. files.Lmdb is { } lmdb ? [new Side("LMDB", few, () => FewHits(lmdb.HasBook))] : Array.Empty<Side>(),
        ];
        Side[] sqliteRange = files is null ? [] : [new("SQLite", 16, () => RangeSqlite(files.Sqlite))];
        yield return new("find.hit", new("ours", keys, HitOurs), [new(Frozen, keys, HitFrozen), new("Dictionary", keys, HitPlain), .. fileHits]);
        yield return new("find.miss", new("ours", keys, MissOurs), [new(Frozen, keys, MissFrozen)]);
        yield return new("find.span", new("ours", keys, SpanOurs), [new(Frozen, keys, SpanFrozen)]);
        yield return new("find.miss.span", new("ours", keys, SpanMissOurs), [new(Frozen, keys, SpanMissFrozen)]);
#if UTF8
        yield return new("find.utf8", new("ours", keys, Utf8Ours), [new(Frozen, keys, Utf8Frozen)]);
        yield return new("find.miss.utf8", new("ours", keys, Utf8MissOurs), [new(Frozen, keys, Utf8MissFrozen)]);
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

    /// <summary>The rows as files that are asked in place.</summary>
    internal sealed record Files(SqliteRows Sqlite, FlatRows Flat, LmdbRows? Lmdb);
}
