using Dataset.Cli.Checking;

namespace Dataset.Cli.Tests;

/// <summary>What is kept of a check: with it and without it the tool says the same.</summary>
public sealed class VerdictTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "dataset-verdict-tests", Guid.NewGuid().ToString("N"));

    private string Verdicts => Path.Combine(_folder, "verdicts");

    [Fact]
    public void Of_a_dataset_as_it_was_nothing_is_judged_again()
    {
        using TestDataset dataset = new();
        string sound = Check(dataset);
        string kept = Directory.GetFiles(Verdicts).ShouldHaveSingleItem();

        // So that it is seen where the answer comes from.
        VerdictCache cache = new(_folder);
        cache.Keep(Path.GetFileNameWithoutExtension(kept), new Verdict(77, cache.Find(Path.GetFileNameWithoutExtension(kept))!.Summary));
        Check(dataset).ShouldBe(sound.Replace("3 files", "77 files", StringComparison.Ordinal));
        dataset.RunWith(_folder, "check", "--format", "json").Success().ShouldContain("\"files\": 77");
        dataset.RunWith(_folder, "check", "curated/ports.yaml").Success().ShouldContain("77 files");
        dataset.RunWith(_folder, "check", "curated/none.yaml").Refusal().ShouldStartWith("there is no file");

        // What a release needs is asked of the history.
        dataset.RunWith(_folder, "check", "--release").NotInOrder().ShouldContain("3 files");
    }

    [Theory]
    [InlineData("curated/ships.yaml", "masts: 2", "masts: 2 ")]
    [InlineData("curated/ships.yaml", "the old one", "the new one")]
    [InlineData("seeds/gazette.txt", "The", "A")]
    [InlineData("src/Dataset/Harbour.cs", "public sealed partial record Port", "public  sealed partial record Port")]
    [InlineData("curated/released-ids.txt", "", "ships/annabel\n")]
    [InlineData("reviews/ships.yaml", "", "reviews: []\n")]
    [InlineData("curated/more.yaml", "", "ships: []\n")]
    public void Whatever_it_follows_from_is_looked_at(string path, string old, string now)
    {
        using TestDataset dataset = new();
        Check(dataset);
        string before = Directory.GetFiles(Verdicts).ShouldHaveSingleItem();
        _ = old.Length == 0 ? dataset.Write(path, now) : dataset.Edit(path, old, now);
        string[] settings = ["--format", "json"];
        ToolRun cached = dataset.RunWith(_folder, ["check", .. settings]), cold = dataset.Run(["check", .. settings]);
        cached.ShouldBe(cold);
        Directory.GetFiles(Verdicts).Where(f => f != before).Count().ShouldBe(cold.Out.Contains("\"findings\": []", StringComparison.Ordinal) ? 1 : 0);
    }

    [Fact]
    public void Where_something_is_found_nothing_is_kept_even_if_it_is_not_printed()
    {
        using TestDataset dataset = new TestDataset().Edit("curated/ports.yaml", "Emden}", "Emden, nme: 1}");
        dataset.Build.Properties["NoWarn"] = "DS2002";
        Check(dataset).ShouldStartWith("no errors, no warnings");
        Directory.Exists(Verdicts).ShouldBeFalse();
        dataset.Build.Properties.Remove("NoWarn");
        Directory.Delete(_folder, recursive: true);
        dataset.RunWith(_folder, "check").NotInOrder();
    }

    [Fact]
    public void After_random_edits_the_answer_is_that_of_a_run_that_keeps_nothing()
    {
        using TestDataset dataset = new();
        string schemas = Path.Combine(_folder, "schemas");
        Random random = new(20251202);
        string[] files = ["curated/ships.yaml", "curated/ports.yaml", "curated/reports.yaml", "seeds/gazette.txt"];
        Dictionary<string, string> originals = files.ToDictionary(f => f, dataset.Read);
        int sound = 0;
        for (int i = 0; i < 150; i++)
        {
            string file = files[random.Next(files.Length)], text = dataset.Read(file);
            int at = random.Next(text.Length + 1);
            dataset.Write(file, random.Next(4) switch
            {
                0 when text.Length > 0 => text.Remove(Math.Min(at, text.Length - 1), 1),
                1 => text.Insert(at, " #\n-:x2"[random.Next(7)].ToString()),
                _ => originals[file],
            });
            string format = random.Next(2) == 0 ? "text" : "sarif";
            ToolRun cached = dataset.RunWith(_folder, "check", "--format", format), again = dataset.RunWith(_folder, "check", "--format", format);
            foreach (string kept in Directory.Exists(schemas) ? Directory.GetDirectories(schemas) : [])
            {
                Directory.Delete(kept, recursive: true);
            }

            ToolRun cold = dataset.RunWith(schemas, "check", "--format", format);
            cached.ShouldBe(cold);
            again.ShouldBe(cold);
            sound += cold.Code == ExitCode.Success ? 1 : 0;
        }

        sound.ShouldBeInRange(10, 140);
    }

    [Fact]
    public void A_damaged_verdict_counts_as_missing()
    {
        using TestDataset dataset = new();
        string sound = Check(dataset), file = Directory.GetFiles(Verdicts).ShouldHaveSingleItem();
        byte[] whole = File.ReadAllBytes(file);
        foreach (int at in new[] { 0, 40, whole.Length - 33, whole.Length - 1 })
        {
            byte[] changed = [.. whole];
            changed[at] ^= 1;
            File.WriteAllBytes(file, changed);
            Check(dataset).ShouldBe(sound);
            File.ReadAllBytes(file).ShouldBe(whole);
        }
    }

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private string Check(TestDataset dataset) => dataset.RunWith(_folder, "check").Success();
}
