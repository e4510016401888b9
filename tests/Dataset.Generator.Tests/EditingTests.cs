namespace Dataset.Generator.Tests;

/// <summary>Whatever comes, goes and changes between two runs, what the generator gives is what a fresh run over the same files gives.</summary>
public sealed class EditingTests
{
    private const int Steps = 12;

    private static readonly (string From, string To)[] s_edits =
    [
        ("name: ", "name: Old "),
        ("\n", "\n# a comment\n"),
        ("- id: ", "- id: x-"),
        ("id: x-", "id: "),
        ("within: ", "within: x-"),
        ("hip: 9", "hip: 8"),
        ("class: a", "class: k"),
        ("passage: It is", "passage: It was"),
        ("bright", "faint"),
        ("- id: ", "- id: ["),
        ("- id: [", "- id: "),
        ("stars vega", "stars sirius"),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Adds_edits_and_deletes_at_once_give_what_a_fresh_run_gives(int seed)
    {
        Random random = new(seed);
        List<TestFile> files = [.. SkyFiles.All];
        GeneratorHost host = new(files);
        for (int step = 0; step < Steps; step++)
        {
            for (int change = random.Next(1, 6); change > 0; change--)
            {
                Change(random, files);
            }

            host.Become(files);
            ShouldBeAsFresh(host, files, $"{seed}/{step}");
        }
    }

    /// <summary>
    /// The compiler compares lists of files by their positions, and where one moved behind a new one it may come twice: every row would be there
    /// twice.
    /// </summary>
    [Fact]
    public void A_file_that_is_handed_over_twice_is_one_file()
    {
        GeneratorHost host = new(SkyFiles.All);
        host.HandOverTwice();
        ShouldBeAsFresh(host, SkyFiles.All, "twice");
        host.Diagnostics.ShouldBeEmpty();
    }

    private static void ShouldBeAsFresh(GeneratorHost host, IReadOnlyList<TestFile> files, string when)
    {
        GeneratorHost fresh = new(files);
        host.Diagnostics.ShouldBe(fresh.Diagnostics, when);
        Sources(host).ShouldBe(Sources(fresh), when);
    }

    private static IEnumerable<string> Sources(GeneratorHost host) => host.Result.GeneratedSources.Select(s => s.HintName + "\n" + s.SourceText);

    private static void Change(Random random, List<TestFile> files)
    {
        int at = random.Next(files.Count);
        switch (random.Next(5))
        {
            case 0:
                string name = "n" + random.Next(4);
                files.RemoveAll(f => f.Path == "curated/" + name + ".yaml");
                files.Insert(random.Next(files.Count + 1), new TestFile(
                    "curated/" + name + ".yaml", "sites:\n  - id: " + name + "\n    name: N\n    within: n" + random.Next(4) + "\n"));
                break;
            case 1 when files.Count > 2:
                files.RemoveAt(at);
                break;
            case 2 when files.Count > 2:
                // The same file, elsewhere in the list.
                TestFile moved = files[at];
                files.RemoveAt(at);
                files.Insert(random.Next(files.Count + 1), moved);
                break;
            default:
                (string from, string to) = s_edits[random.Next(s_edits.Length)];
                files[at] = files[at] with { Text = files[at].Text.Replace(from, to, StringComparison.Ordinal) };
                break;
        }
    }
}
