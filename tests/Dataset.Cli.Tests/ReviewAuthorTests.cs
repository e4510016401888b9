using static Dataset.Cli.Tests.ReviewedDataset;

namespace Dataset.Cli.Tests;

/// <summary>Nobody reviews what they wrote: who an author is, and who a reviewer, whatever addresses they commit from.</summary>
public sealed class ReviewAuthorTests
{
    [Fact]
    public void An_author_cannot_review_what_they_wrote()
    {
        using TestDataset dataset = InGit();
        Answer(dataset, Yes, "review", "annabel").Success()
            .ShouldBe(Wrote(First) + Wrote(Second) + Wrote(Third) + "3 passages, 0 decisions recorded, 0 facts reviewed\n");
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
        Answer(dataset, Yes, "review", "annabel").Success().ShouldContain("you wrote it: somebody else must review it\n");
    }

    /// <summary>A log of a build machine shows a passage to whoever asks; only who answers needs a name.</summary>
    [Fact]
    public void Whom_git_does_not_know_can_read_and_records_nothing()
    {
        using TestDataset dataset = InGit();
        Become(dataset, "", "");
        dataset.Run("review", "annabel").Success().ShouldContain("1 of 3  [gazette 0-48]");
        Answer(dataset, Yes, "review", "annabel").Error.ShouldStartWith("error: git does not know who you are: run 'git config user.name");
    }

    [Fact]
    public void What_is_not_committed_has_no_author_yet()
    {
        using TestDataset dataset = InGit();
        GitFolder.Become(dataset.Root, "Rob Reviewer", "rob@example.org");
        dataset.Edit("curated/ships.yaml", "launched: 1887", "launched: 1887  # new");
        Answer(dataset, Yes, "review", "annabel").Success().ShouldContain("it is not committed yet, so that its author is not known: commit it first\n");
    }

    [Fact]
    public void Nobody_records_a_review_in_the_name_of_another()
    {
        using TestDataset dataset = InGit();
        GitFolder.Become(dataset.Root, "Rob Reviewer", "rob@example.org");
        Answer(dataset, Yes, "review", "--changed").Success();
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
        Answer(dataset, Yes, "review", "annabel").Out.ShouldContain("you wrote it: somebody else must review it\n");
        Become(dataset, "Zoe", "zoe@example.org");
        Answer(dataset, Yes, "review", "annabel").Out.ShouldContain("1 fact reviewed");
    }

    [Fact]
    public void A_squash_merge_of_a_fact_with_its_review_makes_the_reviewer_an_author()
    {
        using TestDataset dataset = InGit();
        Become(dataset, "Rob Reviewer", "rob@example.org");
        Answer(dataset, Yes, "review", "--changed").Success();
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
        Answer(dataset, Yes, "review", "annabel").Out.ShouldContain("you wrote it: somebody else must review it\n");

        // What one address reviewed, the other may commit.
        Answer(dataset, Yes, "review", "thetis").Out.ShouldContain("1 fact reviewed");
        Become(dataset, "Robin", authored);
        GitFolder.CommitAll(dataset.Root, "review");
        dataset.Run("check", "--release").NotInOrder()
            .ShouldEndWith("1 fact that no second person has reviewed, such as ships/annabel: never reviewed; 'dataset review --changed' goes through them\n");
    }

    [Fact]
    public void Addresses_that_mailmap_gives_one_person_are_one_person()
    {
        using TestDataset dataset = InGit();
        dataset.Write(".mailmap", "Ann Author <ann@example.org> <ann@work.example.com>\n");
        Become(dataset, "A. Author", "ann@work.example.com");
        Answer(dataset, Yes, "review", "annabel").Out.ShouldContain("you wrote it: somebody else must review it\n");
    }

    [Fact]
    public void Whoever_takes_a_line_away_is_an_author_too()
    {
        using TestDataset dataset = InGit();
        dataset.Edit("curated/ships.yaml", "    masts: 2\n", "")
            .Edit("curated/ships.yaml", "      - {in: gazette, quote: Her two masts, for: masts}\n", "");
        Become(dataset, "Rob Reviewer", "rob@example.org");
        GitFolder.CommitAll(dataset.Root, "fewer masts");
        Answer(dataset, Yes, "review", "annabel").Out.ShouldContain("you wrote it: somebody else must review it\n");
    }

    /// <summary>A page as its author sees it.</summary>
    private static string Wrote(string page)
    {
        const string Mine = "    you wrote it: somebody else must review it\n";
        int known = page.IndexOf("    reviewed with this passage, and", StringComparison.Ordinal);
        return known < 0 ? page[..^1] + Mine + "\n" : page[..known] + Mine + page[known..].Replace("reviewed with this passage, and", "in all");
    }

    private static void Become(TestDataset dataset, string name, string email) => GitFolder.Become(dataset.Root, name, email);
}
