using System.Globalization;
using System.Text;

namespace Dataset.Benchmarks;

/// <summary>A row of each table, as every competitor gets it.</summary>
public sealed record PublisherRow(
    string Id, string Name, string Alias, string Address, string Motto, DateOnly Founded, string Focus, int Staff, bool Independent, string? Parent);

public sealed record AuthorRow(
    string Id, string Name, string PenName, string Email, string Biography, DateOnly Born, string Field, int Score, bool Alive, string House);

public sealed record BookRow(
    string Id, string Title, string Isbn, string Summary, DateOnly Published, string Genre, int Pages, bool InPrint, string Author, string Publisher);

public sealed record RowSet(IReadOnlyList<PublisherRow> Publishers, IReadOnlyList<AuthorRow> Authors, IReadOnlyList<BookRow> Books);

/// <summary>The same rows at every run: a third of them in each table, slugs of about 22 characters, about 250 bytes of text a row.</summary>
public static class SyntheticRows
{
    private static readonly string[] s_words =
    [
        "amber", "birch", "cedar", "delta", "ember", "fjord", "grove", "haven",
        "inlet", "jetty", "knoll", "larch", "mesa", "north", "ocean", "prairie",
        "quarry", "ridge", "shore", "tundra", "upland", "valley", "willow", "yonder", "zephyr", "harbour", "meadow", "lantern", "granite", "copper",
    ];

    private static readonly string[] s_genres = ["novel", "essay", "poetry", "history", "science", "travel", "law", "music"];

    /// <summary>Makes the rows.</summary>
    /// <param name="count">How many in all three tables together.</param>
    public static RowSet Make(int count)
    {
        int each = count / 3;
        Sequence random = new();
        string[] publishers = [.. Enumerable.Range(0, each).Select(i => Slug("house", i))];
        string[] authors = [.. Enumerable.Range(0, each).Select(i => Slug("author", i))];
        return new RowSet(
            [.. publishers.Select((id, i) => new PublisherRow(
                id, Title(random, 3), "alias " + id, Title(random, 6), Sentence(random, 110),
                Day(random), Pick(random, s_genres), random.Next(5000), random.Next(2) == 0, i % 4 == 0 ? null : publishers[random.Next(each)]))],
            [.. authors.Select(id => new AuthorRow(
                id, Title(random, 2), "pen " + id, id + "@example.org", Sentence(random, 110),
                Day(random), Pick(random, s_genres), random.Next(100_000), random.Next(2) == 0, publishers[random.Next(each)]))],
            [.. Enumerable.Range(0, each).Select(i => new BookRow(
                Slug("book", i), Title(random, 4), (9_780_000_000_000 + (i * 7919L)).ToString(CultureInfo.InvariantCulture), Sentence(random, 140),
                new DateOnly(1900, 1, 1).AddDays(i % 40_000),
                Pick(random, s_genres),
                random.Next(900),
                random.Next(2) == 0,
                authors[i % each],
                publishers[random.Next(each)]))]);
    }

    /// <summary>The number of a genre, as the declared enum counts it.</summary>
    public static int GenreOf(string genre) => Array.IndexOf(s_genres, genre);

    private static string Slug(string kind, int number) =>
        $"{kind}-{s_words[number % s_words.Length]}-{s_words[number / s_words.Length % s_words.Length]}-{number.ToString(
            "D6", CultureInfo.InvariantCulture)}";

    private static string Title(Sequence random, int words) =>
        string.Join(' ', Enumerable.Range(0, words).Select(_ => Pick(random, s_words)).Select(w => char.ToUpperInvariant(w[0]) + w[1..]));

    private static string Sentence(Sequence random, int length)
    {
        StringBuilder text = new();
        while (text.Length < length)
        {
            text.Append(Pick(random, s_words)).Append(' ').Append(random.Next(1000).ToString(CultureInfo.InvariantCulture)).Append(' ');
        }

        return text.ToString().TrimEnd();
    }

    private static DateOnly Day(Sequence random) => new DateOnly(1850, 1, 1).AddDays(random.Next(60_000));

    private static T Pick<T>(Sequence random, T[] items) => items[random.Next(items.Length)];

    /// <summary>A linear congruential sequence: <see cref="Random"/> may differ between runtimes.</summary>
    private sealed class Sequence
    {
        private ulong _state = 42;

        public int Next(int below)
        {
            _state = (_state * 6364136223846793005) + 1442695040888963407;
            return (int)((_state >> 33) % (ulong)below);
        }
    }
}
