using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Dataset.Benchmarks.Runner.Peers;
using Rows;

namespace Dataset.Benchmarks.Runner;

/// <summary>
/// What a fresh process does, by contender: one named row, one key, one index, everything once. Each answer is the same text for all of them.
/// Each case is a method of its own, so that a process compiles and loads nothing but what its contender needs.
/// </summary>
internal static class Cold
{
    public const string FirstId = "house-amber-amber-000000";

    public static string Do(string who, string what) => who switch
    {
        "constant" => "Constant",
        "ours" => Ours(what),
        "json" => Json(what),
        "yaml" => Yaml(what),
        "sharpyaml" => SharpYaml(what),
        "sqlite" => Sqlite(what),
        "flatbuffers" => FlatBuffers(what),
        "lmdb" => Lmdb(),
        "memorypack" => MemoryPack(what),
        "messagepack" => MessagePack(what),
        _ => throw new ArgumentException(who, nameof(who)),
    };

    private static string Ours(string what) => what switch
    {
        "named" => OursNamed(),
        "key" => OursKey(),
        "index" => OursIndex(),
        _ => OursAll(),
    };

#if NAMED
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string OursNamed() => Publishers.HouseAmberAmber000000.Name;
#else
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string OursNamed() => throw new NotSupportedException("These rows have no named members.");
#endif

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string OursKey() => Publishers.Find(FirstId)!.Name;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string OursIndex()
    {
        foreach (Book book in Books.ByGenre(Genre.Law))
        {
            return book.Title;
        }

        return "";
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string OursAll() => Everything.Of(Publishers.All, Authors.All, Books.All);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string Json(string what) => Ready(JsonRows.Read(), what);

    /// <summary>A run-time parser's user puts the rows into a dictionary.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string Yaml(string what) => Parsed(YamlRows.Read(), what);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string SharpYaml(string what) => Parsed(SharpYamlRows.Read(), what);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string Parsed(ReadyRows rows, string what) =>
        what is "named" or "key" ? rows.Publishers.ToDictionary(p => p.Id, StringComparer.Ordinal)[FirstId].Name : Ready(rows, what);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string MemoryPack(string what) => Parsed(MemoryPackRows.Read(), what);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string MessagePack(string what) => Parsed(MessagePackRows.Read(), what);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string FlatBuffers(string what)
    {
        FlatRows rows = new();
        return what switch
        {
            "named" or "key" => rows.PublisherName(FirstId)!,
            "index" => rows.FirstTitleOf(Genre.Law),
            _ => Ready(rows.Read(), what),
        };
    }

    /// <summary>It is asked for a row by its key, and for nothing else.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string Lmdb()
    {
        using LmdbRows rows = new();
        return rows.PublisherName(FirstId)!;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string Sqlite(string what)
    {
        using SqliteRows rows = new();
        return what switch
        {
            "named" or "key" => rows.Publisher(FirstId)!.Name,
            "index" => rows.FirstOf(Genre.Law)!.Title,
            _ => Ready(rows.Read(), what),
        };
    }

    /// <summary>Each builds only the dictionary that it needs.</summary>
    private static string Ready(ReadyRows rows, string what)
    {
        switch (what)
        {
            case "named" or "key":
                return ReadyKey(rows);
            case "index":
                return ReadyIndex(rows);
            default:
                ReadyCatalogue.Link(rows);
                return Everything.Of(rows.Publishers, rows.Authors, rows.Books);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string ReadyKey(ReadyRows rows) => rows.Publishers.ToFrozenDictionary(p => p.Id, StringComparer.Ordinal)[FirstId].Name;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string ReadyIndex(ReadyRows rows) =>
        rows.Books.GroupBy(b => b.Genre).ToFrozenDictionary(g => g.Key, g => g.MinBy(b => b.Id, StringComparer.Ordinal)!)[Genre.Law].Title;
}
