using System.Diagnostics;

namespace Dataset.Cli.Tests;

/// <summary>The tool as the process that a curator starts.</summary>
public sealed class ProcessTests
{
    /// <summary>A process asks for room before its first object: where there is little, it has to do without.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("2000000")]
    public async Task It_starts_with_much_memory_and_with_32_megabytes(string heapLimitInHex)
    {
        using Process process = new();
        process.StartInfo = new ProcessStartInfo("dotnet", [typeof(Tool).Assembly.Location, "--help"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        process.StartInfo.Environment["DOTNET_GCHeapHardLimit"] = heapLimitInHex;
        process.Start();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        (await process.StandardOutput.ReadToEndAsync()).ShouldContain("Checks every fact, as the build does.");
        (await errors).ShouldBeEmpty();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0);
    }
}
