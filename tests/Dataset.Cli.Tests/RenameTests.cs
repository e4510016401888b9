namespace Dataset.Cli.Tests;

public sealed class RenameTests
{
    private const string Emden = "  - {id: emden, name: Emden}\n";

    [Fact]
    public void An_id_moves_through_every_file_and_leaves_a_redirect()
    {
        using TestDataset dataset = new();
        dataset.Edit("curated/ships.yaml", "masts: 2", "masts: 2\n    home: 'emden' # for now").Edit("curated/ships.yaml", "for: masts}", "for: masts}\n      - {in: gazette, quote: Borkum, for: home}");
        dataset.Run("rename", "emden", "emden-on-the-ems").Success().ShouldBe(
            """
            renamed emden to emden-on-the-ems in 2 places
              curated/ports.yaml
              curated/redirects.yaml
              curated/ships.yaml

            """);
        dataset.Read("curated/ports.yaml").ShouldContain("  - {id: emden-on-the-ems, name: Emden}\n");
        dataset.Read("curated/ships.yaml").ShouldContain("home: emden-on-the-ems # for now\n");
        dataset.Read("curated/redirects.yaml").ShouldBe("redirects:\n  - {from: emden, kind: moved, to: [emden-on-the-ems]}\n");
        dataset.Run("check").Success();

        dataset.Run("rename", "emden-on-the-ems", "emden-harbour").Success();
        dataset.Read("curated/redirects.yaml").ShouldBe(
            "redirects:\n  - {from: emden, kind: moved, to: [emden-harbour]}\n  - {from: emden-on-the-ems, kind: moved, to: [emden-harbour]}\n");
        dataset.Run("rename", "emden-harbour", "emden").Refusal().ShouldBe("'emden' was an id once and is retired; an id is never used again.");
    }

    [Theory]
    [InlineData("there is no row 'emdn'; did you mean 'emden'?", "emdn", "x")]
    [InlineData("there is already a row 'cuxhaven'.", "emden", "cuxhaven")]
    public void What_cannot_be_renamed_is_refused(string message, string old, string now)
    {
        using TestDataset dataset = new();
        dataset.Run("rename", old, now).Refusal().ShouldBe(message);
    }

    [Fact]
    public void A_bad_id_is_refused()
    {
        using TestDataset dataset = new();
        dataset.Run("rename", "emden", "Emden Harbour").Refusal().ShouldStartWith("'Emden Harbour' cannot be an id: ");
    }

    [Fact]
    public void A_dataset_with_errors_is_left_alone()
    {
        using TestDataset dataset = new();
        dataset.Write("curated/more.yaml", "ports: [");
        dataset.Run("rename", "emden", "x").Refusal().ShouldBe("the dataset has errors; put them right first, 'dataset check' shows them.");
    }

    [Fact]
    public void A_retired_row_is_taken_out_and_leaves_a_redirect()
    {
        using TestDataset dataset = new();
        dataset.Run("retire", "emden").Success().ShouldBe("retired emden\n  curated/ports.yaml\n  curated/redirects.yaml\n");
        dataset.Read("curated/ports.yaml").ShouldNotContain(Emden);
        dataset.Read("curated/redirects.yaml").ShouldBe("redirects:\n  - {from: emden, kind: withdrawn}\n");
        dataset.Run("check").Success();
    }

    [Fact]
    public void References_follow_to_the_row_that_takes_its_place()
    {
        using TestDataset dataset = new();
        dataset.Edit("curated/ships.yaml", "masts: 2", "masts: 2\n    home: emden").Edit("curated/ships.yaml", "for: masts}", "for: masts}\n      - {in: gazette, quote: Borkum, for: home}");
        dataset.Run("retire", "emden").Refusal().ShouldBe(
            "'emden' is still referred to in 1 place: curated/ships.yaml:7; change these first, or name the one id that takes its place with --to.");
        dataset.Run("retire", "emden", "--to", "cuxhaven").Success().ShouldStartWith("retired emden, see cuxhaven\n");
        dataset.Read("curated/ships.yaml").ShouldContain("home: cuxhaven\n");
        dataset.Read("curated/redirects.yaml").ShouldBe("redirects:\n  - {from: emden, kind: moved, to: [cuxhaven]}\n");
    }

    [Fact]
    public void The_last_row_of_a_file_takes_the_file_with_it()
    {
        using TestDataset dataset = new();
        dataset.Write("curated/more.yaml", "ports:\n  - {id: husum, name: Husum}\n");
        dataset.Run("retire", "husum", "--to", "emden", "cuxhaven").Success();
        File.Exists(Path.Combine(dataset.Root, "curated/more.yaml")).ShouldBeFalse();
        dataset.Read("curated/redirects.yaml").ShouldBe("redirects:\n  - {from: husum, kind: split, to: [emden, cuxhaven]}\n");
    }

    [Fact]
    public void A_row_of_several_lines_leaves_its_neighbours_as_they_were()
    {
        using TestDataset dataset = new();
        string before = dataset.Read("curated/ships.yaml");
        dataset.Run("retire", "annabel", "--to", "thetis").Success();
        dataset.Read("curated/ships.yaml").ShouldBe(before[..before.IndexOf("  - id: annabel", StringComparison.Ordinal)] + before[before.IndexOf("\n  # the old one", StringComparison.Ordinal)..]);
        dataset.Run("check").Success();
    }
}
