using Dataset.Compiler.Articles;

namespace Dataset.Cli.Tests;

/// <summary>A new article, and one that changed.</summary>
public sealed class NewSourceTests
{
    private const string Text =
        "Norway Offers a Table\r\n\r\nBy Ingrid Solheim\r\n\r\nOslo, 4 December 2025\r\n\r\nNorway has offered to host the talks.\r\n\r\n"
        + "© 2025 Nordic Herald. All rights reserved.\r\nSubscribe to our newsletter\r\n";

    private static readonly string s_kept = Text.Replace("\r\n", "\n", StringComparison.Ordinal);

    private static readonly string s_file = "005_" + ContentHash.Of(s_kept)[..16] + ".txt";

    [Fact]
    public void One_command_takes_every_guess()
    {
        using TestDataset dataset = TestDataset.Real();
        dataset.Write("article.txt", Text);
        ToolRun run = dataset.Run("new", "source", "article.txt", "--yes");
        run.Code.ShouldBe(ExitCode.Success, run.Error);
        run.Out.ShouldBe("wrote the article to seeds/" + s_file + "\nwrote nordic-herald-2025 to curated/sources.yaml\n");
        run.Error.ShouldBe(
            $"""
              title: Norway Offers a Table
              the text names Nordic Herald, who is not known: no 'publisher' is taken
              author: Ingrid Solheim
              published: 2025-12-04
              id: nordic-herald-2025
              boilerplate: “© 2025 Nordic Herald. All rights reserved.”? (y, n): y
              boilerplate: “Subscribe to our newsletter”? (y, n): y
              article: seeds/{s_file}, English, sha256 {ContentHash.Of(s_kept)[..12]}…

            """);
        dataset.Read("seeds/" + s_file).ShouldBe(s_kept);
        dataset.Read("curated/sources.yaml").ShouldEndWith(
            $$"""

              - id: nordic-herald-2025
                file: {{s_file}}
                sha256: {{ContentHash.Of(s_kept)}}
                title: Norway Offers a Table
                author: Ingrid Solheim
                published: 2025-12-04
                evidence:
                  - {in: nordic-herald-2025, quote: "Norway Offers a Table", for: title}
                  - {in: nordic-herald-2025, quote: "Ingrid Solheim", for: author}
                  - {in: nordic-herald-2025, quote: "4 December 2025", for: published}
                boilerplate:
                  - {quote: "© 2025 Nordic Herald. All rights reserved."}
                  - {quote: "Subscribe to our newsletter"}

            """);
        dataset.Run("check").Success();
        dataset.Run("format", "--check").Success();
        dataset.Run("new", "source", "article.txt", "--yes").Refusal()
            .ShouldBe("this text is already there: it is the article '" + s_file + "' of the source 'nordic-herald-2025'.");
    }

    [Fact]
    public void Every_guess_can_be_given()
    {
        using TestDataset dataset = TestDataset.Real();
        dataset.Write("article.txt", Text);
        ToolRun run = dataset.Run(
            "new", "source", "article.txt", "--set", "id=herald", "--set", "publisher=Innovation Times", "--set", "published=5 December 2025",
            "--set", "basis={kind: inferred, note: The next day.}", "--yes");
        run.Code.ShouldBe(ExitCode.Success, run.Error);
        dataset.Read("curated/sources.yaml").ShouldContain("    publisher: innovation-times\n    author: Ingrid Solheim\n    published: 2025-12-05\n");
    }

    [Fact]
    public void A_text_can_be_pasted_and_the_publisher_made_with_it()
    {
        using TestDataset dataset = TestDataset.Real();
        ToolRun run = dataset.RunAnswering(s_kept + ".\n\nNordic Herald\n\nmedia\n\n\n\n\n\n\n\n\n\n", "new", "source");
        run.Code.ShouldBe(ExitCode.Success, run.Error);
        run.Out.ShouldBe("wrote the article to seeds/" + s_file
            + "\nwrote nordic-herald to curated/organizations.yaml\nwrote nordic-herald-2025 to curated/sources.yaml\n");
        dataset.Read("curated/sources.yaml").ShouldContain("      - {in: nordic-herald-2025, quote: \"Nordic Herald\", for: publisher}\n");
        dataset.Run("check").Success();
    }

    [Fact]
    public void Where_there_is_no_headline_the_first_words_are_the_title()
    {
        using TestDataset dataset = TestDataset.Real();
        dataset.Write("article.txt", "Norway has offered to host the next round of the talks between Russia and Ukraine, officials said on 4 December 2025.\n");
        dataset.Run("new", "source", "article.txt", "--yes").Code.ShouldBe(ExitCode.Success);
        string sources = dataset.Read("curated/sources.yaml");
        sources.ShouldContain("    title: \"[Norway has offered to host the next round of the talks between …]\"\n");
        sources.ShouldEndWith(
            """
                basis:
                  - {for: title, kind: editorial, note: "The text has no headline; these are its first words."}

            """);
    }

    [Fact]
    public void A_schema_with_other_names_works_as_well()
    {
        using TestDataset dataset = new();
        dataset.Write("news.txt", "Harbour news\n\n12 June 1891\n\nThe brig Thetis left.\nRead our other news.\n");
        ToolRun run = dataset.Run("new", "source", "news.txt", "--yes");
        run.Code.ShouldBe(ExitCode.Success, run.Error);
        dataset.Read("curated/reports.yaml").ShouldEndWith(
            $$"""
              - id: harbour-news-1891
                file: harbour-news-1891.txt
                sha256: {{ContentHash.Of(dataset.Read("news.txt"))}}
                printed: 1891-06-12
                padding:
                  - {quote: "Read our other news."}

            """);
        dataset.Run("check").Success();
    }

    [Theory]
    [InlineData("", "'{0}' is empty: give the file with the article's text, or the text itself on the input.")]
    [InlineData("<!DOCTYPE html><html></html>", "'{0}' is a page in HTML: copy the words of the article from the browser into a plain text file.")]
    [InlineData("a\0b", "'{0}' is no text in UTF-8: save the words of the article as a plain text file in UTF-8.")]
    [InlineData(null, "there is no file '{0}': give the file with the article's text.")]
    public void What_is_no_article_is_refused(string? text, string message)
    {
        using TestDataset dataset = new();
        if (text is not null)
        {
            dataset.Write("news.txt", text);
        }

        dataset.Run("new", "report", "news.txt", "--yes").Refusal()
            .ShouldBe(string.Format(System.Globalization.CultureInfo.InvariantCulture, message, Path.Combine(dataset.Root, "news.txt")));
    }

    [Fact]
    public void An_article_that_changed_is_accepted_on_request_with_what_that_breaks()
    {
        using TestDataset dataset = new();
        dataset.Run("format").Success();
        dataset.Edit("seeds/gazette.txt", "launched in 1887", "launched in 1888");
        dataset.Run("fix").NotInOrder().ShouldEndWith("0 files written, 2 errors left\n");
        dataset.Run("fix", "--accept-article").NotInOrder().ShouldBe(
            """
            accepted gazette.txt as it is now: 4 quotes hold, 1 broke
              curated/ships.yaml:11: the quote does not stand in 'gazette.txt'; did you mean 'launched in 1888'?
            0 suggestions taken, 1 file written, 1 error left

            """);
        dataset.Read("curated/reports.yaml").ShouldContain("sha256: " + ContentHash.Of(dataset.Read("seeds/gazette.txt")) + "\n");
    }

    [Theory]
    [InlineData("    sha256: b09b827254142bb9c76091dcb3859d5aad668f3222b9eb78e65410ec99c6aa1b\n", "")]
    [InlineData("b09b827254142bb9c76091dcb3859d5aad668f3222b9eb78e65410ec99c6aa1b", "")]
    [InlineData("b09b827254142bb9c76091dcb3859d5aad668f3222b9eb78e65410ec99c6aa1b", "todo")]
    public void A_hash_that_is_missing_is_filled_in_on_request(string old, string now)
    {
        using TestDataset dataset = new();
        dataset.Run("format").Success();
        string right = dataset.Read("curated/reports.yaml");
        dataset.Edit("curated/reports.yaml", old, now);
        dataset.Run("check").NotInOrder();
        dataset.Run("fix", "--accept-article").Success()
            .ShouldBe("accepted gazette.txt as it is now: 5 quotes hold, 0 broke\n0 suggestions taken, 1 file written, 0 errors left\n");
        dataset.Read("curated/reports.yaml").ShouldBe(right);
    }
}
