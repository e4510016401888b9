namespace Dataset.Cli.Tests;

public sealed class RenameTests
{
    [Fact]
    public void Moves_an_id_through_every_file_and_touches_nothing_else()
    {
        using TestDataset dataset = new();
        string ships = dataset.Edit("curated/ships.yaml", "masts: 2", "masts: 2  # two\n    home: 'cuxhaven'").Read("curated/ships.yaml");
        dataset.Run("rename", "cuxhaven", "cuxhaven-old-port").Success().ShouldBe(
            """
            cuxhaven is now cuxhaven-old-port: its row and 1 reference
              curated/ports.yaml
              curated/ships.yaml

            """);
        dataset.Read("curated/ports.yaml").ShouldBe("ports:\n  - {id: cuxhaven-old-port, name: Cuxhaven}\n  - {id: emden, name: Emden}\n");
        dataset.Read("curated/ships.yaml").ShouldBe(ships.Replace("'cuxhaven'", "'cuxhaven-old-port'", StringComparison.Ordinal));
        Directory.GetFiles(dataset.Root, "*.tmp", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public void A_released_id_leaves_a_redirect_and_its_file_follows()
    {
        using TestDataset dataset = new();
        dataset.Write("curated/released-ids.txt", "reports gazette\n");
        dataset.Write("curated/reports/gazette.yaml", dataset.Read("curated/reports.yaml"));
        File.Delete(Path.Combine(dataset.Root, "curated/reports.yaml"));
        dataset.Run("rename", "gazette", "gazette-1890").Success().ShouldBe(
            """
            gazette is now gazette-1890: its row and 4 references
              curated/reports/gazette.yaml -> curated/reports/gazette-1890.yaml
              curated/ships.yaml
              curated/redirects.yaml: a redirect from gazette

            """);
        dataset.Read("curated/redirects.yaml").ShouldBe("redirects:\n  - {from: gazette, kind: moved, to: [gazette-1890]}\n");
        File.Exists(Path.Combine(dataset.Root, "curated/reports/gazette.yaml")).ShouldBeFalse();
        dataset.Run("check").Success().ShouldContain("no errors, no warnings in 4 files");

        // The second redirect joins the first, which now leads to the newest id.
        dataset.Run("rename", "gazette-1890", "gazette-may-1890", "--redirect").Success();
        dataset.Read("curated/redirects.yaml").ShouldBe(
            "redirects:\n  - {from: gazette, kind: moved, to: [gazette-may-1890]}\n  - {from: gazette-1890, kind: moved, to: [gazette-may-1890]}\n");
        dataset.Run("check").Success();
    }

    [Theory]
    [InlineData("there is no row 'anabel'; did you mean 'annabel'?", "anabel", "x")]
    [InlineData("'thetis' is already a ship in curated/ships.yaml.", "annabel", "thetis")]
    [InlineData("'Old Thetis' cannot be an id: only small letters a to z, digits, and single hyphens between them are allowed, as in 'north-star'.", "thetis", "Old Thetis")]
    [InlineData("'albatros' was released before: an id is never used again.", "thetis", "albatros")]
    [InlineData("Required argument missing for command: 'rename'. Try 'dataset rename --help'.", "thetis")]
    public void What_cannot_be_is_refused(string message, params string[] arguments)
    {
        using TestDataset dataset = new();
        dataset.Write("curated/released-ids.txt", "ships albatros\n");
        dataset.Run(["rename", .. arguments]).Refusal().ShouldBe(message);
    }

    [Fact]
    public void A_file_that_cannot_be_read_might_hold_the_id()
    {
        using TestDataset dataset = new();
        string ships = dataset.Read("curated/ships.yaml");
        dataset.Write("curated/ports.yaml", "ports: [{\n");
        dataset.Run("rename", "thetis", "old-thetis").Refusal().ShouldBe("'curated/ports.yaml' cannot be read, and ids in it would be missed: run 'dataset check' and mend it first.");
        dataset.Read("curated/ships.yaml").ShouldBe(ships);
    }

    [Fact]
    public void Where_one_file_cannot_be_written_all_stay_as_they_are()
    {
        using TestDataset dataset = new();
        string ships = dataset.Read("curated/ships.yaml");
        dataset.Write("curated/old-thetis.yaml", "ports: []\n").Write("curated/thetis.yaml", "ports: []\n");
        dataset.Run("rename", "thetis", "old-thetis").Refusal().ShouldBe("'curated/thetis.yaml' cannot become 'curated/old-thetis.yaml': that file is already there.");
        dataset.Read("curated/ships.yaml").ShouldBe(ships);
    }

    [Fact]
    public void The_ledger_is_checked_as_in_the_build()
    {
        using TestDataset dataset = new();
        dataset.Write("curated/released-ids.txt", "# released\nships thetis\nships annabelle\n");
        dataset.Run("check").NotInOrder().ShouldStartWith(
            """
            error DS3019: 'annabelle' was released and is gone: add a redirect
             --> curated/released-ids.txt:3:1
              |
            3 | ships annabelle
              | ^^^^^^^^^^^^^^^
              = help: did you mean 'annabel'?
            """);
    }
}

public sealed class RetireTests
{
    [Fact]
    public void Takes_a_row_out_with_its_comment_and_leaves_a_redirect()
    {
        using TestDataset dataset = new();
        string ships = dataset.Read("curated/ships.yaml");
        dataset.Write("curated/released-ids.txt", "ships annabel\nships thetis\n");
        dataset.Run("retire", "thetis", "--note", "the brig was another ship").Success().ShouldBe(
            """
            thetis is taken out of curated/ships.yaml
              curated/redirects.yaml: a redirect from thetis

            """);
        dataset.Read("curated/ships.yaml").ShouldBe(ships[..ships.IndexOf("\n  # the old one", StringComparison.Ordinal)]);
        dataset.Read("curated/redirects.yaml").ShouldBe("redirects:\n  # the brig was another ship\n  - {from: thetis, kind: withdrawn}\n");
        dataset.Run("check").Success();
    }

    [Fact]
    public void The_first_row_goes_and_the_second_stays_as_it_was()
    {
        using TestDataset dataset = new();
        string ships = dataset.Read("curated/ships.yaml");
        dataset.Run("retire", "annabel").Success().ShouldBe("annabel is taken out of curated/ships.yaml\n");
        dataset.Read("curated/ships.yaml").ShouldBe("# Ships of the North Sea.\nships:\n\n" + ships[ships.IndexOf("  # the old one", StringComparison.Ordinal)..]);
        dataset.Run("check").Success();
    }

    [Fact]
    public void References_move_to_what_takes_its_place()
    {
        using TestDataset dataset = new();
        dataset.Edit("curated/ships.yaml", "masts: 2", "masts: 2\n    home: cuxhaven");
        dataset.Run("retire", "cuxhaven").Refusal().ShouldBe(
            "'cuxhaven' is still referred to at curated/ships.yaml:7: change that first, or name the one row that takes its place with --to.");
        dataset.Run("retire", "cuxhaven", "--to", "emden", "--redirect").Success().ShouldBe(
            """
            cuxhaven is taken out of curated/ports.yaml; 1 reference now to emden
              curated/redirects.yaml: a redirect from cuxhaven

            """);
        dataset.Read("curated/ports.yaml").ShouldBe("ports:\n  - {id: emden, name: Emden}\n");
        dataset.Read("curated/redirects.yaml").ShouldBe("redirects:\n  - {from: cuxhaven, kind: moved, to: [emden]}\n");
        dataset.Run("check").NotInOrder().ShouldContain("DS4008", customMessage: "the new field still wants its evidence");
    }

    [Theory]
    [InlineData("there is no row 'emdem'; did you mean 'emden'?", "cuxhaven", "--to", "emdem")]
    [InlineData("'emden' cannot take its own place.", "emden", "--to", "emden")]
    public void What_cannot_be_is_refused(string message, params string[] arguments)
    {
        using TestDataset dataset = new();
        dataset.Run(["retire", .. arguments]).Refusal().ShouldBe(message);
    }
}
