namespace Dataset.Cli.Tests;

public sealed class FixTests
{
    [Fact]
    public void Takes_suggestions_and_formats_but_leaves_judgement_to_people()
    {
        using TestDataset dataset = new();
        dataset.Run("format").Success();
        dataset.Edit("curated/ships.yaml", "rig: schooner\n    masts: 2", "mast: 2\n    rig: schoner")
            .Edit("curated/ships.yaml", "“Annabel” left", "'Annabel' left")
            .Edit("curated/ships.yaml", "Her two masts", "Her three masts were seen");
        dataset.Run("fix").NotInOrder().ShouldBe(
            """
            curated/ships.yaml:5: 'mast' is now 'masts'
            curated/ships.yaml:6: 'schoner' is now 'schooner'
            curated/ships.yaml:9: 'The schooner 'Annabel' left Cuxhaven on Tuesday' is now 'The schooner “Annabel” left Cuxhaven on Tuesday'
            3 suggestions taken, 1 file written, 1 error left

            """);
        dataset.Read("curated/ships.yaml").ShouldContain("    rig: schooner\n    masts: 2\n");
        dataset.Run("check").NotInOrder().ShouldContain("error DS4001: ");
        dataset.Edit("curated/ships.yaml", "Her three masts were seen", "Her two masts were seen");
        dataset.Run("fix").Success().ShouldBe("0 suggestions taken, 0 files written, 0 errors left\n");
    }

    [Theory]
    [InlineData("{id: emden, name: Emden, naem: Embden}", "0 suggestions taken, 0 files written, 1 error left")]
    [InlineData("{id: emden, nmae: Emden, naem: Embden}", "1 suggestion taken, 1 file written, 1 error left")]
    public void No_field_comes_to_stand_twice(string row, string message)
    {
        using TestDataset dataset = new();
        dataset.Edit("curated/ports.yaml", "{id: emden, name: Emden}", row);
        dataset.Run("fix", "curated/ports.yaml").NotInOrder().ShouldEndWith(message + "\n");
        dataset.Run("check").NotInOrder().ShouldStartWith("error DS2002: 'naem' is not a field of 'ports'\n");
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_left_alone()
    {
        using TestDataset dataset = new();
        dataset.Write("curated/more.yaml", "ports: [");
        dataset.Run("fix", "curated/more.yaml").NotInOrder().ShouldBe("0 suggestions taken, 0 files written, 1 error left\n");
        dataset.Read("curated/more.yaml").ShouldBe("ports: [");
    }
}
