using System.Diagnostics;

namespace Dataset.Cli.Tests;

/// <summary>Git in a test's folder, whatever is configured on the machine.</summary>
internal static class GitFolder
{
    public static void Begin(string root)
    {
        Git(root, "init", "-q", "-b", "main");
        Become(root, "Ann Author", "ann@example.org");
        CommitAll(root, "first");
    }

    public static void Become(string root, string name, string email)
    {
        Git(root, "config", "user.name", name);
        Git(root, "config", "user.email", email);
    }

    public static void CommitAll(string root, string message)
    {
        Git(root, "add", "-A");
        Git(root, "-c", "commit.gpgsign=false", "commit", "-q", "-m", message);
    }

    public static void Git(string root, params string[] arguments)
    {
        using Process git = Process.Start(
            new ProcessStartInfo("git", arguments) { WorkingDirectory = root, RedirectStandardError = true, RedirectStandardOutput = true })!;
        Task<string> errors = git.StandardError.ReadToEndAsync();
        git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        git.ExitCode.ShouldBe(0, errors.GetAwaiter().GetResult());
    }
}
