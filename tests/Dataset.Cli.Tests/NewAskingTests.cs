namespace Dataset.Cli.Tests;

/// <summary>What <c>new</c> asks, and what it makes of the answers.</summary>
public sealed class NewAskingTests
{
    private const string Words = "gazette\ncafe owners\n";

    [Fact]
    public void Asks_for_what_is_needed_checks_each_answer_and_writes_what_format_would()
    {
        using TestDataset dataset = new();
        dataset.Run("format").Success();
        ToolRun run = dataset.Converse(120, Words + "The Café\nbrick\nbr\n\nrig\n\n\n", "new", "ships");
        run.Error.ShouldBe(
            """
            Enter takes what is in brackets; ? explains, < goes back, Ctrl+C stops and keeps your answers.
            source (the article that speaks of it: gazette), or empty: gazette
            quote (the words, as you remember them): cafe owners
              taken as Café owners
            name: The Café
            rig (schooner, brig, steam-ship): brick
              there is no 'brick'; did you mean 'brig'?
            rig (schooner, brig, steam-ship): br
              taken as brig
            id [the-cafe]:
            for (the fields that this speaks for, with commas: name, rig, masts, launched, home, nicknames), or empty: rig
            more on this passage (says, prints, fault), or empty:
            more on this ship (masts, launched, home, nicknames, evidence, basis, disputes), or empty:

            """.Replace(":\n", ": \n", StringComparison.Ordinal));
        run.Out.ShouldBe("wrote the-cafe to curated/ships.yaml\n");
        run.Code.ShouldBe(ExitCode.Success);
        dataset.Read("curated/ships.yaml").ShouldEndWith(
            """

              - id: the-cafe
                name: The Café
                rig: brig
                evidence:
                  - {in: gazette, quote: "Café owners", for: rig}

            """);
        dataset.Run("format", "--check").Success();
        dataset.Run("check").Success();
        Drafts(dataset).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("launched", "4 December 1887", "1887-12-04")]
    [InlineData("launched", "Dec. 4th, 1887", "1887-12-04")]
    [InlineData("launched", "december 1887", "1887-12")]
    [InlineData("launched", "[1887..1888]", "\"[1887..1888]\"")]
    [InlineData("masts", "1,200", "1200")]
    [InlineData("home", "CUXHAVEN", "cuxhaven")]
    [InlineData("home", "emd", "emden")]
    [InlineData("rig", "Steam ship", "steam-ship")]
    public void A_value_may_be_said_as_people_say_it(string field, string said, string written)
    {
        using TestDataset dataset = new();
        string[] rig = field == "rig" ? [] : ["--set", "rig=brig"];
        dataset.Run(["new", "ship", "id=x", "name=X", "--set", field + "=" + said, .. rig, "--set", "basis={kind: editorial}"]).Success();
        dataset.Read("curated/ships.yaml").ShouldContain("    " + field + ": " + written + "\n");
    }

    [Fact]
    public void Of_several_that_are_meant_a_number_chooses_one()
    {
        using TestDataset dataset = new();
        dataset.Edit("curated/ports.yaml", "name: Emden}", "name: Emden}\n  - {id: cux-north, name: Cuxhaven North}");
        ToolRun run = dataset.RunAnswering(Words + "X\nbrig\nx\nrig, home\n\ncux\n2\n\n", "new", "ships");
        run.Code.ShouldBe(ExitCode.Success, run.Error);
        run.Error.ShouldContain(
            """
              several are meant: choose one
                1 cux-north
                2 cuxhaven

            """);
        dataset.Read("curated/ships.yaml").ShouldContain("    home: cuxhaven\n");
    }

    [Fact]
    public void A_day_without_a_year_is_proposed_with_that_of_the_article_and_not_taken_in_silence()
    {
        using TestDataset dataset = new();
        ToolRun run = dataset.RunAnswering(Words + "X\nbrig\nx\nrig, launched\n\n12 January\n1\n\n", "new", "ship");
        run.Error.ShouldContain(
            """
              '12 January' has no year; 'gazette' is of 1890: choose, or write the date with its year
                1 1890-01-12

            """);
        dataset.Read("curated/ships.yaml").ShouldContain("    launched: 1890-01-12\n");
    }

    [Theory]
    [InlineData("with an engine", "  there is no 'with an engine'; choose one of these, or ? for all\n    1 steam-ship: An engine.\n")]
    [InlineData("galley", "  there is no 'galley'; choose one of these\n    1 schooner: Two masts or more, fore-and-aft sails.\n    2 brig: Two ")]
    public void Whoever_does_not_know_the_word_is_offered_what_each_means(string answer, string offers)
    {
        using TestDataset dataset = new();
        ToolRun run = dataset.RunAnswering(Words + "X\n" + answer + "\n1\nx\nrig\n\n\n", "new", "ship");
        run.Error.ShouldContain(offers);
        run.Code.ShouldBe(ExitCode.Success, run.Error);
    }

    [Fact]
    public void What_is_needed_says_what_it_is_where_nothing_was_answered()
    {
        using TestDataset dataset = new();
        dataset.RunAnswering(Words + "X\n\n", "new", "ship").Error.ShouldContain("  it is needed. What drives it. ? says more.\n");
    }

    [Fact]
    public void What_a_reference_lacks_is_made_on_the_spot_and_written_with_it()
    {
        using TestDataset dataset = new();
        ToolRun run = dataset.RunAnswering(Words + "The Café\nbrig\n\nrig,home\n\nHusum\n\n\n\n", "new", "ships");
        run.Error.ShouldContain("There is no 'Husum'. Make this port now? (y, n) [y]: id [husum]:   husum is made with it\n");
        run.Out.ShouldBe("wrote husum to curated/ports.yaml\nwrote the-cafe to curated/ships.yaml\n");
        dataset.Read("curated/ports.yaml").ShouldEndWith("  - id: husum\n    name: Husum\n");
        dataset.Read("curated/ships.yaml").ShouldContain("    home: husum\n");
        dataset.Run("check").Success();
    }

    [Fact]
    public void Where_each_value_is_from_is_asked_and_what_was_read_is_offered_for_the_next()
    {
        using TestDataset dataset = new();
        ToolRun run = dataset.Converse(
            120,
            Words + "The Café\nbrig\n\n\n\nlaunched\n1887\nhome\nemden\n\nexternal\nThe harbour book\n\n\n\nlaunched in 1887\n\nexternal\n\n\n",
            "new",
            "ships");
        run.Code.ShouldBe(ExitCode.Success, run.Error);
        run.Error.ShouldEndWith(
            """
            Where is rig from? (words, inferred, external, editorial) [words]: external
            ref: The harbour book
            more on this reason (note), or empty:
            Where is launched from? (words, inferred, external, editorial) [words]:
            source (the article that speaks of it: gazette) [gazette]:
            quote (the words, as you remember them): launched in 1887
              these words are used already: ships/annabel (launched)
            more on this passage (says, prints, fault), or empty:
            Where is home from? (words, inferred, external, editorial) [words]: external
            ref [The harbour book]:
            more on this reason (note), or empty:

            """.Replace(":\n", ": \n", StringComparison.Ordinal));
        dataset.Read("curated/ships.yaml").ShouldEndWith(
            """
                home: emden
                evidence:
                  - {in: gazette, quote: "Café owners"}
                  - {in: gazette, quote: "launched in 1887", for: launched}
                basis:
                  - {for: rig, kind: external, ref: The harbour book}
                  - {for: home, kind: external, ref: The harbour book}

            """);
    }

    [Fact]
    public void A_question_mark_shows_what_the_declarations_say()
    {
        using TestDataset dataset = new();
        ToolRun run = dataset.RunAnswering(Words + "?\nX\n?\n", "new", "ships");
        run.Error.ShouldContain("name:   The ship's name.\n");
        run.Error.ShouldContain(
            """
              What drives it.
              schooner: Two masts or more, fore-and-aft sails.
              brig: Two square-rigged masts.
              steam-ship: An engine.

            """);
    }

    [Fact]
    public void Every_line_fits_a_narrow_screen()
    {
        using TestDataset dataset = new();
        ToolRun run = dataset.Converse(60, Words + "The Café\n?\nbrick\nbrig\n\n?\nrig\n\n\n", "new", "ships");
        run.Code.ShouldBe(ExitCode.Success, run.Error);
        run.Error.Split('\n').ShouldAllBe(l => l.Length <= 60);
    }

    [Fact]
    public void What_rests_on_the_words_already_is_shown_before_anything_is_asked()
    {
        using TestDataset dataset = new();
        dataset.RunAnswering("gazette\nannabel left cuxhaven\n", "new", "ships").Error
            .ShouldContain("  these words are used already: ships/annabel (rig)\nname: ");
    }

    [Fact]
    public void Errors_that_the_entry_mends_do_not_stop_it()
    {
        using TestDataset dataset = new();
        dataset.Edit("curated/ships.yaml", "- {kind: editorial, for: rig}", "- {kind: editorial, for: [rig, home]}")
            .Edit("curated/ships.yaml", "    name: Thetis\n", "    name: Thetis\n    home: husum\n");
        dataset.Run("new", "port", "id=husum", "name=Husum").Success().ShouldBe("wrote husum to curated/ports.yaml\n");
        dataset.Run("new", "port", "id=husum", "name=Husum").Refusal()
            .ShouldBe("nothing was changed, since the dataset would not hold: curated/ports.yaml: the key 'husum' is already taken by a port at "
                + "ports.yaml(4): give this one another.");
    }

    [Fact]
    public void What_would_not_hold_is_shown_and_can_be_changed()
    {
        using TestDataset dataset = new();
        dataset.Edit("src/Dataset/Harbour.cs", "public partial FuzzyDate? Launched", "[NotBefore(nameof(Sunk))]\n    public partial FuzzyDate? Launched")
            .Edit(
                "src/Dataset/Harbour.cs",
                "/// <summary>Where it belongs.</summary>",
                "/// <summary>When it sank.</summary>\n    [Editorial]\n    public partial FuzzyDate? Sunk { get; }\n\n    /// <summary>Home.</summary>");
        ToolRun run = dataset.Converse(
            120, "\n\n", "new", "ships", "id=x", "name=X", "rig=brig", "launched=1880", "sunk=1885", "--set", "basis={kind: editorial}");
        run.Error.ShouldContain("  curated/ships.yaml: 'launched' (1880) lies before 'sunk' (1885): correct one of them.\nchange which field (");
        run.Error.ShouldEndWith("error: nothing was written, since the dataset would not hold; what was answered is kept: 'dataset new --resume' goes "
            + "on with it.\n");

        run = dataset.Converse(120, "launched\n1887\n", "new", "--resume");
        run.Code.ShouldBe(ExitCode.Success, run.Error);
        dataset.Read("curated/ships.yaml").ShouldContain("    launched: 1887\n    sunk: 1885\n");
    }

    private static string[] Drafts(TestDataset dataset) =>
        Directory.Exists(Path.Combine(dataset.Root, ".dataset/drafts")) ? Directory.GetFiles(Path.Combine(dataset.Root, ".dataset/drafts")) : [];
}
