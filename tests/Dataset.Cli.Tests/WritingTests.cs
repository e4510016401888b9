using Dataset.Cli.Writing;

namespace Dataset.Cli.Tests;

/// <summary>Nothing that was written gets lost, whatever ends a command and whoever writes beside it.</summary>
public sealed class WritingTests
{
    private const string Ports = "curated/ports.yaml", Ships = "curated/ships.yaml", Fresh = "curated/fresh.yaml";

    /// <summary>A process can end after any of the files: the next command, whichever it is, goes on.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void What_an_ended_process_left_undone_is_done_by_the_next_command(int done)
    {
        using TestDataset dataset = new();
        string ships = dataset.Read(Ships);
        (string ports, Journal journal) = Begin(dataset);
        journal.Apply(done);

        dataset.Run("check").Success();
        dataset.Read(Ports).ShouldBe(ports);
        File.Exists(Full(dataset, Ships)).ShouldBeFalse();
        dataset.Read(Fresh).ShouldBe(ships);
        Left(dataset).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void What_was_being_undone_is_undone_by_the_next_command(int done)
    {
        using TestDataset dataset = new();
        string ships = dataset.Read(Ships), ports = dataset.Read(Ports);
        Begin(dataset).Journal.Apply(done);
        Directory.Move(Full(dataset, ".dataset/pending"), Full(dataset, ".dataset/undoing"));

        dataset.Run("check").Success();
        dataset.Read(Ports).ShouldBe(ports);
        dataset.Read(Ships).ShouldBe(ships);
        File.Exists(Full(dataset, Fresh)).ShouldBeFalse();
        Left(dataset).ShouldBeEmpty();
    }

    [Fact]
    public void What_a_process_had_not_written_aside_completely_never_happened()
    {
        using TestDataset dataset = new();
        dataset.Write(".dataset/incomplete/0", "half a te");
        dataset.Run("new", "port", "id=norden", "name=Norden").Success();
        dataset.Read(Ports).ShouldEndWith("  - id: norden\n    name: Norden\n");
        Left(dataset).ShouldBeEmpty();
    }

    [Fact]
    public void What_somebody_changed_since_then_is_not_overwritten()
    {
        using TestDataset dataset = new();
        Begin(dataset);
        dataset.Write(Ports, "ports: []\n");
        dataset.Run("check").Refusal().ShouldBe(
            "an earlier command ended before everything was written, and 'curated/ports.yaml' has changed since: what is still to be written lies in "
            + "'.dataset/pending'. Take from there what you need, then delete that folder.");
        dataset.Read(Ports).ShouldBe("ports: []\n");
    }

    [Fact]
    public void A_file_that_cannot_be_put_in_place_leaves_all_as_they_were()
    {
        using TestDataset dataset = new();
        string ports = dataset.Read(Ports);
        dataset.Write("curated/in-the-way", "");
        FileChange[] changes =
        [
            FileChange.Edit(Full(dataset, Ports), ports, "ports: []\n"),
            FileChange.Generate(Full(dataset, "curated/deep/er/new.yaml"), "ports: []\n"),
            FileChange.Generate(Full(dataset, "curated/in-the-way/new.yaml"), "ports: []\n"),
        ];
        Should.Throw<IOException>(() => FileTransaction.Commit(dataset.Root, changes, CancellationToken.None));
        dataset.Read(Ports).ShouldBe(ports);
        Directory.Exists(Full(dataset, "curated/deep")).ShouldBeFalse();
        Left(dataset).ShouldBeEmpty();
    }

    /// <summary>An editor saves while a curator still answers questions.</summary>
    [Fact]
    public void A_file_that_changed_since_it_was_read_is_not_replaced()
    {
        using TestDataset dataset = new();
        using SavingReader answers = new("Norden", () => dataset.Edit(Ports, "name: Emden", "name: Emden on the Ems"));
        ToolRun run = dataset.RunAnswering(answers, "new", "port", "id=norden");
        run.Code.ShouldBe(ExitCode.BadUsage);
        run.Error.ShouldEndWith(
            "error: 'curated/ports.yaml' was changed by another program while this command ran; nothing was written: run it again.\n");
        dataset.Read(Ports).ShouldContain("name: Emden on the Ems");
        dataset.Read(Ports).ShouldNotContain("norden");
    }

    [Fact]
    public void Of_commands_at_once_each_says_truly_whether_it_wrote()
    {
        using TestDataset dataset = new();
        string[] ids = [.. Enumerable.Range(0, 8).Select(i => "port-" + i)];
        string[] written = [.. ids.AsParallel().WithDegreeOfParallelism(ids.Length)
            .Where(id => dataset.Run("new", "port", "id=" + id, "name=" + id).Code == ExitCode.Success)];
        written.ShouldNotBeEmpty();
        ids.Where(id => dataset.Read(Ports).Contains("id: " + id + "\n", StringComparison.Ordinal)).ShouldBe(written, ignoreOrder: true);
        dataset.Run("check").Success();
    }

    [Fact]
    public void A_file_keeps_its_mode_and_a_link_stays_a_link()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using TestDataset dataset = new();
        string target = Full(dataset, "ports-of-the-north.yaml");
        File.Move(Full(dataset, Ports), target);
        File.SetUnixFileMode(target, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        File.CreateSymbolicLink(Full(dataset, Ports), target);

        dataset.Run("new", "port", "id=norden", "name=Norden").Success();
        File.ResolveLinkTarget(Full(dataset, Ports), returnFinalTarget: false)!.FullName.ShouldBe(target);
        File.ReadAllText(target).ShouldContain("norden");
        File.GetUnixFileMode(target).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
    }

    [Theory]
    [InlineData("format", "cannot format curated/ports.yaml: it is read-only\nformatted curated/ships.yaml\n2 files, 1 formatted\n")]
    [InlineData("fix", "cannot fix curated/ports.yaml: it is read-only\n0 suggestions taken, 1 file written, 0 errors left\n")]
    public void One_file_that_cannot_be_written_stops_no_other(string command, string said)
    {
        using TestDataset dataset = new();
        dataset.Edit(Ports, "name: Emden", "name:   Emden").Edit(Ships, "name: Annabel", "name:   Annabel");
        File.SetAttributes(Full(dataset, Ports), FileAttributes.ReadOnly);
        ToolRun run = dataset.Run(command, Ports, Ships);
        File.SetAttributes(Full(dataset, Ports), FileAttributes.Normal);
        run.Out.ShouldBe(said);
        dataset.Read(Ships).ShouldContain("name: Annabel");
        dataset.Read(Ports).ShouldContain("name:   Emden");
    }

    /// <summary>Three changes written aside: an edit, a file that goes, one that comes.</summary>
    private static (string Ports, Journal Journal) Begin(TestDataset dataset)
    {
        string ports = dataset.Read(Ports), ships = dataset.Read(Ships), edited = ports + "  - {id: norden, name: Norden}\n";
        StateFolder.Create(dataset.Root);
        FileChange[] changes =
        [
            FileChange.Edit(Full(dataset, Ports), ports, edited),
            FileChange.Edit(Full(dataset, Ships), ships, null),
            FileChange.Edit(Full(dataset, Fresh), null, ships),
        ];
        return (edited, Journal.Write(dataset.Root, changes));
    }

    private static string Full(TestDataset dataset, string path) => Path.Combine(dataset.Root, path);

    /// <summary>What the tool left in its folder beside what always lies there.</summary>
    private static IEnumerable<string?> Left(TestDataset dataset) => Directory.EnumerateFileSystemEntries(Full(dataset, ".dataset"))
        .Select(Path.GetFileName).Where(name => name is not (".gitignore" or "lock"));

    /// <summary>Answers once, and does something else first.</summary>
    private sealed class SavingReader(string answer, Action first) : TextReader
    {
        private bool _isDone;

        public override string? ReadLine()
        {
            if (_isDone)
            {
                return null;
            }

            _isDone = true;
            first();
            return answer;
        }
    }
}
