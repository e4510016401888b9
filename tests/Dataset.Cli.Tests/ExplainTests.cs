namespace Dataset.Cli.Tests;

public sealed class ExplainTests
{
    [Fact]
    public void Prints_the_page_of_a_diagnostic_without_any_dataset()
    {
        using TestDataset nothing = TestDataset.Empty();
        Directory.Delete(Path.Combine(nothing.Root), recursive: true);
        Directory.CreateDirectory(nothing.Root);
        string page = nothing.Run("explain", "ds2003").Success();
        page.ShouldStartWith("# DS2003: Missing field\n");
        page.ShouldContain("## How to fix it");
    }

    [Fact]
    public void Every_diagnostic_has_its_page_in_the_tool()
    {
        using TestDataset dataset = TestDataset.Empty();
        string[] listed = dataset.Run("explain").Success().TrimEnd('\n').Split('\n');
        listed.ShouldContain("DS1013: Merge conflict");
        listed.Select(l => l[..6]).Order(StringComparer.Ordinal).ShouldBe(listed.Select(l => l[..6]));
        foreach (string line in listed)
        {
            dataset.Run("explain", line[..6]).Success().ShouldStartWith("# " + line + "\n");
        }
    }

    [Fact]
    public void A_diagnostic_that_is_none_is_a_clear_message()
    {
        using TestDataset dataset = TestDataset.Empty();
        dataset.Run("explain", "DS20003").Refusal().ShouldBe("there is no page for 'DS20003'; did you mean 'DS2003'?");
        dataset.Run("explain", "ds").Refusal().ShouldBe("there is no page for 'ds'; 'dataset explain' lists all.");
    }

    [Theory]
    [InlineData("ship.rig")]
    [InlineData("Ship.Rig")]
    [InlineData("ships.rig")]
    public void A_field_is_told_by_its_doc_comment_and_the_schema(string field)
    {
        using TestDataset dataset = new();
        dataset.Run("explain", field).Success().ShouldBe("""
            ships.rig
            What drives it.
            in C#: Ship.Rig
            type: one of 'Rig'
            required: yes
            for example: rig: schooner  (curated/ships.yaml:5)
            values:
              schooner    Two masts or more, fore-and-aft sails.
              brig        Two square-rigged masts.
              steam-ship  An engine.

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_field_of_a_nested_row_and_a_reference_are_told_too()
    {
        using TestDataset dataset = new();
        dataset.Run("explain", "ship.evidence.in").Success().ShouldBe("""
            ships.evidence.in
            The report.
            in C#: Passage.In
            type: the key of a row of 'reports'
            required: yes
            for example: - {in: gazette, quote: "The schooner “Annabel” left Cuxhaven on Tuesday", for: rig}  (curated/ships.yaml:9)

            """.ReplaceLineEndings("\n"));
        dataset.Run("explain", "ship.masts").Success().ShouldContain("type: a whole number\nrequired: no\nfor example: masts: 2  ");
        dataset.Run("explain", "ship.nicknames").Success().ShouldContain("required: no; an empty list where it is left out\n");
    }

    [Fact]
    public void A_table_and_an_enum_are_told()
    {
        using TestDataset dataset = new();
        dataset.Run("explain", "port").Success().ShouldBe("""
            ports
            A place where ships land.
            in C#: Port, found by Ports
            key: id
            stands in: 'ports:' of any file
            fields:
              id    text, required. The port's id.
              name  text, required. The port's name.

            """.ReplaceLineEndings("\n"));
        dataset.Run("explain", "flaw").Success().ShouldBe(
            "Flaw\nWhy a report is wrong.\nvalues:\n  misspelling  It spells it wrongly.\n  outdated     It is too old.\n");
    }

    [Theory]
    [InlineData("shop", "there is no table, part or enum 'shop'; did you mean 'ships'?")]
    [InlineData("ship.mats", "'mats' is no field of 'ships'; did you mean 'masts'?")]
    [InlineData("ship.rig.sail", "'ship.rig' has no fields: it is one of 'Rig'.")]
    public void What_the_dataset_has_not_got_is_a_clear_message(string subject, string message)
    {
        using TestDataset dataset = new();
        dataset.Run("explain", subject).Refusal().ShouldBe(message);
    }

    [Fact]
    public void Sarif_carries_the_pages()
    {
        using TestDataset dataset = new();
        dataset.Edit("curated/ports.yaml", "Emden}", "Emden, nme: 1}");
        dataset.Run("check", "--format", "sarif").NotInOrder().ShouldContain("\"markdown\": \"# DS2002: Unknown field\\n");
        dataset.Run("check", "--format", "json").NotInOrder().ShouldContain("\"help\": \"dataset explain DS2002\"");
    }
}
