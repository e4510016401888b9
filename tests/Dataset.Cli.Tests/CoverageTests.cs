namespace Dataset.Cli.Tests;

public sealed class CoverageTests
{
    [Fact]
    public void Where_there_is_no_article_it_says_so()
    {
        using TestDataset dataset = new();
        Directory.Delete(Path.Combine(dataset.Root, "seeds"), recursive: true);
        dataset.Run("coverage").Success().ShouldBe("there is nothing to cover: no source names an article that is in seeds\n");
    }

    [Fact]
    public void What_commands_a_terminal_is_shown_and_not_obeyed()
    {
        using TestDataset dataset = new();
        dataset.Write("seeds/gazette.txt", "The brig \u001B]0;x\u0007Thetis.");
        dataset.Run("coverage", "gazette").Success().ShouldContain("    The brig \\u001B]0;x\\u0007Thetis.\n");
        dataset.Run("quote", "gazette", "the brig 1 thetis").Error.ShouldBe(
            "error: no passage of 'gazette.txt' has these words; did you mean 'The brig \\u001B]0;x\\u0007Thetis'?\n");
    }

    [Fact]
    public void One_line_per_article()
    {
        using TestDataset dataset = new();
        dataset.Run("coverage").Success().ShouldBe("gazette  7 sentences: 4 backed, 1 padding, 2 open; 49% of the letters are quoted\n");
    }

    [Fact]
    public void Lists_the_sentences_of_one_article_with_what_they_back()
    {
        using TestDataset dataset = new();
        dataset.Run("coverage", "gazette").Success().ShouldBe(
            """
              1 backed 100%
                The schooner “Annabel” left Cuxhaven on Tuesday.
                < ships/annabel rig
              2 backed 25%
                Her two masts were seen off Borkum, the U.S. consul said.
                < ships/annabel masts
              3 backed 70%
                She was launched in 1887.
                < ships/annabel launched
              4 open 0%
                Café owners on the quay cheered.
              5 backed 52%
                The brig Thetis stayed in port.
                < ships/thetis rig
              6 open 0%
                The brig Thetis is old.
              7 padding 100%
                Read our other news.

            gazette  7 sentences: 4 backed, 1 padding, 2 open; 49% of the letters are quoted

            """);
    }

    [Fact]
    public void Lists_what_is_still_to_do()
    {
        using TestDataset dataset = new();
        dataset.Run("coverage", "--open").Success().ShouldBe(
            """
            gazette
              2 … were seen off Borkum, the U.S. consul said …
              4 Café owners on the quay cheered.
              6 The brig Thetis is old.

            2 sentences to use
            1 passage beside the quotes of a sentence: a fact may be missing, or not

            gazette  7 sentences: 4 backed, 1 padding, 2 open; 49% of the letters are quoted

            """);
        dataset.Write("seeds/gazette.txt", "She was launched in 1887.");
        dataset.Run("coverage", "gazette", "--open").Success().ShouldStartWith("every sentence is used\n\ngazette ");
    }

    [Fact]
    public void A_source_that_is_not_there_is_a_clear_message()
    {
        using TestDataset dataset = new();
        dataset.Run("coverage", "gazet").Refusal().ShouldBe("there is no source 'gazet'; did you mean 'gazette'?");
    }
}
