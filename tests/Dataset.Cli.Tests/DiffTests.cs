using System.Text.Json;

namespace Dataset.Cli.Tests;

public sealed class DiffTests
{
    [Fact]
    public void Shows_the_data_field_by_field_and_the_version_it_demands()
    {
        using TestDataset dataset = InGit();
        dataset.Edit("curated/ships.yaml", "masts: 2", "masts: 3")
            .Edit("curated/ships.yaml", "{in: gazette, quote: launched in 1887, for: launched}", "{in: gazette, quote: She was launched in 1887, for: launched}")
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
        dataset.Run("diff").Success().ShouldBe("0 rows added, 0 changed, 0 retired, 0 removed; 0 disputes opened, 0 settled\nno new version is needed\n");
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

            1 row added, 0 changed, 1 retired, 0 removed; 0 disputes opened, 0 settled; a minor change.

            ### Deprecated

            - `ports/emden`

            ### Added

            - `redirects/emden`

            """);
        dataset.Run("diff", "HEAD", "--format", "markdown").Success().ShouldEndWith("### Changed\n\n- `ports/cuxhaven` name: `Cuxhaven` → `Cux'haven <b>`\n");
        using JsonDocument json = JsonDocument.Parse(dataset.Run("diff", "HEAD~1", "--format", "json").Success());
        json.RootElement.GetProperty("bump").GetString().ShouldBe("minor");
        json.RootElement.GetProperty("retired")[0].GetString().ShouldBe("ports/emden");
    }

    [Fact]
    public void A_lost_field_of_the_schema_breaks_applications()
    {
        using TestDataset dataset = InGit();
        dataset.Edit("src/Dataset/Harbour.cs", "public partial int? Masts", "public partial int? Poles").Edit("curated/ships.yaml", "masts: 2", "poles: 2").Edit("curated/ships.yaml", "for: masts", "for: poles");
        dataset.Run("diff").Success().ShouldStartWith("schema - Ship.Masts: Int?\nschema + Ship.Poles: Int?\nchanged ships/annabel\n  masts: 2 -> nothing\n");
    }

    [Theory]
    [InlineData("there is no revision 'nowhere'.", "nowhere")]
    [InlineData("'a...b' is no revision: name one, or two as A..B.", "a...b")]
    [InlineData("'a..' is no revision: name one, or two as A..B.", "a..")]
    [InlineData("there is no revision '--all'.", "--", "--all")]
    public void What_cannot_be_is_refused(string message, params string[] arguments)
    {
        using TestDataset dataset = InGit();
        dataset.Run(["diff", .. arguments]).Refusal().ShouldBe(message);
    }

    [Fact]
    public void A_revision_without_a_dataset_is_a_clear_message()
    {
        using TestDataset dataset = new();
        string declarations = dataset.Read("src/Dataset/Harbour.cs");
        File.Delete(Path.Combine(dataset.Root, "src/Dataset/Harbour.cs"));
        GitFolder.Begin(dataset.Root);
        dataset.Write("src/Dataset/Harbour.cs", declarations);
        dataset.Run("diff").Refusal().ShouldBe("there is no dataset in HEAD: it has no 'src/Dataset'.");
    }

    private static TestDataset InGit()
    {
        TestDataset dataset = new();
        GitFolder.Begin(dataset.Root);
        return dataset;
    }
}
