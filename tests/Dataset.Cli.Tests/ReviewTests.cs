namespace Dataset.Cli.Tests;

public sealed class ReviewTests
{
    private const string Annabel =
        """
        ships/annabel
          curated/ships.yaml:3
          id: annabel
          name: Annabel
          rig: schooner
          masts: 2
          launched: 1887
          rig [gazette] The schooner “Annabel” left Cuxhaven on Tuesday
          masts [gazette] Her two masts
          launched [gazette] launched in 1887

        """;

    [Fact]
    public void A_second_person_records_a_review_and_a_change_voids_it()
    {
        using TestDataset dataset = InGit();
        GitFolder.Become(dataset.Root, "Rob Reviewer", "rob@example.org");
        Answer(dataset, "y\n", "review", "annabel").Success().ShouldBe(
            Annabel + "Do the passages say so, Rob Reviewer? [y]es, [n]o, [q]uit: \n1 fact, 1 review recorded: commit the folder 'reviews'\n");
        dataset.Read("reviews/ships.yaml").ShouldStartWith(
            "# Written by 'dataset review', never by hand.\nreviews:\n  - {record: ships/annabel, by: \"Rob Reviewer <rob@example.org>\", on: ");
        dataset.Run("check", "--release").NotInOrder()
            .ShouldEndWith("2 facts that no second person has reviewed, such as ships/annabel: its review is not committed\n");
        GitFolder.CommitAll(dataset.Root, "review");
        dataset.Run("check", "--release").NotInOrder()
            .ShouldEndWith("1 fact that no second person has reviewed, such as ships/thetis: never reviewed\n");

        Answer(dataset, "y\n", "review", "--changed").Success();
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
        Answer(dataset, "y\n", "review", "annabel").Success().ShouldEndWith("1 fact, 1 review recorded: commit the folder 'reviews'\n");
        GitFolder.Become(dataset.Root, "Ann Author", "ann@example.org");
        Answer(dataset, "y\n", "review", "thetis").Out.ShouldContain("thetis");
        dataset.Run("diff", "HEAD").Success().ShouldContain("0 rows added");
    }

    [Fact]
    public void Layout_and_comments_are_no_change()
    {
        using TestDataset dataset = InGit();
        GitFolder.Become(dataset.Root, "Rob Reviewer", "rob@example.org");
        Answer(dataset, "y\ny\n", "review", "--changed").Success();
        dataset.Edit("curated/ships.yaml", "masts: 2", "masts: '2' # two");
        dataset.Run("check").Success().ShouldEndWith("0 unreviewed\n");
    }

    [Fact]
    public void A_text_cannot_look_like_another_one()
    {
        using TestDataset dataset = new();
        dataset.Edit("curated/ships.yaml", "name: Annabel", "name: \"An\\u202Eleban\"");
        GitFolder.Begin(dataset.Root);
        dataset.Run("review", "annabel").Success().ShouldContain("  name: An\\u202Eleban\n");
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
        dataset.Run("review", "annabel").Success().ShouldContain("  masts {speaker: \"the consul, of the U.S.\"} [gazette] Her two masts\n");
    }

    [Fact]
    public void A_value_cannot_look_like_another_line()
    {
        using TestDataset dataset = new();
        dataset.Edit("curated/ships.yaml", "name: Annabel", "name: \"Annabel\\n  rig [gazette] The brig\"");
        GitFolder.Begin(dataset.Root);
        dataset.Run("review", "annabel").Success().ShouldContain("  name: Annabel\\u000A  rig [gazette] The brig\n");
    }

    [Fact]
    public void A_nested_value_that_reads_like_two_voids_the_review_of_the_two()
    {
        using TestDataset dataset = new();
        dataset.Edit("curated/ships.yaml", "{kind: editorial, for: rig}", "{kind: editorial, for: rig, ref: a, note: b}");
        GitFolder.Begin(dataset.Root);
        Become(dataset, "Rob Reviewer", "rob@example.org");
        Answer(dataset, "y\ny\n", "review", "--changed").Success();
        dataset.Run("check").Success().ShouldEndWith(" 0 unreviewed\n");
        dataset.Edit("curated/ships.yaml", "ref: a, note: b", "ref: \"a, note: b\"");
        dataset.Run("check").Success().ShouldEndWith(" 1 unreviewed\n");
    }

    [Fact]
    public void An_author_cannot_review_what_they_wrote()
    {
        using TestDataset dataset = InGit();
        Answer(dataset, "y\n", "review", "annabel").Success()
            .ShouldBe(Annabel + "you wrote it: somebody else must review it\n\n1 fact, 0 reviews recorded\n");
        Directory.Exists(Path.Combine(dataset.Root, "reviews")).ShouldBeFalse();
    }

    [Fact]
    public void How_somebody_likes_to_see_the_history_does_not_change_who_wrote_what()
    {
        using TestDataset dataset = InGit();
        Become(dataset, "Cat", "cat@example.org");
        dataset.Edit("curated/ships.yaml", "launched: 1887", "launched: 1887 # signed");
        string program = Path.Combine(dataset.Root, "sign.sh");
        File.WriteAllText(
            program, "#!/bin/sh\ncat > /dev/null\nprintf '\\n[GNUPG:] SIG_CREATED \\n' >&2\nprintf -- '-----BEGIN PGP "
                + "SIGNATURE-----\\n\\nx\\n-----END PGP SIGNATURE-----\\n'\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        GitFolder.Git(dataset.Root, "config", "gpg.program", program);
        GitFolder.Git(dataset.Root, "commit", "-q", "-a", "-S", "-m", "signed");
        GitFolder.Git(dataset.Root, "config", "log.showSignature", "true");
        Answer(dataset, "y\n", "review", "annabel").Success().ShouldContain("you wrote it: somebody else must review it\n");
    }

    [Fact]
    public void What_is_not_committed_has_no_author_yet()
    {
        using TestDataset dataset = InGit();
        GitFolder.Become(dataset.Root, "Rob Reviewer", "rob@example.org");
        dataset.Edit("curated/ships.yaml", "launched: 1887", "launched: 1887  # new");
        Answer(dataset, "y\n", "review", "annabel").Success().ShouldContain("it is not committed yet, so that its author is not known\n");
    }

    [Fact]
    public void Nobody_records_a_review_in_the_name_of_another()
    {
        using TestDataset dataset = InGit();
        GitFolder.Become(dataset.Root, "Rob Reviewer", "rob@example.org");
        Answer(dataset, "y\ny\n", "review", "--changed").Success();
        GitFolder.Become(dataset.Root, "Ann Author", "ann@example.org");
        GitFolder.CommitAll(dataset.Root, "review");
        dataset.Run("check", "--release").NotInOrder().ShouldContain("its review by Rob Reviewer was committed by Ann Author");
    }

    [Fact]
    public void A_squash_merge_makes_its_co_authors_authors()
    {
        using TestDataset dataset = InGit();
        dataset.Edit("curated/ships.yaml", "name: Annabel", "name: \"Annabel\"");
        GitFolder.CommitAll(dataset.Root, "Spell it (#7)\n\n* one\n\nCo-authored-by: Rob <ROB@example.org>\nCo-authored-by: Cat <cat@example.org>");
        Become(dataset, "Rob Reviewer", "rob@example.org");
        Answer(dataset, "y\n", "review", "annabel").Out.ShouldContain("you wrote it: somebody else must review it\n");
        Become(dataset, "Zoe", "zoe@example.org");
        Answer(dataset, "y\n", "review", "annabel").Out.ShouldContain("1 review recorded");
    }

    [Fact]
    public void A_squash_merge_of_a_fact_with_its_review_makes_the_reviewer_an_author()
    {
        using TestDataset dataset = InGit();
        Become(dataset, "Rob Reviewer", "rob@example.org");
        Answer(dataset, "y\ny\n", "review", "--changed").Success();
        Become(dataset, "Ann Author", "ann@example.org");
        dataset.Edit("curated/ships.yaml", "id: thetis", "id: thetis  # the old one");
        GitFolder.CommitAll(dataset.Root, "The old one, reviewed (#8)\n\nCo-authored-by: Rob Reviewer <rob@example.org>");
        dataset.Run("check", "--release").NotInOrder().ShouldContain("its review by Rob Reviewer was committed by Ann Author");
    }

    [Theory]
    [InlineData("1234+robin@users.noreply.github.com", "robin@users.noreply.github.com")]
    [InlineData("robin@users.noreply.github.com", "1234+Robin@users.noreply.github.com")]
    [InlineData("Robin@Example.org", "robin@example.org")]
    public void One_person_has_one_identity_however_GitHub_writes_the_address(string authored, string reviewing)
    {
        using TestDataset dataset = new();
        GitFolder.Begin(dataset.Root);
        Become(dataset, "Robin", authored);
        dataset.Edit("curated/ships.yaml", "name: Annabel", "name: \"Annabel\"");
        GitFolder.CommitAll(dataset.Root, "spell it");
        Become(dataset, "Robin", reviewing);
        Answer(dataset, "y\n", "review", "annabel").Out.ShouldContain("you wrote it: somebody else must review it\n");

        // What one address reviewed, the other may commit.
        Answer(dataset, "y\n", "review", "thetis").Out.ShouldContain("1 review recorded");
        Become(dataset, "Robin", authored);
        GitFolder.CommitAll(dataset.Root, "review");
        dataset.Run("check", "--release").NotInOrder()
            .ShouldEndWith("1 fact that no second person has reviewed, such as ships/annabel: never reviewed\n");
    }

    [Fact]
    public void Addresses_that_mailmap_gives_one_person_are_one_person()
    {
        using TestDataset dataset = InGit();
        dataset.Write(".mailmap", "Ann Author <ann@example.org> <ann@work.example.com>\n");
        Become(dataset, "A. Author", "ann@work.example.com");
        Answer(dataset, "y\n", "review", "annabel").Out.ShouldContain("you wrote it: somebody else must review it\n");
    }

    [Fact]
    public void Whoever_takes_a_line_away_is_an_author_too()
    {
        using TestDataset dataset = InGit();
        dataset.Edit("curated/ships.yaml", "    masts: 2\n", "")
            .Edit("curated/ships.yaml", "      - {in: gazette, quote: Her two masts, for: masts}\n", "");
        Become(dataset, "Rob Reviewer", "rob@example.org");
        GitFolder.CommitAll(dataset.Root, "fewer masts");
        Answer(dataset, "y\n", "review", "annabel").Out.ShouldContain("you wrote it: somebody else must review it\n");
    }

    [Fact]
    public void Without_a_terminal_nothing_is_recorded()
    {
        using TestDataset dataset = InGit();
        GitFolder.Become(dataset.Root, "Rob Reviewer", "rob@example.org");
        dataset.Run("review", "annabel").Success()
            .ShouldEndWith("a review is recorded on a terminal only, where somebody answers\n\n1 fact, 0 reviews recorded\n");
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
        dataset.Run("review", "annabel").Refusal().ShouldBe("'" + dataset.Root + "' is in no git repository, and this needs the history.");
    }

    [Fact]
    public void A_record_written_by_hand_is_refused()
    {
        using TestDataset dataset = InGit();
        dataset.Write("reviews/ships.yaml", "reviews:\n  - {record: ships/annabel, by: me}\n");
        dataset.Run("check").Refusal().ShouldBe("the review at reviews/ships.yaml:2 was not written by this tool: restore it from the history.");
    }

    private static TestDataset InGit()
    {
        TestDataset dataset = new();
        GitFolder.Begin(dataset.Root);
        return dataset;
    }

    private static void Become(TestDataset dataset, string name, string email) => GitFolder.Become(dataset.Root, name, email);

    private static ToolRun Answer(TestDataset dataset, string answers, params string[] arguments) =>
        dataset.RunAnswering(answers, arguments);
}
