namespace Dataset.Cli.Tests;

/// <summary>An answer that was a slip is taken back with <c>&lt;</c>, whatever was asked since.</summary>
public sealed class TakingBackTests
{
    private const string Words = "gazette\ncafe owners\n";

    [Fact]
    public void The_question_before_is_asked_again_and_nothing_else()
    {
        using TestDataset dataset = new();
        ToolRun run = dataset.Converse(120, Words + "The Caff\n<\nThe Café\nbrig\n\nrig\n\n\n", "new", "ship");
        run.Error.ShouldStartWith(
            """
            Enter takes what is in brackets; ? explains, < goes back, Ctrl+C stops and keeps your answers.
            source (the article that speaks of it: gazette), or empty: gazette
            quote (the words, as you remember them): cafe owners
              taken as Café owners
            name: The Caff
            rig (schooner, brig, steam-ship): <
              quote: Café owners
            name: The Café
            rig (schooner, brig, steam-ship): brig
            id [the-cafe]: 
            """);
        run.Out.ShouldBe("wrote the-cafe to curated/ships.yaml\n");
        dataset.Read("curated/ships.yaml").ShouldContain("    name: The Café\n");
    }

    [Fact]
    public void Several_are_taken_back_one_by_one_out_of_a_row_that_was_being_made()
    {
        using TestDataset dataset = new();
        ToolRun run = dataset.RunAnswering(Words + "X\nbrig\nx\nrig,home\n\nHusum\ny\n<\n<\ncux\n\n", "new", "ship");
        run.Out.ShouldBe("wrote x to curated/ships.yaml\n", run.Error);
        dataset.Read("curated/ships.yaml").ShouldContain("    home: cuxhaven\n");
        dataset.Read("curated/ports.yaml").ShouldNotContain("Husum");
    }

    [Fact]
    public void What_was_taken_back_is_not_in_the_draft()
    {
        using TestDataset dataset = new();
        dataset.RunAnswering(Words + "The Caff\n<\n", "new", "ship").Error.ShouldEndWith(
            "error: there is no answer for 'name'; nothing was written, and what was answered is kept: 'dataset new --resume' goes on with it.\n");
        dataset.RunAnswering("The Café\nbrig\n\nrig\n\n\n", "new", "--resume").Out.ShouldBe("wrote the-cafe to curated/ships.yaml\n");
    }

    [Fact]
    public void Before_the_first_question_there_is_none()
    {
        using TestDataset dataset = new();
        dataset.Converse(120, "<\n", "new", "ship").Error.ShouldContain("or empty: <\n  this is the first question\nsource (");
    }
}
