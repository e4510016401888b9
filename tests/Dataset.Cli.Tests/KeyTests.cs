namespace Dataset.Cli.Tests;

/// <summary>Ids with blanks, commas and letters of any script, in every command that takes or prints one.</summary>
public sealed class KeyTests
{
    // The accent is a character of its own; the same letter in one character is another id.
    private const string Source = "газета, № 1", Ship = "Анна\u0301 \uD83D\uDEA2", Alike = "Анн\u00E1 \uD83D\uDEA2";

    [Fact]
    public void Are_found_and_printed_so_that_they_can_be_read_again()
    {
        using TestDataset dataset = Dataset();
        dataset.Run("check").Success().ShouldContain("no errors, no warnings in 3 files");
        dataset.Run("evidence", "--format", "csv", "--row", Ship).Success().Split('\n')[1].ShouldBe(
            $"ships,{Ship},rig,\"{Source}\",gazette.txt,0,47,The schooner “Annabel” left Cuxhaven on Tuesday,,,accepted");
        dataset.Run("evidence", "--row", Alike).Refusal().ShouldStartWith($"there is no row '{Alike}'");
        string line = dataset.Run("quote", Source, "read our other news").Success().Split('\n')[1];
        dataset.Edit(
            "curated/ships.yaml",
            "      - {in: 'газета, № 1', quote: Her two masts",
            "      " + line.Replace("}", ", for: name}", StringComparison.Ordinal) + "\n      - {in: 'газета, № 1', quote: Her two masts");
        dataset.Run("check", "--format", "text").Out.ShouldNotContain("DS3001");
    }

    [Fact]
    public void Are_renamed_with_a_redirect_where_they_were_released()
    {
        using TestDataset dataset = Dataset();
        dataset.Write("curated/released-ids.txt", $"reports {Source}\nships {Ship}\n");
        dataset.Run("rename", Source, "gazette").Success().ShouldStartWith($"{Source} is now gazette: its row and 4 references\n");
        dataset.Run("rename", Ship, "annabel").Success().ShouldStartWith($"{Ship} is now annabel: its row and 0 references\n");
        dataset.Run("check").Success().ShouldContain("no errors, no warnings");
        dataset.Run("evidence", "--format", "csv").Success().ShouldContain("\nships,annabel,rig,gazette,gazette.txt,");
    }

    private static TestDataset Dataset()
    {
        TestDataset dataset = new();
        return dataset
            .Edit("src/Dataset/Harbour.cs", "[Entity(\"ships\", NamedMembers = true)]", "[Entity(\"ships\")]")
            .Edit("curated/reports.yaml", "id: gazette", $"id: '{Source}'")
            .Edit("curated/ships.yaml", "in: gazette", $"in: '{Source}'")
            .Edit("curated/ships.yaml", "id: annabel", $"id: {Ship}");
    }
}
