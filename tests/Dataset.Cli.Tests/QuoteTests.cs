namespace Dataset.Cli.Tests;

public sealed class QuoteTests
{
    [Theory]
    [InlineData("the schooner \"annabel\" left", "# gazette.txt, line 1, offsets 0 to 27", "The schooner “Annabel” left",
        "# used already: ships/annabel (rig)\n")]
    [InlineData("SCHOONER Annabel left Cuxhaven on tuesday.", "# gazette.txt, line 1, offsets 4 to 48", "schooner “Annabel” left Cuxhaven on "
        + "Tuesday.", "# used already: ships/annabel (rig)\n")]
    [InlineData("the us consul said", "# gazette.txt, line 1, offsets 85 to 105", "the U.S. consul said")]
    [InlineData("the u.s. consul said. she was launched", "# gazette.txt, line 1, offsets 85 to 125", "the U.S. consul said.\\n• She was launched",
        "# used already: ships/annabel (launched)\n")]
    [InlineData("cafe owners on", "# gazette.txt, line 3, offsets 137 to 151", "Café owners on")]
    [InlineData("schooner annabel left Cu\u0308xhaven on", "# gazette.txt, line 1, offsets 4 to 39", "schooner “Annabel” left Cuxhaven on",
        "# used already: ships/annabel (rig)\n")]
    public void Finds_words_as_they_are_remembered(string typed, string place, string quote, string uses = "")
    {
        using TestDataset dataset = new();
        dataset.Run("quote", "gazette", typed).Success().ShouldBe(place + "\n- {in: gazette, quote: \"" + quote + "\"}\n" + uses);
    }

    [Fact]
    public void Adds_words_where_the_quote_is_not_unique()
    {
        using TestDataset dataset = new();
        dataset.Run("quote", "gazette", "the brig thetis").Success().ShouldBe(
            """
            # gazette.txt, line 5, offsets 171 to 186
            - {in: gazette, quote: "The brig Thetis", suffix: " stayed"}
            # used already: ships/thetis (rig)
            # gazette.txt, line 5, offsets 203 to 218
            - {in: gazette, quote: "The brig Thetis", suffix: " is"}

            """);
    }

    [Fact]
    public void What_it_prints_holds_when_it_is_pasted()
    {
        using TestDataset dataset = new();
        string[] lines = dataset.Run("quote", "gazette", "the", "brig", "thetis").Success().Split('\n');
        dataset.Edit(
            "curated/ships.yaml", "launched: 1887\n    evidence:", "launched: 1887\n    evidence:\n      " + lines[1] + "\n      " + lines[3]);
        dataset.Run("check").Success();
    }

    [Fact]
    public void Says_what_comes_near_and_where_else_it_stands()
    {
        using TestDataset dataset = new();
        dataset.Run("quote", "gazette", "her three masts were seen off Borkum").Error
            .ShouldBe("error: no passage of 'gazette.txt' has these words; did you mean 'Her two masts were seen off Borkum'?\n");
        dataset.Run("quote", "gazette", "elephants").Error.ShouldBe("error: no passage of 'gazette.txt' has these words, and none comes near.\n");
        dataset.Run("quote", "gazette", "?!").Refusal().ShouldBe("there are no words to look for: give some behind the source, in quotation marks.");
        dataset.Run("quote", "gazete", "brig").Refusal().ShouldBe("there is no source 'gazete'; did you mean 'gazette'?");
    }
}
