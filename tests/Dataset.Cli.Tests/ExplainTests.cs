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
        dataset.Run("explain", "what").Refusal().ShouldBe("there is no page for 'what'; 'dataset explain' lists all.");
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
