using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Dataset.Benchmarks;

/// <summary>Makes what the contenders read, size by size, and builds the runner once.</summary>
public static class Preparation
{
    /// <summary>The largest size at which publishers have named members: past it they would cost the compiler more than all data.</summary>
    public const int MostNamed = 3000;

    private static readonly string s_build = Path.Combine(Repository.Artifacts, "build");

    /// <summary>Data goes where the package's build files put it: large data is appended to the assembly.</summary>
    public const string Auto = "Auto";

    private const string Placed = "run";

    /// <summary>Writes the rows for everyone, and compiles ours in a process of its own.</summary>
    public static BuildCost Prepare(int count)
    {
        string folder = Repository.FolderOf(count);
        Directory.CreateDirectory(folder);
        RowSet rows = SyntheticRows.Make(count);
        byte[] json = RowFiles.Json(rows);
        File.WriteAllText(Path.Combine(folder, "raw.txt"), RowFiles.RawBytes(rows).ToString(CultureInfo.InvariantCulture));
        File.WriteAllBytes(Path.Combine(folder, "rows.json"), json);
        RowCompiler.EmbedJson(json, Path.Combine(folder, "RowsJson.dll"));
        File.WriteAllText(Path.Combine(folder, "rows.yaml"), RowFiles.YamlInOne(rows));
        SqliteFile.Write(rows, Path.Combine(folder, "rows.db"));
        return Compile(count, Auto, "Rows.dll");
    }

    /// <summary>Compiles ours with all data in literals, to see what appending it saves.</summary>
    public static BuildCost Literals(int count) => Compile(count, "Literals", "Rows.literals.dll");

    private static BuildCost Compile(int count, string storage, string output) =>
        JsonSerializer.Deserialize<BuildCost>(Child.Again("compile", Figure.Text(count), storage, output).Output)!;

    /// <summary>Builds the runner against the rows of a size that has named members; it then runs beside any.</summary>
    public static string BuildRunner(BuildCost cost, int against, bool full = false)
    {
        string artifacts = Path.Combine(s_build, full ? "full" : "runner");
        Child.Dotnet([.. Project("build", artifacts, against, cost), $"-p:Full={(full ? "true" : "false")}"]);
        return Path.Combine(artifacts, "bin", "Runner", "release");
    }

    /// <summary>Puts the runner beside the rows of a size.</summary>
    public static string PlaceRunner(string runner, int count, string name = Placed)
    {
        string source = Repository.FolderOf(count), target = Path.Combine(source, name);
        if (Directory.Exists(target))
        {
            Directory.Delete(target, recursive: true);
        }

        Copy(runner, target, "*");
        foreach (string file in new[] { "rows.yaml", "rows.db", "Rows.dll", "RowsJson.dll" })
        {
            File.Copy(Path.Combine(source, file), Path.Combine(target, file), overwrite: true);
        }

        Child.Dotnet(Path.Combine(target, "Runner.dll"), "write", target);
        return target;
    }

    /// <summary>Puts the runner beside the same rows with all data in literals.</summary>
    public static string PlaceLiterals(string runner, int count)
    {
        string target = PlaceRunner(runner, count, "literals");
        File.Copy(Path.Combine(Repository.FolderOf(count), "Rows.literals.dll"), Path.Combine(target, "Rows.dll"), overwrite: true);
        return target;
    }

    /// <summary>Publishes the runner with its rows compiled ahead of time; null where the SDK's packages for that cannot be had.</summary>
    /// <param name="property">The property that asks for it.</param>
    /// <param name="cost">What the compilation of the rows told.</param>
    /// <param name="count">The rows.</param>
    /// <param name="reason">Why not.</param>
    public static string? Publish(string property, BuildCost cost, int count, out string reason)
    {
        string artifacts = Path.Combine(s_build, property + Figure.Text(count)), target = Path.Combine(Repository.FolderOf(count), property);
        string[] options = ["-r", RuntimeInformation.RuntimeIdentifier, $"-p:{property}=true", "-p:TreatWarningsAsErrors=false", "-o", target];
        if (property == "PublishReadyToRun")
        {
            options = [.. options, "--self-contained", "false"];
        }

        ChildResult result = Child.TryDotnet([.. Project("publish", artifacts, count, cost), .. options]);
        reason = result.Output.Split('\n').FirstOrDefault(l => l.Contains("error", StringComparison.Ordinal))?.Trim() ?? "";
        int at = reason.IndexOf("error ", StringComparison.Ordinal);
        reason = at < 0 ? reason : reason[(at + 6)..];
        if (result.ExitCode != 0)
        {
            return null;
        }

        string placed = Path.Combine(Repository.FolderOf(count), Placed), tree = Path.Combine(placed, "rows.lmdb");
        Copy(placed, target, "rows.*");
        if (Directory.Exists(tree))
        {
            Copy(tree, Path.Combine(target, "rows.lmdb"), "*");
        }

        return target;
    }

    private static void Copy(string source, string target, string pattern)
    {
        SearchOption depth = pattern == "*" ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly;
        foreach (string file in Directory.GetFiles(source, pattern, depth))
        {
            string copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
    }

    private static string[] Project(string command, string artifacts, int against, BuildCost cost) =>
    [
        command, Path.Combine(Repository.Root, "benchmarks", "Runner"), "-c", "Release", "--nologo", "-v", "quiet", "--artifacts-path", artifacts,
        $"-p:RowsFolder={Repository.FolderOf(against)}",
        $"-p:Named={(against <= MostNamed ? "true" : "false")}",
        $"-p:Utf8={(cost.FindsUtf8 ? "true" : "false")}",
    ];
}
