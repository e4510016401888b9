namespace Dataset.Cli.Tests;

public sealed class NewTests
{
    [Fact]
    public void An_entry_goes_to_the_end_of_its_file_in_canonical_form()
    {
        using TestDataset dataset = new();
        string before = dataset.Read("curated/ships.yaml");
        dataset.Run(
            "new",
            "ship",
            "name=The Café",
            "rig=brig",
            "id=cafe",
            "nicknames=old, 12",
            "--source",
            "gazette",
            "--quote",
            "cafe owners",
            "--for",
            "rig")
            .Success().ShouldBe("wrote cafe to curated/ships.yaml\n");
        dataset.Read("curated/ships.yaml").ShouldBe(before +
            """

              - id: cafe
                name: The Café
                rig: brig
                nicknames: [old, "12"]
                evidence:
                  - {in: gazette, quote: "Café owners", for: rig}

            """);
        dataset.Run("format").Success();
        dataset.Read("curated/ships.yaml").ShouldEndWith("      - {in: gazette, quote: \"Café owners\", for: rig}\n");
        dataset.Run("check").Success();
    }

    [Fact]
    public void Where_every_row_has_a_file_of_its_own_so_has_the_new_one()
    {
        using TestDataset dataset = new();
        File.Delete(Path.Combine(dataset.Root, "curated/ports.yaml"));
        dataset.Write("curated/ports/emden.yaml", "ports:\n  - {id: emden, name: Emden}\n")
            .Write("curated/ports/cuxhaven.yaml", "ports:\n  - {id: cuxhaven, name: Cuxhaven}\n");
        dataset.Run("new", "ports", "id=husum", "name=Husum").Success().ShouldBe("wrote husum to curated/ports/husum.yaml\n");
        dataset.Read("curated/ports/husum.yaml").ShouldBe("ports:\n  - id: husum\n    name: Husum\n");
        dataset.Write("curated/ports/emden.yaml", "ports:\n  - {id: emden, name: Emden}\n  - {id: emden-docks, name: Docks}\n");
        dataset.Run("new", "ports", "id=norden", "name=Norden").Success()
            .ShouldBe("wrote norden to curated/ports/norden.yaml\n", "a file named after a row may hold its parts");
        dataset.Write("curated/ports/two.yaml", "ports:\n  - {id: a, name: A}\n  - {id: b, name: B}\n");
        dataset.Run("new", "ports", "id=c", "name=C").Success()
            .ShouldBe("wrote c to curated/ports/c.yaml\n", "where the other rows show no rule, a file of its own is never wrong");
        dataset.Run("new", "ports", "id=d", "name=D", "--file", "curated/ports/two.yaml").Success().ShouldBe("wrote d to curated/ports/two.yaml\n");
    }

    [Theory]
    [InlineData("new", "port")]
    [InlineData("review", "--changed")]
    public void Whoever_is_asked_can_break_it_off(params string[] arguments)
    {
        using TestDataset dataset = new();
        GitFolder.Begin(dataset.Root);
        GitFolder.Become(dataset.Root, "Rob Reviewer", "rob@example.org");
        using CancellationTokenSource interrupt = new();
        using SilentReader input = new(interrupt);
        using StringWriter output = new();
        Tool.Run(
            arguments,
            dataset.Context(output, output) with { In = input, CanAsk = true, Cancellation = interrupt.Token })
            .ShouldBe(ExitCode.Interrupted);
        GitFolder.Git(dataset.Root, "diff", "--exit-code");
    }

    [Fact]
    public void An_id_leads_to_no_file_outside_of_the_curated_ones()
    {
        using TestDataset dataset = new();
        dataset.Edit("src/Dataset/Harbour.cs", "[Entity(\"ports\", NamedMembers = true)]", "[Entity(\"ports\")]");
        File.Delete(Path.Combine(dataset.Root, "curated/ports.yaml"));
        dataset.Write("curated/ports/emden.yaml", "ports:\n  - {id: emden, name: Emden}\n");
        dataset.Run("new", "port", "id=../../norden", "name=Norden").Refusal()
            .ShouldBe("'norden.yaml' is no curated file: it must end in .yaml and stand in curated.");
        File.Exists(Path.Combine(dataset.Root, "norden.yaml")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("there is no table 'shps'; did you mean 'ships'?", "shps")]
    [InlineData("a row of 'ports' needs 'id': give id=… .", "port", "name=X")]
    [InlineData("'nme=X' is no field=value of 'ports'; did you mean 'name'?", "port", "id=x", "nme=X")]
    [InlineData("'X' is no field=value of 'ports'; the fields are: id, name.", "port", "id=x", "X")]
    [InlineData("launched: '4 Brumaire' is not a date: write it in digits and hyphens, as in 2025-02-18, without a space; write 2025-12-04, "
        + "2025-12, 2025 or [2025-12-01..2025-12-04].", "ship", "id=x", "name=X", "rig=brig", "launched=4 Brumaire")]
    [InlineData("rig: there is no 'galley'; there are: schooner, brig, steam-ship.", "ship", "id=x", "name=X", "rig=galley")]
    [InlineData("home: there is no 'cuxhafen'; did you mean 'cuxhaven'?", "ship", "id=x", "name=X", "rig=brig", "home=cuxhafen")]
    [InlineData("--for: there is no field 'sail'; there are: name, rig, masts, launched, home, nicknames, exists.",
        "ship", "id=x", "name=X", "rig=brig", "--source", "gazette", "--quote", "cafe owners", "--for", "rig,sail")]
    [InlineData("a fact needs evidence: give --source and --quote.", "ship", "id=x", "name=X", "rig=brig")]
    [InlineData("no passage of 'gazette.txt' has these words; 'dataset quote gazette …' helps to find "
        + "it.", "ship", "id=x", "name=X", "rig=brig", "--source", "gazette", "--quote", "elephants")]
    [InlineData("these words stand in several places of 'gazette.txt'; give more of "
        + "them.", "ship", "id=x", "name=X", "rig=brig", "--source", "gazette", "--quote", "the brig thetis")]
    [InlineData("nothing was changed, since the dataset would not hold: curated/ships.yaml: nothing backs 'rig': aim evidence at it or give a "
        + "basis.", "ship", "id=x", "name=X", "rig=brig", "--source", "gazette", "--quote", "cafe owners")]
    [InlineData("'README.yaml' is no curated file: it must end in .yaml and stand in curated.", "port", "id=x", "name=X", "--file", "README.yaml")]
    public void What_would_not_hold_is_refused_and_nothing_is_written(string message, params string[] arguments)
    {
        using TestDataset dataset = new();
        string before = dataset.Read("curated/ships.yaml") + dataset.Read("curated/ports.yaml");
        dataset.Run(["new", .. arguments]).Refusal().ShouldBe(message);
        (dataset.Read("curated/ships.yaml") + dataset.Read("curated/ports.yaml")).ShouldBe(before);
    }

    /// <summary>Somebody who presses Ctrl+C where an answer is awaited: the reader goes on waiting.</summary>
    private sealed class SilentReader(CancellationTokenSource interrupt) : TextReader
    {
        private readonly ManualResetEventSlim _end = new();

        public override string? ReadLine()
        {
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
