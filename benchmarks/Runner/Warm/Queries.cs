using System.Text;
using Rows;
using Dataset.Benchmarks.Runner.Peers;

namespace Dataset.Benchmarks.Runner.Warm;

/// <summary>What is asked: the same questions for everyone, in a shuffled order that repeats, in strings that nobody's table holds.</summary>
internal sealed class Queries
{
    private const int Most = 16_384;

    public Queries(ReadyCatalogue ready)
    {
        Hits = Shuffled(ready.Books.Select(b => new string(b.Id.AsSpan())));
        Misses = [.. Hits.Select((k, i) => NearMiss(k, i * 7 % k.Length))];
        HitChars = [.. Hits.Select(k => k.ToCharArray())];
        HitBytes = [.. Hits.Select(Encoding.UTF8.GetBytes)];
        MissChars = [.. Misses.Select(k => k.ToCharArray())];
        MissBytes = [.. Misses.Select(Encoding.UTF8.GetBytes)];
        Aliases = Shuffled(ready.Publishers.Select(p => new string(p.Alias.AsSpan())));
        ReadyBooks = Shuffled(ready.Books);
        OurBooks = [.. ReadyBooks.Select(b => Books.Find(b.Id)!)];
        ReadyAuthors = [.. ReadyBooks.Select(b => b.Author)];
        OurAuthors = [.. OurBooks.Select(b => b.Author)];
        Dates = [.. ReadyBooks.Select(b => b.Published)];
        ReadyPublishers = Shuffled(ready.Publishers);
        OurPublishers = [.. ReadyPublishers.Select(p => Publishers.Find(p.Id)!)];
        RangeStarts = Shuffled(ready.Published.Take(Math.Max(1, ready.Published.Length - 20)));
    }

    public string[] Hits { get; }

    public string[] Misses { get; }

    public char[][] HitChars { get; }

    public byte[][] HitBytes { get; }

    public char[][] MissChars { get; }

    public byte[][] MissBytes { get; }

    public string[] Aliases { get; }

    public ReadyBook[] ReadyBooks { get; }

    public Book[] OurBooks { get; }

    public ReadyAuthor[] ReadyAuthors { get; }

    public Author[] OurAuthors { get; }

    public DateOnly[] Dates { get; }

    public ReadyPublisher[] ReadyPublishers { get; }

    public Publisher[] OurPublishers { get; }

    public DateOnly[] RangeStarts { get; }

    /// <summary>A key as someone mistypes it: one character is wrong, anywhere in it, and no word of the keys has an x.</summary>
    private static string NearMiss(string key, int at) => key[..at] + "x" + key[(at + 1)..];

    private static T[] Shuffled<T>(IEnumerable<T> items)
    {
        T[] all = [.. items];
        new Random(42).Shuffle(all);
        return all.Length > Most ? all[..Most] : all;
    }
}
