using System.Text;
using Dataset.Cli.Workspaces;

namespace Dataset.Cli.Tests;

/// <summary>What is kept for questions: with it and without it the tool answers the same, to the character.</summary>
public sealed class ExtractTests : IDisposable
{
    private static readonly string[][] s_questions =
    [
        ["show", "thetis"],
        ["show", "thetis", "annabel", "--format", "json"],
        ["show", "ships/annabel/rig"],
        ["show", "Cafe"],
        ["show", "nobody"],
        ["find", "brig"],
        ["find", "thetsi", "schooner", "--format", "json"],
        ["find", "annabel", "--cards"],
        ["find", "emdem", "--limit", "1"],
        ["find", "elephants"],
        ["quote", "gazette", "the brig thetis"],
        ["quote", "gazette", "the us consul said. she was launched"],
        ["quote", "gazette", "elephants"],
        ["quote", "gazete", "brig"],
    ];

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "dataset-extract-tests", Guid.NewGuid().ToString("N"));

    [Theory]
    [InlineData("cards", "show", "thetis")]
    [InlineData("words", "find", "thetis")]
    [InlineData("quotes", "quote", "gazette", "the brig")]
    public void Of_a_dataset_as_it_was_nothing_is_read_again(string extract, params string[] question)
    {
        using TestDataset dataset = new();
        string cold = dataset.RunWith(_folder, question).Success();
        cold.ShouldBe(dataset.Run(question).Success());
        string kept = Directory.GetFiles(Path.Combine(_folder, extract)).ShouldHaveSingleItem();

        // So that it is seen where the answer comes from.
        Reseal(extract, kept, "Thetis", "Tethys");
        cold.ShouldContain("Thetis");
        dataset.RunWith(_folder, question).Success().ShouldBe(cold.Replace("Thetis", "Tethys", StringComparison.Ordinal));

        // Whatever the dataset is read from is looked at.
        foreach (string path in new[] { "curated/ports.yaml", "seeds/gazette.txt", "src/Dataset/Harbour.cs" })
        {
            string text = dataset.Read(path);
            dataset.Write(path, text + "\n");
            dataset.RunWith(_folder, question).Out.ShouldContain("Thetis");
            dataset.Write(path, text);
        }
    }

    [Fact]
    public void After_random_edits_the_answers_are_those_of_a_run_that_keeps_nothing()
    {
        using TestDataset dataset = new();
        string schemas = Path.Combine(_folder, "schemas");
        Random random = new(20261201);
        string[] files = ["curated/ships.yaml", "curated/ports.yaml", "curated/reports.yaml", "seeds/gazette.txt"];
        Dictionary<string, string> originals = files.ToDictionary(f => f, dataset.Read);
        int answered = 0;
        for (int i = 0; i < 120; i++)
        {
            string file = files[random.Next(files.Length)], text = dataset.Read(file);
            int at = random.Next(text.Length);
            dataset.Write(file, random.Next(5) switch
            {
                0 => text.Remove(at, 1),
                1 => text.Insert(at, " #\n-:x2\\\""[random.Next(9)].ToString()),
                2 => text.Replace("Thetis", "Th\\ud83dtis", StringComparison.Ordinal),
                3 => text.Replace("brig", "Brïg", StringComparison.Ordinal),
                _ => originals[file],
            });
            string[] question = s_questions[random.Next(s_questions.Length)];
            ToolRun cached = dataset.RunWith(_folder, question), again = dataset.RunWith(_folder, question);
            foreach (string folder in Directory.Exists(schemas) ? Directory.GetDirectories(schemas) : [])
            {
                Directory.Delete(folder, recursive: true);
            }

            ToolRun cold = dataset.RunWith(schemas, question);
            cached.ShouldBe(cold);
            again.ShouldBe(cold);
            answered += cold.Code == ExitCode.Success ? 1 : 0;
        }

        answered.ShouldBeInRange(20, 110);
    }

    [Fact]
    public void Every_card_and_text_of_the_real_dataset_is_kept_as_it_is()
    {
        using TestDataset dataset = TestDataset.Real();
        string[] all = ["find", "the", "--limit", "10000"];
        foreach (string[] question in new[] { all, [.. all, "--cards"], [.. all, "--cards", "--format", "json"] })
        {
            string cold = dataset.RunWith(_folder, question).Success();
            dataset.RunWith(_folder, question).Success().ShouldBe(cold);
            dataset.Run(question).Success().ShouldBe(cold);
        }
    }

    [Theory]
    [InlineData("cards", "show", "thetis")]
    [InlineData("words", "find", "thetis")]
    [InlineData("quotes", "quote", "gazette", "the brig")]
    public void What_is_damaged_or_of_another_dataset_counts_as_missing(string extract, params string[] question)
    {
        using TestDataset dataset = new();
        string answer = dataset.RunWith(_folder, question).Success();
        string kept = Directory.GetFiles(Path.Combine(_folder, extract)).ShouldHaveSingleItem();
        byte[] whole = File.ReadAllBytes(kept);
        foreach (int at in new[] { 0, 90, whole.Length / 2, whole.Length - 33, whole.Length - 1 })
        {
            byte[] changed = [.. whole];
            changed[at] ^= 1;
            File.WriteAllBytes(kept, changed);
            dataset.RunWith(_folder, question).Success().ShouldBe(answer);
            File.ReadAllBytes(kept).ShouldBe(whole);
            File.WriteAllBytes(kept, whole[..at]);
            dataset.RunWith(_folder, question).Success().ShouldBe(answer);
            File.ReadAllBytes(kept).ShouldBe(whole);
        }

        // Sealed for a dataset that is another one, or for another question.
        dataset.Edit("curated/ships.yaml", "Thetis", "Tethys");
        string other = dataset.RunWith(_folder, question).Out;
        string second = Directory.GetFiles(Path.Combine(_folder, extract)).Single(f => f != kept);
        File.Copy(kept, second, overwrite: true);
        dataset.RunWith(_folder, question).Out.ShouldBe(other);
    }

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private void Reseal(string extract, string kept, string old, string now)
    {
        string key = Path.GetFileNameWithoutExtension(kept), seal = extract + " " + key;
        SealedFiles files = new(Path.Combine(_folder, extract), "." + extract, 16);
        byte[] bytes = files.Find(key, seal, from => from.ReadBytes((int)(from.BaseStream.Length - from.BaseStream.Position)))!;
        string changed = Encoding.Latin1.GetString(bytes).Replace(old, now, StringComparison.Ordinal);
        files.Keep(key, seal, to => to.Write(Encoding.Latin1.GetBytes(changed)));
    }
}
