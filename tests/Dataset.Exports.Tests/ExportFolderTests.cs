using Dataset.Cli.Tests;

namespace Dataset.Exports.Tests;

public sealed class ExportFolderTests
{
    [Fact]
    public void An_export_takes_the_place_of_an_earlier_one_and_of_nothing_else()
    {
        using TestDataset dataset = new();
        dataset.Run("export", "--format", "csv", "--out", "out").Success();
        dataset.Run("export", "--format", "ndjson", "--out", "out").Success();
        string[] files = [.. Directory.GetFileSystemEntries(Path.Combine(dataset.Root, "out")).Select(f => Path.GetFileName(f)!)];
        files.ShouldContain("ships.ndjson");
        files.ShouldNotContain("ships.csv");
        dataset.Write("out/mine.txt", "mine");
        dataset.Run("export", "--format", "csv", "--out", "out").Refusal()
            .ShouldBe("cannot write '" + Path.Combine(dataset.Root, "out") + "': it holds 'mine.txt', which no export wrote; name another folder.");
        dataset.Run("export", "--format", "csv", "--out", "curated").Refusal().ShouldContain("it holds 'ports.yaml', which no export wrote");
        dataset.Read("out/mine.txt").ShouldBe("mine");
        File.Exists(Path.Combine(dataset.Root, "out", "ships.ndjson")).ShouldBeTrue();
        Directory.GetFileSystemEntries(dataset.Root, ".*").Select(Path.GetFileName).ShouldBe([".git"]);
    }

    [Fact]
    public void A_dataset_with_errors_is_not_exported()
    {
        using TestDataset dataset = new();
        dataset.Edit("curated/ships.yaml", "rig: schooner", "rig: barge");
        dataset.Run("export", "--format", "csv", "--out", "out").Refusal()
            .ShouldBe("the dataset has errors, and what is wrong would be missing from the export; 'dataset check' shows them.");
        Directory.Exists(Path.Combine(dataset.Root, "out")).ShouldBeFalse();
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_refused()
    {
        using TestDataset dataset = new();
        dataset.Run("export", "--format", "csv", "--out", "no/where").Refusal().ShouldContain("there is no folder");
        dataset.Run("export", "--format", "csv", "--out", "curated/ships.yaml").Refusal().ShouldContain("it is a file");
    }
}
