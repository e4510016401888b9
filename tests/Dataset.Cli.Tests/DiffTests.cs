using System.Text.Json;

namespace Dataset.Cli.Tests;

public sealed class DiffTests
{
    [Fact]
    public void Shows_the_data_field_by_field_and_the_version_it_demands()
    {
        using TestDataset dataset = InGit();
        dataset.Edit("curated/ships.yaml", "masts: 2", "masts: 3")
            .Edit(
                "curated/ships.yaml",
                "{in: gazette, quote: launched in 1887, for: launched}",
                "{in: gazette, quote: She was launched in 1887, for: launched}")
            .Edit("curated/ships.yaml", "    disputes:\n      - {for: rig, note: The harbour book has her as a schooner.}\n", "")
            .Edit("curated/ports.yaml", "  - {id: emden, name: Emden}\n", "  - {id: husum, name: Husum}\n");
        dataset.Run("diff").Success().ShouldBe(
            """
            removed ports/emden, without a redirect
            added ports/husum
            changed ships/annabel
              masts: 2 -> 3
              evidence:
                - {in: gazette, quote: launched in 1887, for: launched}
                + {in: gazette, quote: She was launched in 1887, for: launched}
            changed ships/thetis
              disputes:
                - {for: rig, note: The harbour book has her as a schooner.}
            dispute settled: ships/thetis rig
            1 row added, 2 changed, 0 retired, 1 removed; 0 disputes opened, 1 settled
            a major change

            """);
    }

    [Fact]
    public void Layout_is_no_change()
    {
        using TestDataset dataset = InGit();
        dataset.Edit("curated/ships.yaml", "name: Annabel", "name: \"Annabel\"  # a comment");
        dataset.Run("diff").Success()
            .ShouldBe("0 rows added, 0 changed, 0 retired, 0 removed; 0 disputes opened, 0 settled\nno new version is needed\n");
    }

    [Fact]
    public void A_changelog_lists_what_was_retired_between_two_revisions()
    {
        using TestDataset dataset = InGit();
        dataset.Run("retire", "emden", "--note", "merged").Success();
        GitFolder.CommitAll(dataset.Root, "retire");
        dataset.Edit("curated/ports.yaml", "name: Cuxhaven", "name: \"Cux`haven <b>\"");
        dataset.Run("diff", "HEAD~1..HEAD", "--format", "markdown").Success().ShouldBe(
            """
            ## Unreleased

            1 row added, 0 changed, 1 retired, 0 removed; 0 disputes opened, 0 settled; a major change.

            ### Deprecated

            - `ports/emden`

            ### Added

            - `redirects/emden`

            """);
        dataset.Run("diff", "HEAD", "--format", "markdown").Success()
            .ShouldEndWith("### Changed\n\n- `ports/cuxhaven` name: `Cuxhaven` → `Cux'haven <b>`\n");
        using JsonDocument json = JsonDocument.Parse(dataset.Run("diff", "HEAD~1", "--format", "json").Success());
        json.RootElement.GetProperty("bump").GetString().ShouldBe("major", "nothing took its place");
        json.RootElement.GetProperty("retired")[0].GetString().ShouldBe("ports/emden");
    }

    [Fact]
    public void A_lost_field_of_the_schema_breaks_applications()
    {
        using TestDataset dataset = InGit();
        dataset.Edit("src/Dataset/Harbour.cs", "public partial int? Masts", "public partial int? Poles")
            .Edit("curated/ships.yaml", "masts: 2", "poles: 2").Edit("curated/ships.yaml", "for: masts", "for: poles");
        dataset.Run("diff").Success()
            .ShouldStartWith("schema - Ship.Masts: int?\nschema + Ship.Poles: int?\nchanged ships/annabel\n  masts: 2 -> nothing\n");
    }

    [Theory]
    [InlineData("schema - Rig.SteamShip\n", "    /// <summary>An engine.</summary>\n    SteamShip,\n", "")]
    [InlineData("schema - Reports.ByPrinted\nschema + Reports.PrintedOn\n", "[Index(Name = \"ByPrinted\")]", "[Index(Name = \"PrintedOn\")]")]
    [InlineData("schema - Ships, a member for each row\n", "[Entity(\"ships\", NamedMembers = true)]", "[Entity(\"ships\")]")]
    public void Whatever_applications_name_breaks_them_when_it_goes(string message, string declared, string now)
    {
        using TestDataset dataset = new();
        dataset.Edit("src/Dataset/Harbour.cs", "[PublishedOn]", "[PublishedOn]\n    [Index(Name = \"ByPrinted\")]");
        GitFolder.Begin(dataset.Root);
        dataset.Edit("src/Dataset/Harbour.cs", declared, now);
        dataset.Run("diff").Success()
            .ShouldBe(message + "0 rows added, 0 changed, 0 retired, 0 removed; 0 disputes opened, 0 settled\na major change\n");
    }

    [Theory]
    [InlineData("minor", "{from: emden, kind: moved, to: [cuxhaven]}")]
    [InlineData("minor", "{from: emden, kind: moved, to: [norden]}\n  - {from: norden, kind: moved, to: [cuxhaven]}")]
    [InlineData("major", "{from: emden, kind: split, to: [cuxhaven, husum]}")]
    [InlineData("major", "{from: emden, kind: moved, to: [annabel]}")]
    [InlineData("major", "{from: emden, kind: withdrawn}")]
    public void Only_what_moved_goes_on_compiling(string bump, string redirect)
    {
        using TestDataset dataset = InGit();
        dataset.Write(
            "curated/ports.yaml", "ports:\n  - {id: cuxhaven, name: Cuxhaven}\n  - {id: husum, name: Husum}\nredirects:\n  - " + redirect + "\n");
        dataset.Run("diff").Success().ShouldContain("1 retired, 0 removed; 0 disputes opened, 0 settled\na " + bump + " change\n");
    }

    [Fact]
    public void A_nested_value_that_reads_like_two_is_another_one()
    {
        using TestDataset dataset = new();
        dataset.Edit("curated/ships.yaml", "{kind: editorial, for: rig}", "{kind: editorial, for: rig, ref: a, note: b}");
        GitFolder.Begin(dataset.Root);
        dataset.Edit("curated/ships.yaml", "ref: a, note: b", "ref: \"a, note: b\"");
        dataset.Run("diff").Success().ShouldStartWith(
            "changed ships/thetis\n  basis:\n    - {for: rig, kind: editorial, ref: a, note: b}\n    + {for: rig, kind: editorial, ref: \"a, "
                + "note: b\"}\n");
    }

    [Theory]
    [InlineData("there is no revision 'nowhere': 'git log' and 'git tag' list what there is.", "nowhere")]
    [InlineData("'a...b' is no revision: name one, or two as A..B.", "a...b")]
    [InlineData("'a..' is no revision: name one, or two as A..B.", "a..")]
    [InlineData("there is no revision '--all': 'git log' and 'git tag' list what there is.", "--", "--all")]
    public void What_cannot_be_is_refused(string message, params string[] arguments)
    {
        using TestDataset dataset = InGit();
        dataset.Run(["diff", .. arguments]).Refusal().ShouldBe(message);
    }

    [Fact]
    public void A_text_that_git_has_not_got_is_a_clear_message()
    {
        using TestDataset dataset = new();
        dataset.Write("curated/ports.yaml", "ports:\n  - {id: cuxhaven, name: Cuxhaven}\n");
        GitFolder.Begin(dataset.Root);

        // What git calls this text, by its content.
        string missing = Path.Combine(dataset.Root, ".git/objects/66/2ef2f19c5cc74676f57e3d6f40f95e7f79c877");
        File.SetAttributes(missing, FileAttributes.Normal);
        File.Delete(missing);
        dataset.Run("diff").Refusal().ShouldStartWith("git has not got 'curated/ports.yaml' of ");
    }

    [Fact]
    public void A_revision_without_a_dataset_is_a_clear_message()
    {
        using TestDataset dataset = new();
        string declarations = dataset.Read("src/Dataset/Harbour.cs");
        File.Delete(Path.Combine(dataset.Root, "src/Dataset/Harbour.cs"));
        GitFolder.Begin(dataset.Root);
        dataset.Write("src/Dataset/Harbour.cs", declarations);
        dataset.Run("diff").Refusal().ShouldBe("there is no dataset in HEAD: it has no declarations in 'src/Dataset'.");
    }

    private static TestDataset InGit()
    {
        TestDataset dataset = new();
        GitFolder.Begin(dataset.Root);
        return dataset;
    }
}
