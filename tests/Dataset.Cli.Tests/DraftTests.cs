namespace Dataset.Cli.Tests;

/// <summary>Whatever ends <c>new</c>, nothing that was answered is lost.</summary>
public sealed class DraftTests
{
    [Fact]
    public void Where_the_input_ends_the_answers_are_kept_and_only_the_rest_is_asked()
    {
        using TestDataset dataset = new();
        string before = dataset.Read("curated/ships.yaml");
        ToolRun run = dataset.RunAnswering("gazette\ncafe owners\nThe Café\n", "new", "ship");
        run.Code.ShouldBe(ExitCode.BadUsage);
        run.Error.ShouldEndWith(
            "error: there is no answer for 'rig'; nothing was written, and what was answered is kept: 'dataset new --resume' goes on with it.\n");
        dataset.Read("curated/ships.yaml").ShouldBe(before);

        run = dataset.RunAnswering("brig\n\nrig\n\n\n", "new", "--resume");
        run.Error.ShouldStartWith(
            "  source: gazette\n  quote: Café owners\n  name: The Café\n"
                + "Enter takes what is in brackets; ? explains, < goes back, Ctrl+C stops and keeps your answers.\n"
                + "rig (schooner, brig, steam-ship): ");
        run.Out.ShouldBe("wrote the-cafe to curated/ships.yaml\n");
        dataset.RunAnswering("", "new", "--resume").Refusal().ShouldBe("there is no entry to go on with.");
    }

    [Fact]
    public void What_was_being_made_for_a_reference_is_kept_with_it()
    {
        using TestDataset dataset = new();
        dataset.RunAnswering("gazette\ncafe owners\nX\nbrig\nx\nrig,home\n\nHusum\ny\n", "new", "ship").Code.ShouldBe(ExitCode.BadUsage);
        ToolRun run = dataset.RunAnswering("husum-port\n\n", "new", "--resume");
        run.Out.ShouldBe("wrote husum-port to curated/ports.yaml\nwrote x to curated/ships.yaml\n", run.Error);
    }

    [Fact]
    public void Whoever_breaks_it_off_can_go_on()
    {
        using TestDataset dataset = new();
        using CancellationTokenSource interrupt = new();
        using InterruptedReader input = new(interrupt, "gazette", "cafe owners");
        using StringWriter output = new();
        Tool.Run(
            ["new", "ship"],
            dataset.Context(output, output) with { In = input, CanAsk = true, Cancellation = interrupt.Token })
            .ShouldBe(ExitCode.Interrupted);
        output.ToString().ShouldEndWith("\nwhat was answered is kept: 'dataset new --resume' goes on with it.\n");
        dataset.RunAnswering("The Café\nbrig\n\nrig\n\n\n", "new", "--resume").Out.ShouldBe("wrote the-cafe to curated/ships.yaml\n");
    }

    [Theory]
    [InlineData("\n", "  source: gazette\n", 1)]
    [InlineData("another\n", "begin another one", 2)]
    [InlineData("throw away\n", "throw it away", 0)]
    public void The_next_one_of_its_kind_offers_to_go_on(string answer, string shows, int drafts)
    {
        using TestDataset dataset = new();
        dataset.RunAnswering("gazette\ncafe owners\n", "new", "ship");
        ToolRun run = dataset.RunAnswering(answer + (drafts == 2 ? "gazette\n" : ""), "new", "ship");
        run.Error.ShouldStartWith("An entry of this kind was broken off: gazette, cafe owners.\n");
        run.Error.ShouldContain(shows);
        Directory.GetFiles(Path.Combine(dataset.Root, ".dataset/drafts")).Length.ShouldBe(drafts);
        dataset.RunAnswering("", "new", "port").Error.ShouldNotContain("broken off");
    }

    [Fact]
    public void A_file_that_is_no_draft_is_passed_over()
    {
        using TestDataset dataset = new();
        dataset.Write(".dataset/drafts/0001.json", "{").Write(".dataset/drafts/0002.json", "[1]");
        dataset.RunAnswering("", "new", "--resume").Refusal().ShouldBe("there is no entry to go on with.");
    }

    /// <summary>Somebody who answers a few questions and then presses Ctrl+C.</summary>
    private sealed class InterruptedReader(CancellationTokenSource interrupt, params string[] answers) : TextReader
    {
        private readonly ManualResetEventSlim _end = new();
        private int _next;

        public override string? ReadLine()
        {
            if (_next < answers.Length)
            {
                return answers[_next++];
            }

            interrupt.Cancel();
            _end.Wait(CancellationToken.None);
            return null;
        }

        protected override void Dispose(bool disposing)
        {
            _end.Set();
            base.Dispose(disposing);
        }
    }
}
