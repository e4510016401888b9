namespace Dataset.Cli;

/// <summary>What a command returns to the shell.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>The command ran, and what it judged is not in order.</summary>
    public const int NotInOrder = 1;

    /// <summary>The command could not run: it was called wrongly.</summary>
    public const int BadUsage = 2;

    /// <summary>The tool is broken.</summary>
    public const int Defect = 70;

    /// <summary>The user broke it off, as shells count it: whatever was to be done next must not be.</summary>
    public const int Interrupted = 130;
}
