using System.Diagnostics;

namespace Dataset.Packages.Tests;

/// <summary>A command of the SDK, as somebody types it, in a folder of its own.</summary>
internal static class Command
{
    /// <summary>Runs a command that succeeds.</summary>
    public static async Task<string> Run(string folder, params string[] arguments)
    {
        (int exitCode, string output) = await Try(folder, arguments);
        exitCode.ShouldBe(0, "dotnet " + string.Join(' ', arguments) + Environment.NewLine + output);
        return output;
    }

    /// <summary>Runs a command that may fail.</summary>
    public static Task<(int ExitCode, string Output)> Try(string folder, params string[] arguments) => Start("dotnet", folder, arguments);

    public static async Task<(int ExitCode, string Output)> Start(string program, string folder, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };

        // Nothing stays behind that would hold a file of a folder that is removed, and nothing of the tests' own run reaches the project.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_SKIP_FIRST_TIME_EXPERIENCE"] = "1";
        foreach (string name in new[] { "MSBuildSDKsPath", "MSBUILD_EXE_PATH", "MSBuildExtensionsPath", "MSBuildLoadMicrosoftTargetsReadOnly" })
        {
            start.Environment.Remove(name);
        }

        foreach ((string name, string value) in Feed.Environment)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, (await output + await errors).ReplaceLineEndings("\n"));
    }
}
