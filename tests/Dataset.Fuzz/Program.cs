using System.Diagnostics;
using Dataset.Fuzz;

// Runs attacks until each has had its share, and prints what was tried and what was found. The same seed tries the same inputs.
if (args.Contains("--help"))
{
    Console.WriteLine(Settings.Help);
    return 0;
}

Settings settings = Settings.Parse(args);
if (settings.Only is not null)
{
    return settings.SdkCompiler ? SdkCompiler.Run(args) : Round.Run(settings);
}

Console.WriteLine(settings);
string[][] rounds = [["core"], ["format"], ["compilation"], ["driver"], ["driver", "--sdk"]];
Task<int>[] running = [.. rounds.Select(Start)];
return Task.WhenAll(running).GetAwaiter().GetResult().Max();

// The attacks know nothing of each other: side by side they use all cores, and none waits for another's hour.
async Task<int> Start(string[] round)
{
    ProcessStartInfo start = new(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false };
    if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
    {
        start.ArgumentList.Add(typeof(Settings).Assembly.Location);
    }

    foreach (string argument in args.Concat(["--only", .. round]))
    {
        start.ArgumentList.Add(argument);
    }

    using Process process = Process.Start(start)!;
    while (await process.StandardOutput.ReadLineAsync() is { } line)
    {
        Console.WriteLine(line);
    }

    await process.WaitForExitAsync();
    return process.ExitCode;
}
