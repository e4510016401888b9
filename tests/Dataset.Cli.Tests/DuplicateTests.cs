namespace Dataset.Cli.Tests;

/// <summary>What is there twice in the real dataset is a warning, and what only looks so is none.</summary>
public sealed class DuplicateTests
{
    [Fact]
    public void Two_people_of_one_name_are_a_warning_until_the_name_is_said_to_be_ambiguous()
    {
        using TestDataset dataset = TestDataset.Real();
        dataset.Run("check").Success().ShouldStartWith("no errors, no warnings", customMessage: "nothing in the dataset is there twice");
        dataset.Write("curated/z.yaml", "persons:\n  - {id: rubio, name: Marco Rubio}\n");
        dataset.Run("check").Out
            .ShouldContain("warning DS5021: this person has the same name as 'marco-rubio' at persons.yaml(", customMessage: "what came later is at fault");
        dataset.Write("curated/z.yaml", "persons:\n  - {id: rubio, name: Marco Rubio, aliases: [{text: Marco Rubio, ambiguous: true}]}\n");
        dataset.Run("check").Out.ShouldNotContain("DS5021");
    }

    [Fact]
    public void A_fact_that_is_written_again_is_shown_with_the_first_one()
    {
        using TestDataset dataset = TestDataset.Real();
        dataset.Run(
            "new", "assertion", "id=again", "about=russia", "--set", "text=The Riyadh talks are the most significant engagement of the two powers.",
            "--source", "daily-courier-2025", "--quote", "engagement between the two global powers").Error
            .ShouldBe("  these words are used already: assertions/riyadh-most-significant-us-russia-engagement (exists)\n");
        dataset.Run("check").Success().ShouldStartWith("no errors, no warnings", customMessage: "another text is another fact, as far as a machine can tell");
        string text = dataset.Read("curated/views/daily-courier.yaml");
        int start = text.IndexOf("riyadh-most-significant-us-russia-engagement", StringComparison.Ordinal);
        start = text.IndexOf("text: ", start, StringComparison.Ordinal);
        string written = text[start..text.IndexOf('\n', start)];
        dataset.Edit("curated/views/daily-courier.yaml", "text: \"The Riyadh talks are the most significant engagement of the two powers.\"", written);
        dataset.Run("check").Out.ShouldContain(
            "warning DS5020: this assertion has the same text as 'riyadh-most-significant-us-russia-engagement' at daily-courier.yaml(");
    }
}
