using static Dataset.Cli.Tests.ReviewedDataset;

namespace Dataset.Cli.Tests;

/// <summary>What <c>review</c> shows and records, and how long it holds.</summary>
public sealed class ReviewTests
{
    [Fact]
    public void A_second_person_records_a_review_and_a_change_voids_it()
    {
        using TestDataset dataset = InGit();
        GitFolder.Become(dataset.Root, "Rob Reviewer", "rob@example.org");
        Answer(dataset, Yes, "review", "annabel").Success().ShouldBe(
            First + Question + "\n" + Second + Question + "\n" + Third + Question
                + "\n3 passages, 3 decisions recorded, 1 fact reviewed: commit the folder 'reviews'\n");
        dataset.Read("reviews/passages/gazette.yaml").ShouldStartWith(
            "# Written by 'dataset review', never by hand.\npassages:\n  - {at: 0, record: ships/annabel, by: \"Rob Reviewer <rob@example.org>\", on: ");
        dataset.Read("reviews/ships.yaml").ShouldStartWith(
            "# Written by 'dataset review', never by hand.\nreviews:\n  - {record: ships/annabel, by: \"Rob Reviewer <rob@example.org>\", on: ");
        dataset.Run("check", "--release").NotInOrder()
            .ShouldEndWith("2 facts that no second person has reviewed, such as ships/annabel: its review is not committed; "
                + "commit the folder 'reviews'\n");
        GitFolder.CommitAll(dataset.Root, "review");
        dataset.Run("check", "--release").NotInOrder()
            .ShouldEndWith("1 fact that no second person has reviewed, such as ships/thetis: never reviewed; 'dataset review --changed' goes through them\n");

        Answer(dataset, Yes, "review", "--changed").Success();
        GitFolder.CommitAll(dataset.Root, "review");
        dataset.Run("check", "--release").Success().ShouldEndWith("1 dispute, 0 unreviewed\n");

        dataset.Edit("curated/ships.yaml", "masts: 2", "masts: 3");
        dataset.Run("check", "--release").NotInOrder().ShouldContain("such as ships/annabel: changed since Rob Reviewer reviewed it on ");
    }

    /// <summary>Settings that people are advised to have, some of which name files that this repository has not.</summary>
    [Theory]
    [InlineData("blame.ignoreRevsFile", ".git-blame-ignore-revs")]
    [InlineData("blame.markIgnoredLines", "true")]
    [InlineData("blame.showEmail", "true")]
    [InlineData("diff.external", "false")]
    [InlineData("diff.orderFile", "nowhere.txt")]
    [InlineData("diff.algorithm", "patience")]
    [InlineData("diff.noprefix", "true")]
    [InlineData("log.follow", "true")]
    [InlineData("log.date", "relative")]
    [InlineData("core.pager", "false")]
    [InlineData("core.quotePath", "true")]
    [InlineData("trailer.separators", "=")]
    [InlineData("format.pretty", "oneline")]
    [InlineData("color.ui", "always")]
    public void What_git_is_told_to_show_changes_no_review(string setting, string value)
    {
        using TestDataset dataset = InGit();
        GitFolder.Git(dataset.Root, "config", setting, value);
        GitFolder.Become(dataset.Root, "Rob Reviewer", "rob@example.org");
        Answer(dataset, Yes, "review", "annabel").Success().ShouldEndWith("3 passages, 3 decisions recorded, 1 fact reviewed: commit the folder 'reviews'\n");
        GitFolder.Become(dataset.Root, "Ann Author", "ann@example.org");
        Answer(dataset, Yes, "review", "thetis").Out.ShouldContain("thetis");
        dataset.Run("diff", "HEAD").Success().ShouldContain("0 rows added");
    }

    [Fact]
    public void A_refusal_keeps_its_reason_until_somebody_decides_anew()
    {
        using TestDataset dataset = InGit();
        GitFolder.Become(dataset.Root, "Rob Reviewer", "rob@example.org");
        string why = "Why not? (shown to whoever mends it; an empty line records nothing): ";
        Answer(dataset, "n\n\nb\nn\nThe gazette says brig.\nq\n", "review", "annabel").Success().ShouldBe(
            First + Question + "\n" + why + "\n" + Second + Question + "\n" + First + Question + "\n" + why + "\n" + Second + Question
                + "\n3 passages, 1 decision recorded, 0 facts reviewed: commit the folder 'reviews'\n");
        string today = DateTime.UtcNow.ToString("yyyy-MM-dd");
        dataset.Run("check", "--release").NotInOrder().ShouldEndWith("such as ships/annabel: refused by Rob Reviewer on " + today
            + ": The gazette says brig.; mend it, or 'dataset review ships/annabel' decides anew\n");
        Answer(dataset, "q\n", "review", "annabel").Out.ShouldContain(
            "    rig: schooner\n    refused by Rob Reviewer on " + today + ": The gazette says brig.\n");

        dataset.Edit("curated/ships.yaml", "rig: schooner\n    masts", "rig: brig\n    masts");
        dataset.Run("review", "annabel").Out.ShouldContain(
            "    rig: brig\n    before it changed: refused by Rob Reviewer on " + today + ": The gazette says brig.\n");
        dataset.Edit("curated/ships.yaml", "rig: brig\n    masts", "rig: schooner\n    masts");
        Answer(dataset, Yes, "review", "annabel").Out.ShouldContain("1 fact reviewed");
    }

    [Fact]
    public void What_is_decided_is_not_asked_again()
    {
        using TestDataset dataset = InGit();
        GitFolder.Become(dataset.Root, "Rob Reviewer", "rob@example.org");
        Answer(dataset, "y\n\ny\nq\n", "review", "--changed").Out.ShouldEndWith(
            "4 passages, 2 decisions recorded, 0 facts reviewed: commit the folder 'reviews'\n");
        Answer(dataset, Yes, "review", "--source", "gazette").Out.ShouldEndWith(
            "2 passages, 2 decisions recorded, 2 facts reviewed: commit the folder 'reviews'\n");
        Answer(dataset, Yes, "review", "--changed").Out.ShouldBe("0 passages, 0 decisions recorded, 0 facts reviewed\n");

        // Another passage of the fact keeps its decision where one changes.
        GitFolder.CommitAll(dataset.Root, "review");
        GitFolder.Become(dataset.Root, "Ann Author", "ann@example.org");
        dataset.Edit("curated/ships.yaml", "masts: 2", "masts: 3");
        GitFolder.CommitAll(dataset.Root, "three masts");
        GitFolder.Become(dataset.Root, "Rob Reviewer", "rob@example.org");
        Answer(dataset, Yes, "review", "--since", "HEAD~1").Out.ShouldStartWith("1 of 1  [gazette 49-106]\n");
        Answer(dataset, Yes, "review", "--since", "HEAD").Out.ShouldStartWith("0 passages");
    }

    [Fact]
    public void Whoever_did_not_commit_a_decision_did_not_decide()
    {
        using TestDataset dataset = InGit();
        GitFolder.Become(dataset.Root, "Rob Reviewer", "rob@example.org");
        Answer(dataset, "y\ny\nq\n", "review", "annabel").Success();
        GitFolder.Become(dataset.Root, "Zoe", "zoe@example.org");
        Answer(dataset, "q\n", "review", "--source", "gazette").Out.ShouldStartWith("1 of 4 ");
        GitFolder.Become(dataset.Root, "Rob Reviewer", "rob@example.org");
        GitFolder.CommitAll(dataset.Root, "review");
        GitFolder.Become(dataset.Root, "Zoe", "zoe@example.org");
        Answer(dataset, Yes, "review", "--source", "gazette").Out.ShouldEndWith(
            "2 passages, 2 decisions recorded, 2 facts reviewed: commit the folder 'reviews'\n");
        dataset.Read("reviews/ships.yaml").ShouldContain("record: ships/annabel, by: \"Zoe <zoe@example.org>\"");
    }

    [Fact]
    public void A_fact_without_a_passage_has_a_page_of_its_own()
    {
        using TestDataset dataset = new();
        dataset.Write("curated/more.yaml", "ships:\n  - {id: argo, name: Argo, rig: brig, basis: [{kind: editorial, for: [rig, exists]}]}\n");
        GitFolder.Begin(dataset.Root);
        GitFolder.Become(dataset.Root, "Rob Reviewer", "rob@example.org");
        Answer(dataset, Yes, "review", "argo").Success().ShouldBe(
            """
            1 of 1  rests on no passage

              ships/argo curated/more.yaml:2
                in all it says:
                  id: argo
                  name: Argo
                  rig: brig
                  basis: {for: [rig, exists], kind: editorial}

            Is it so, Rob Reviewer? [y]es, [n]o, [Enter] next, [b]ack, [q]uit: 
            1 passage, 1 decision recorded, 1 fact reviewed: commit the folder 'reviews'

            """);
    }

    [Fact]
    public void At_60_columns_a_review_breaks_no_word()
    {
        using TestDataset dataset = InGit();
        dataset.RunOn(60, "review", "annabel").Success().Split('\n').ShouldAllBe(l => l.Length <= 60);
    }

    [Fact]
    public void Layout_and_comments_are_no_change()
    {
        using TestDataset dataset = InGit();
        GitFolder.Become(dataset.Root, "Rob Reviewer", "rob@example.org");
        Answer(dataset, Yes, "review", "--changed").Success();
        dataset.Edit("curated/ships.yaml", "masts: 2", "masts: '2' # two");
        dataset.Run("check").Success().ShouldEndWith("0 unreviewed\n");
    }

    [Fact]
    public void A_text_cannot_look_like_another_one()
    {
        using TestDataset dataset = new();
        dataset.Edit("curated/ships.yaml", "name: Annabel", "name: \"An\\u202Eleban\"");
        GitFolder.Begin(dataset.Root);
        dataset.Run("review", "annabel").Success().ShouldContain("      name: An\\u202Eleban\n");
    }

    [Fact]
    public void Shows_whatever_the_review_stands_for()
    {
        using TestDataset dataset = new();
        dataset.Edit(
            "src/Dataset/Harbour.cs",
            "    /// <summary>As printed.</summary>",
            "    /// <summary>Who says it.</summary>\n    public partial string? Speaker { get; }\n\n    /// <summary>As printed.</summary>");
        dataset.Edit("curated/ships.yaml", "quote: Her two masts,", "quote: Her two masts, speaker: \"the consul, of the U.S.\",");
        GitFolder.Begin(dataset.Root);
        dataset.Run("review", "annabel").Success().ShouldContain("    masts: 2 {speaker: \"the consul, of the U.S.\"}\n");
    }

    [Fact]
    public void A_value_cannot_look_like_another_line()
    {
        using TestDataset dataset = new();
        dataset.Edit("curated/ships.yaml", "name: Annabel", "name: \"Annabel\\n  rig [gazette] The brig\"");
        GitFolder.Begin(dataset.Root);
        dataset.Run("review", "annabel").Success().ShouldContain("      name: Annabel\\u000A  rig [gazette] The brig\n");
    }

    [Fact]
    public void A_nested_value_that_reads_like_two_voids_the_review_of_the_two()
    {
        using TestDataset dataset = new();
        dataset.Edit("curated/ships.yaml", "{kind: editorial, for: rig}", "{kind: editorial, for: rig, ref: a, note: b}");
        GitFolder.Begin(dataset.Root);
        GitFolder.Become(dataset.Root, "Rob Reviewer", "rob@example.org");
        Answer(dataset, Yes, "review", "--changed").Success();
        dataset.Run("check").Success().ShouldEndWith(" 0 unreviewed\n");
        dataset.Edit("curated/ships.yaml", "ref: a, note: b", "ref: \"a, note: b\"");
        dataset.Run("check").Success().ShouldEndWith(" 1 unreviewed\n");
    }

    [Fact]
    public void Without_a_terminal_nothing_is_recorded()
    {
        using TestDataset dataset = InGit();
        GitFolder.Become(dataset.Root, "Rob Reviewer", "rob@example.org");
        dataset.Run("review", "annabel").Success()
            .ShouldEndWith("a review is recorded on a terminal only, where somebody answers\n\n3 passages, 0 decisions recorded, 0 facts reviewed\n");
    }

    [Fact]
    public void A_shallow_clone_has_no_authors()
    {
        using TestDataset origin = InGit(), clone = new();
        origin.Edit("curated/ports.yaml", "Emden", "Emden on Ems");
        GitFolder.CommitAll(origin.Root, "second");
        Directory.Delete(clone.Root, recursive: true);
        GitFolder.Git(origin.Root, "clone", "-q", "--depth", "1", "file://" + origin.Root, clone.Root);
        clone.Run("review", "annabel").Refusal().ShouldBe(
            "this clone is shallow, and this needs the whole history: run 'git fetch --unshallow' (on GitHub Actions: fetch-depth: 0).");
    }

    [Theory]
    [InlineData("there is no fact 'anabel'; did you mean 'annabel'?", "anabel")]
    [InlineData("name the facts to review, or all that changed with --changed. Try 'dataset review --help'.")]
    [InlineData("name the facts to review, or all that changed with --changed. Try 'dataset review --help'.", "annabel", "--changed")]
    public void What_cannot_be_is_refused(string message, params string[] arguments)
    {
        using TestDataset dataset = InGit();
        dataset.Run(["review", .. arguments]).Refusal().ShouldBe(message);
    }

    [Fact]
    public void Without_a_repository_there_is_no_history()
    {
        using TestDataset dataset = new();
        dataset.Run("review", "annabel").Refusal().ShouldBe("'" + dataset.Root + "' is in no git repository, and this needs the history: work in a clone, or begin one with 'git init'.");
    }

    [Fact]
    public void A_record_written_by_hand_is_refused()
    {
        using TestDataset dataset = InGit();
        dataset.Write("reviews/ships.yaml", "reviews:\n  - {record: ships/annabel, by: me}\n");
        dataset.Run("check").Refusal().ShouldBe("the review at reviews/ships.yaml:2 was not written by this tool: restore it from the history.");
    }
}
