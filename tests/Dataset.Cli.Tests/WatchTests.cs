namespace Dataset.Cli.Tests;

public sealed class WatchTests
{
    [Fact]
    public async Task Checks_again_after_each_edit_until_it_is_interrupted()
    {
        using TestDataset dataset = new();
        using CancellationTokenSource interrupt = new();
        using WrittenLines output = new();
        Task<int> run = Task.Run(() => Tool.Run(
            ["check", "--watch"],
            dataset.Context(output, TextWriter.Null) with { Cancellation = interrupt.Token }));

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
        dataset.Write("curated/more.yaml", "ports:\n  - {id: toenning, name: Tönning}\n");
        output.WaitFor("no errors, no warnings in 4 files");
        await interrupt.CancelAsync();
        (await run).ShouldBe(ExitCode.Success);
        dataset.Read("schemas/ids.schema.json").ShouldContain("toenning", customMessage: "the editor completes the new id");
    }
}
