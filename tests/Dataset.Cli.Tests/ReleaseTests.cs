namespace Dataset.Cli.Tests;

public sealed class ReleaseTests
{
    private const string Header =
        "# Ids that were ever released, one \"table id\" a line, sorted. The build demands each of them: as a row, or as a redirect.\n"
        + "# Lines are added by 'dataset release', and never taken away.\n";

    [Fact]
    public void Without_reviews_there_is_no_release()
    {
        using TestDataset dataset = new();
        GitFolder.Begin(dataset.Root);
        dataset.Run("release", "1.0.0").NotInOrder()
            .ShouldBe("not ready for a release: 2 facts that no second person has reviewed, such as ships/annabel: never reviewed; 'dataset review --changed' goes through them\n");
        File.Exists(Path.Combine(dataset.Root, "curated/released-ids.txt")).ShouldBeFalse();
    }

    [Fact]
    public void The_last_release_is_found_however_somebody_likes_to_see_tags()
    {
        using TestDataset dataset = Reviewed();
        GitFolder.Git(dataset.Root, "tag", "v0.1.0");
        GitFolder.Git(dataset.Root, "tag", "v0.2.0");
        GitFolder.Git(dataset.Root, "config", "column.ui", "always");
        dataset.Run("release", "0.2.1").Refusal().ShouldBe("nothing in the data has changed since v0.2.0: there is nothing to release.");
    }

    [Fact]
    public void The_first_release_adds_every_id_and_a_later_one_what_is_new()
    {
        using TestDataset dataset = Reviewed();
        dataset.Run("release", "1.0.0").Success().ShouldBe(
            """
            ## 1.0.0

            The first release: 5 rows.

            5 ids added to curated/released-ids.txt
            commit this, put the section above into the release notes, and tag the commit: git tag v1.0.0

            """);
        dataset.Read("curated/released-ids.txt").ShouldBe(Header + "ports cuxhaven\nports emden\nreports gazette\nships annabel\nships thetis\n");
        GitFolder.CommitAll(dataset.Root, "1.0.0");
        GitFolder.Git(dataset.Root, "tag", "v1.0.0");
        dataset.Run("release", "1.0.1").Refusal().ShouldBe("nothing in the data has changed since v1.0.0: there is nothing to release.");

        dataset.Edit("curated/released-ids.txt", "ships annabel", "# the schooner\nships annabel");
        dataset.Run("rename", "emden", "altona").Success();
        dataset.Run("release", "1.0.1").Refusal()
            .ShouldBe("after v1.0.0 a minor change demands at least 1.1.0, and not 1.0.1; 'dataset diff v1.0.0' shows what changed.");
        dataset.Run("release", "1.1.0").Success().ShouldBe(
            """
            ## 1.1.0

            2 rows added, 0 changed, 1 retired, 0 removed; 0 disputes opened, 0 settled; a minor change: after 1.0.0 comes at least 1.1.0.

            ### Deprecated

            - `ports/emden`

            ### Added

            - `ports/altona`
            - `redirects/emden`

            1 id added to curated/released-ids.txt
            commit this, put the section above into the release notes, and tag the commit: git tag v1.1.0

            """);
        dataset.Read("curated/released-ids.txt")
            .ShouldBe(Header + "ports altona\nports cuxhaven\nports emden\nreports gazette\n# the schooner\nships annabel\nships thetis\n");
        dataset.Run("check").Success();
    }

    [Fact]
    public void The_data_say_which_version_they_are()
    {
        using TestDataset dataset = Reviewed();
        dataset.Write(
            "src/Dataset/Edition.cs",
            "using Dataset.Schema;\n\nnamespace Dataset;\n\n[Entity(\"dataset\", Container = \"Editions\")]\npublic sealed partial record "
                + "Edition\n{\n"
            + "    public partial string Version { get; }\n\n    [CutOff]\n    public partial System.DateOnly CutOff { get; }\n}\n");
        dataset.Write("curated/dataset.yaml", "dataset:\n  version: 0.9.0  # the last one\n  cut_off: 2026-01-31\n");
        dataset.Run("release", "1.0.0").Success();
        dataset.Read("curated/dataset.yaml").ShouldBe("dataset:\n  version: \"1.0.0\"  # the last one\n  cut_off: 2026-01-31\n");
    }

    [Theory]
    [InlineData("'1.0' is no version: write three numbers, as in 1.2.0.", "1.0")]
    [InlineData("'v1.0.0' is no version: write three numbers, as in 1.2.0.", "v1.0.0")]
    [InlineData("'1.00.0' is no version: write three numbers, as in 1.2.0.", "1.00.0")]
    [InlineData("Required argument missing for command: 'release'. Try 'dataset release --help'.")]
    public void What_is_no_version_is_refused(string message, params string[] arguments)
    {
        using TestDataset dataset = Reviewed();
        dataset.Run(["release", .. arguments]).Refusal().ShouldBe(message);
    }

    [Fact]
    public void A_dataset_with_errors_is_not_released()
    {
        using TestDataset dataset = Reviewed();
        dataset.Edit("curated/ports.yaml", "Emden}", "Emden, nme: 1}");
        dataset.Run("release", "1.0.0").Refusal().ShouldBe("the dataset has errors; put them right first, 'dataset check' shows them.");
    }

    /// <summary>A dataset that a second person has reviewed.</summary>
    private static TestDataset Reviewed()
    {
        TestDataset dataset = new();
        GitFolder.Begin(dataset.Root);
        GitFolder.Become(dataset.Root, "Rob Reviewer", "rob@example.org");
        dataset.RunAnswering("y\ny\ny\ny\n", "review", "--changed").Success();
        GitFolder.CommitAll(dataset.Root, "review");
        return dataset;
    }
}
