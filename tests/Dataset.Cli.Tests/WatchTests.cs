namespace Dataset.Cli.Tests;

public sealed class WatchTests
{
    [Fact]
    public async Task Checks_again_after_each_edit_until_it_is_interrupted()
    {
        using TestDataset dataset = new();
        using CancellationTokenSource interrupt = new();
        using WrittenLines output = new();
        Task<int> run = Watch(dataset, output, interrupt.Token);

        output.WaitFor("no errors, no warnings in 3 files");
        dataset.Edit("curated/ports.yaml", "Emden}", "Emden, nme: 1}");
        output.WaitFor("1 error, 0 warnings in 3 files");
        dataset.Edit("curated/ports.yaml", "Emden, nme: 1}", "Emden}");
        output.WaitFor("no errors, no warnings in 3 files");
        dataset.Write("curated/more.yaml", "ports:\n  - {id: husum, name: Husum}\n");
        output.WaitFor("no errors, no warnings in 4 files");
        dataset.Edit("src/Dataset/Harbour.cs", "int? Masts", "int? Poles");
        output.WaitFor("2 errors, 0 warnings in 4 files");
        dataset.Edit("src/Dataset/Harbour.cs", "int? Poles", "int? Masts");
        output.WaitFor("no errors, no warnings in 4 files");
        dataset.Run("schema").Success();
        dataset.Write("curated/most.yaml", "ports:\n  - {id: toenning, name: Tönning}\n");
        output.WaitFor("no errors, no warnings in 5 files");
        await interrupt.CancelAsync();
        (await run).ShouldBe(ExitCode.Success);
        dataset.Read("schemas/ids.schema.json").ShouldContain("toenning", customMessage: "the editor completes the new id");
    }

    [Fact]
    public async Task What_is_saved_as_it_was_is_not_said_again()
    {
        using TestDataset dataset = new();
        using CancellationTokenSource interrupt = new();
        using WrittenLines output = new();
        Task<int> run = Watch(dataset, output, interrupt.Token);
        output.WaitFor("2 facts");

        dataset.Write("curated/ports.yaml", dataset.Read("curated/ports.yaml"));
        dataset.Edit("curated/ports.yaml", "Emden}", "Emden, nme: 1}");

        output.Until("1 error, 0 warnings in 3 files").ShouldNotContain(l => l.StartsWith("no errors", StringComparison.Ordinal));
        await interrupt.CancelAsync();
        (await run).ShouldBe(ExitCode.NotInOrder);
    }

    [Fact]
    public async Task A_file_that_is_locked_behind_its_last_change_is_read_when_it_is_free()
    {
        using TestDataset dataset = new();
        using CancellationTokenSource interrupt = new();
        using WrittenLines output = new();
        Task<int> run = Watch(dataset, output, interrupt.Token);
        output.WaitFor("no errors, no warnings in 3 files");

        string now = dataset.Read("curated/ports.yaml").Replace("Emden}", "Emden, nme: 1}", StringComparison.Ordinal);
        using (FileStream file = new(Path.Combine(dataset.Root, "curated/ports.yaml"), FileMode.Create, FileAccess.Write, FileShare.None))
        {
            file.Write(System.Text.Encoding.UTF8.GetBytes(now));
            file.Flush();
            output.WaitFor("error DS9002: 'curated/ports.yaml'");
        }

        output.WaitFor("error DS2002: ");
        await interrupt.CancelAsync();
        (await run).ShouldBe(ExitCode.NotInOrder);
    }

    private static Task<int> Watch(TestDataset dataset, TextWriter output, CancellationToken until) => Task.Run(
        () => Tool.Run(["check", "--watch"], dataset.Context(output, TextWriter.Null) with { Cancellation = until }));
}
