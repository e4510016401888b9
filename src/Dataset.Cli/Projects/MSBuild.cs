using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Dataset.Cli.Projects;

/// <summary>
/// MSBuild, in a process of its own: whatever version the project asks for, the answer is that of its build. Nothing is compiled. A project whose
/// packages were never restored is restored, since the generator's build files come with its package.
/// </summary>
internal sealed class MSBuild : IProjectEvaluator
{
    private const string Generator = "Dataset.Generator";

    public ProjectEvaluation Evaluate(string projectFile, CancellationToken cancellation)
    {
        ProjectEvaluation answer = Ask(projectFile, cancellation);
        if (!answer.UsesGenerator && answer.ItemsOf(ProjectEvaluation.Packages).Any(IsGenerator))
        {
            Run(projectFile, cancellation, "restore", projectFile, "--nologo", "-v:quiet");
            answer = Ask(projectFile, cancellation);
        }

        return answer;
    }

    public IReadOnlyList<string> ReferencesOf(ProjectEvaluation project, CancellationToken cancellation)
    {
        string text = Run(
            project.File,
            cancellation,
            [
                Verb(project.File), project.File, "-nologo", "-t:ResolveAssemblyReferences", "-getItem:ReferencePath",
                "-p:BuildProjectReferences=false", "-p:DesignTimeBuild=true", .. FrameworkOf(project),
            ]);
        using JsonDocument json = JsonDocument.Parse(text);
        return json.RootElement.GetProperty("Items").GetProperty("ReferencePath").EnumerateArray()
            .Select(i => i.GetProperty("FullPath").GetString()!).Where(File.Exists).ToList();
    }

    /// <summary>Of a file of C# the command makes a project before MSBuild reads it.</summary>
    private static string Verb(string projectFile) => AppFile.Is(projectFile) ? "build" : "msbuild";

    private static bool IsGenerator(EvaluatedItem package) => package.Name.Equals(Generator, StringComparison.OrdinalIgnoreCase);

    private static ProjectEvaluation Ask(string projectFile, CancellationToken cancellation)
    {
        // Which files were read is told by another run of MSBuild only; the two take no longer than one.
        Task<List<string>> imports = AppFile.Is(projectFile)
            ? Task.FromResult<List<string>>([projectFile]) : Task.Run(() => ImportsOf(projectFile, cancellation), cancellation);
        ProjectEvaluation answer = Ask(projectFile, [], cancellation);
        if (FrameworkOf(answer) is { Length: > 0 } framework)
        {
            // A project for several frameworks is evaluated once for each: only there stands what its packages say.
            answer = Ask(projectFile, framework, cancellation);
        }

        return answer with { Imports = imports.GetAwaiter().GetResult() };
    }

    private static string[] FrameworkOf(ProjectEvaluation answer) =>
        answer.Property("TargetFrameworks").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [.., var last]
        ? ["-p:TargetFramework=" + last] : [];

    private static ProjectEvaluation Ask(string projectFile, string[] arguments, CancellationToken cancellation)
    {
        string text = Run(
            projectFile,
            cancellation,
            [
                Verb(projectFile), projectFile, "-nologo", "-getProperty:" + string.Join(',', ProjectEvaluation.PropertyNames),
                "-getItem:" + string.Join(',', ProjectEvaluation.ItemNames), .. arguments,
            ]);
        using JsonDocument json = JsonDocument.Parse(text);
        Dictionary<string, string> properties = json.RootElement.GetProperty("Properties").EnumerateObject()
            .ToDictionary(p => p.Name, p => p.Value.GetString() ?? "", StringComparer.Ordinal);
        Dictionary<string, IReadOnlyList<EvaluatedItem>> items = json.RootElement.GetProperty("Items").EnumerateObject()
            .ToDictionary(i => i.Name, i => (IReadOnlyList<EvaluatedItem>)[.. i.Value.EnumerateArray().Select(Item)], StringComparer.Ordinal);
        return new ProjectEvaluation(projectFile, properties, items, []);
    }

    private static EvaluatedItem Item(JsonElement item)
    {
        string path = Of("FullPath"), folder = Path.GetDirectoryName(path) ?? path, within = Path.TrimEndingDirectorySeparator(Of("RecursiveDir"));
        string around = within.Length > 0 && folder.EndsWith(within, StringComparison.Ordinal)
            ? Path.TrimEndingDirectorySeparator(folder[..^within.Length]) : folder;
        return new EvaluatedItem(
            Of("Identity"),
            path,
            around,
            ProjectEvaluation.MetadataNames.Where(m => Of(m).Length > 0).ToDictionary(m => m, Of, StringComparer.Ordinal));

        string Of(string name) => item.TryGetProperty(name, out JsonElement value) ? value.GetString() ?? "" : "";
    }

    /// <summary>The files of which the project consists: MSBuild writes it as one text, with the path of each between two rules.</summary>
    private static List<string> ImportsOf(string projectFile, CancellationToken cancellation)
    {
        string whole = Path.Combine(Path.GetTempPath(), "dataset-" + Guid.NewGuid().ToString("N") + ".xml");
        try
        {
            Run(projectFile, cancellation, "msbuild", projectFile, "-nologo", "-preprocess:" + whole);
            return File.ReadLines(whole).Where(Path.IsPathFullyQualified).Distinct().Where(File.Exists).ToList();
        }
        finally
        {
            File.Delete(whole);
        }
    }

    private static string Run(string projectFile, CancellationToken cancellation, params string[] arguments)
    {
        UTF8Encoding encoding = new(encoderShouldEmitUTF8Identifier: false);
        ProcessStartInfo start = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet", arguments)
        {
            // The folder decides which SDK is taken (global.json).
            WorkingDirectory = Path.GetDirectoryName(projectFile),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = encoding,
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "true";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        try
        {
            using Process process = Process.Start(start)!;
            using CancellationTokenRegistration end = cancellation.Register(() => process.Kill(entireProcessTree: true));
            process.StandardInput.Close();
            Task<string> errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            cancellation.ThrowIfCancellationRequested();
            return process.ExitCode == 0 ? output : throw new ToolError(
                "the build cannot read '" + projectFile + "': " + FirstError(output + "\n" + errors.GetAwaiter().GetResult()));
        }
        catch (Win32Exception)
        {
            throw new ToolError("the .NET SDK is not installed, or 'dotnet' is not on the path: the project is read with it.");
        }
    }

    /// <summary>Of an answer that is no answer, the first line that says what is wrong.</summary>
    private static string FirstError(string text)
    {
        string[] lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string line = lines.FirstOrDefault(l => l.Contains("error", StringComparison.OrdinalIgnoreCase)) ?? lines.FirstOrDefault() ?? "it says nothing";
        int project = line.EndsWith(']') ? line.LastIndexOf(" [", StringComparison.Ordinal) : -1;
        return (project > 0 ? line[..project] : line).TrimEnd('.') + ".";
    }
}
