namespace Dataset.Cli.Tests;

/// <summary>Where somebody who has never seen a dataset gets stuck while writing an entry, there is a way on.</summary>
public sealed class NewWithoutDeadEndsTests
{
    private const string Text =
        "Sarkhan Offers a Corridor\n\nBy Dora Quill\n\nWEXMOUTH, 10 February 2026\n\n"
        + "Envoys met in Wexmouth on 03/02/2026, the Quay Bulletin was told.\n\n"
        + "© 2026 The Quay Bulletin\n";

    private const string Words = "gazette\ncafe owners\n";

    [Fact]
    public void A_new_source_cites_itself_and_the_place_where_it_was_read_is_proposed()
    {
        using TestDataset dataset = TestDataset.Real();
        dataset.Write("article.txt", Text);
        ToolRun run = dataset.Converse(
            140, "\nQuay Bulletin\n\nmedia\n\n\n\nquay.example/corridor\n\n\n\n\n\n\n\n", "new", "source", "article.txt");
        run.Error.ShouldContain("publisher (one of 57; a part of its name finds it) [The Quay Bulletin]: Quay Bulletin\n");
        run.Error.ShouldContain("  the dataset ends on 2026-01-31: what the article tells of later days cannot be recorded as done\n");
        run.Error.ShouldContain("Where is url from? (words, inferred, external, editorial) [external]: \n");
        run.Code.ShouldBe(ExitCode.Success, run.Error);
        string sources = dataset.Read("curated/sources.yaml");
        sources.ShouldContain("      - {in: quay-bulletin-2026, quote: \"The Quay Bulletin\", for: publisher}\n");
        sources.ShouldContain("ref: \"Quay Bulletin, “Sarkhan Offers a Corridor”, 10 February 2026, https://quay.example/corridor\"");
        dataset.Run("check").Success();
    }

    [Fact]
    public void An_empty_answer_makes_the_publisher_that_the_text_names()
    {
        using TestDataset dataset = TestDataset.Real();
        dataset.Write("article.txt", Text);
        dataset.Converse(140, "\n\n\nmedia\n\n\n\n\n\n\n\n\n\n", "new", "source", "article.txt").Code.ShouldBe(ExitCode.Success);
        dataset.Read("curated/organizations.yaml").ShouldContain("    name: The Quay Bulletin\n");
    }

    [Fact]
    public void Whoever_names_no_article_after_all_is_asked_once_more_where_a_value_is_from()
    {
        using TestDataset dataset = new();
        dataset.Run("format").Success();
        ToolRun run = dataset.Converse(120, Words + "The Pier\nbrig\n\nname\n\n\n\n-\nexternal\nThe harbour book\n\n", "new", "ships");
        run.Code.ShouldBe(ExitCode.Success, run.Error);
        dataset.Read("curated/ships.yaml").ShouldContain("      - {for: rig, kind: external, ref: The harbour book}\n");
    }

    [Fact]
    public void A_member_is_found_by_what_its_description_says()
    {
        using TestDataset dataset = new();
        ToolRun run = dataset.Converse(120, Words + "The Café\nengines\n1\n\nrig\n\n\n", "new", "ships");
        run.Error.ShouldContain(
            """
            rig (schooner, brig, steam-ship): engines
              there is no 'engines'; choose one of these, or ? for all
                1 steam-ship: An engine.
            rig (schooner, brig, steam-ship): 1
            id [the-cafe]: 

            """);
        run.Code.ShouldBe(ExitCode.Success, run.Error);
    }

    [Fact]
    public void A_date_that_can_be_two_days_is_chosen_and_one_that_can_be_one_is_taken()
    {
        using TestDataset dataset = new();
        ToolRun run = dataset.Converse(
            120, Words + "The Café\nbrig\n\nrig, launched\n\n03/02/1887\n2\n\n", "new", "ships");
        run.Error.ShouldContain(
            """
              '03/02/1887' can be two days: choose one
                1 1887-02-03
                2 1887-03-02

            """);
        run.Code.ShouldBe(ExitCode.Success, run.Error);
        dataset.Read("curated/ships.yaml").ShouldContain("    launched: 1887-03-02\n");
        dataset.Run("new", "ship", "id=x", "name=X", "rig=brig", "launched=18.02.1887", "--set", "basis={kind: editorial}").Success();
        dataset.Read("curated/ships.yaml").ShouldContain("    launched: 1887-02-18\n");
    }

    [Fact]
    public void What_the_dataset_cannot_know_yet_is_said_when_the_day_is_given()
    {
        using TestDataset dataset = TestDataset.Real();
        dataset.Converse(140, "chief\nunlikely to concede it easily\nTalks\nconsult\nheld\n3 February 2026\n", "new", "event").Error.ShouldContain(
            "  the dataset ends on 2026-01-31: nothing can be 'held' on 2026-02-03 before somebody moves that day. "
            + "Give an earlier date if this was a\n  slip; otherwise Ctrl+C keeps the entry for later\n");
    }

    [Fact]
    public void What_was_said_stays_where_something_is_added_to_it()
    {
        using TestDataset dataset = new();
        dataset.Edit(
            "src/Dataset/Harbour.cs", "public partial FuzzyDate? Launched", "[NotBefore(nameof(Sunk))]\n    public partial FuzzyDate? Launched")
            .Edit(
                "src/Dataset/Harbour.cs",
                "/// <summary>Where it belongs.</summary>",
                "/// <summary>When it sank.</summary>\n    [Editorial]\n    public partial FuzzyDate? Sunk { get; }\n\n"
                + "    /// <summary>Home.</summary>");
        ToolRun run = dataset.Converse(
            120,
            "\nevidence\n\ngazette\nlaunched in 1887\nlaunched\n\nlaunched\n1887\n",
            "new", "ships", "id=x", "name=X", "rig=brig", "launched=1880", "sunk=1885",
            "--set", "evidence={in: gazette, quote: Café owners, for: [rig, launched]}");
        run.Error.ShouldContain("keep what 'evidence' has, and add to it (y, n) [y]: \n");
        run.Code.ShouldBe(ExitCode.Success, run.Error);
        dataset.Read("curated/ships.yaml").ShouldContain(
            """
                  - {in: gazette, quote: "Café owners", for: [rig, launched]}
                  - {in: gazette, quote: "launched in 1887", for: launched}

            """);
    }

    [Fact]
    public void An_error_and_a_comment_fit_the_screen()
    {
        using TestDataset dataset = TestDataset.Real();
        using StringWriter said = new();
        Tool.Run(
            ["quote", "chief-editor-2026", "not likely to concede it easily"],
            dataset.Context(TextWriter.Null, said) with { ErrorIsTerminal = true, ErrorWidth = 60, NoColor = true });

        // What is said while the dataset is read is wiped out again.
        string error = said.ToString().Split('\r')[^1];
        error.Split('\n').ShouldAllBe(l => l.Length <= 60);
        error.ShouldStartWith("error: no passage of '003_e8b6370061911f66.txt' has these\n    words; did you mean ");
        dataset.RunOn(40, "quote", "chief-editor-2026", "is unlikely to concede").Out.ShouldStartWith(
            "# 003_e8b6370061911f66.txt, line 17,\n# offsets 2197 to 2219\n- {");
    }
}
