using Dataset.Cli.Projects;

namespace Dataset.Cli;

/// <summary>Everything that a command touches beside the repository's files.</summary>
internal sealed record ToolContext
{
    /// <summary>The folder in which the tool was called.</summary>
    public required string Directory { get; init; }

    public required TextReader In { get; init; }

    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    public bool OutIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>Whether somebody sits there who can answer questions.</summary>
    public bool CanAsk { get; init; }

    /// <summary>How many columns the terminal has on which the output appears; null where it appears on none.</summary>
    public int? OutWidth { get; init; }

    /// <summary>How many columns a line of what is asked and explained may take.</summary>
    public int ErrorWidth { get; init; } = 100;

    /// <summary>Whether the user wants no colours (https://no-color.org).</summary>
    public bool NoColor { get; init; }

    /// <summary>Where the tool may keep what it can make again; null where it keeps nothing.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>Where programs are looked for that come in packages of their own, in this order.</summary>
    public IReadOnlyList<string> ProgramFolders { get; init; } = [AppContext.BaseDirectory];

    /// <summary>Who is asked what the build says of a project.</summary>
    public IProjectEvaluator Evaluator { get; init; } = new MSBuild();

    /// <summary>What is done while nobody waits, between a verdict and the next edit; null for nothing.</summary>
    public Action? WhileIdle { get; init; }

    /// <summary>The project that the user named on the command line; null for none.</summary>
    public string? Project { get; set; }

    public CancellationToken Cancellation { get; init; }

    /// <summary>What the user answers; null at the end of the input. A reader that waits hears of no interrupt: it is left waiting.</summary>
    public string? ReadLine()
    {
        Task<string?> line = Task.Run(In.ReadLine);
        line.Wait(Cancellation);
        return line.GetAwaiter().GetResult();
    }
}
