using System.Diagnostics;
using System.Text.Json;
using Dataset.Cli;
using Dataset.Cli.Exporting;
using Dataset.Cli.Exporting.JsonLd;
using Dataset.Cli.Workspaces;

namespace Dataset.Benchmarks;

/// <summary>
/// The exports of compiled rows: seconds in a fresh process, from the compiled rows to the finished folder, and the most that is alive meanwhile
/// beyond the rows themselves.
/// </summary>
internal static class ExportTimes
{
    /// <summary>Between two looks, each of which stops the export.</summary>
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    public static void Run(IReadOnlyList<int> sizes)
    {
        List<Figure> figures = [];
        foreach (int rows in sizes)
        {
            string dataset = Prepare(rows);
            foreach (string format in Exports.All(Context(dataset)).Select(e => e.Format))
            {
                Figure[] measured = JsonSerializer.Deserialize<Figure[]>(Child.Again("export", Figure.Text(rows), format).Output)!;
                figures.AddRange(measured);
                Array.ForEach(measured, Console.WriteLine);
            }
        }

        Figures.Save(figures);
    }

    /// <summary>In a process of its own: one format.</summary>
    public static IEnumerable<Figure> Measure(int rows, string format)
    {
        string dataset = FolderOf(rows), target = Path.Combine(dataset, "out");
        ToolContext context = Context(dataset);
        IExport export = Exports.All(context).First(e => e.Format == format);
        ExportData data = new(Workspace.Load(context), Addresses.Of(Addresses.DefaultRoot));
        long before = GC.GetTotalMemory(forceFullCollection: true), start = Stopwatch.GetTimestamp();
        ExportFolder.Write(target, export, data, context.Cancellation);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;

        // Once more, while what is alive is looked at again and again.
        long most = before;
        using CancellationTokenSource done = new();
        Thread watcher = new(() =>
        {
            while (!done.IsCancellationRequested)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true));
                Thread.Sleep(s_pause);
            }
        });
        watcher.Start();
        ExportFolder.Write(target, export, data, context.Cancellation);
        done.Cancel();
        watcher.Join();
        Directory.Delete(target, recursive: true);
        return
        [
            new Figure("export." + format, rows, "ours", null, seconds, null, "s"),
            new Figure("export." + format + ".alive", rows, "ours", null, (most - before) / 1e6, null, "MB"),
        ];
    }

    public static string FolderOf(int rows) => Path.Combine(Repository.FolderOf(rows), "dataset");

    public static ToolContext Context(string folder) => new()
    {
        Directory = folder,
        In = TextReader.Null,
        Out = TextWriter.Null,
        Error = TextWriter.Null,
    };

    /// <summary>The rows as a curator's dataset.</summary>
    public static string Prepare(int rows)
    {
        string dataset = FolderOf(rows);
        if (Directory.Exists(dataset))
        {
            Directory.Delete(dataset, recursive: true);
        }

        foreach ((string path, string text) in RowFiles.Yaml(SyntheticRows.Make(rows)))
        {
            Write(Path.Combine(dataset, "curated", path), text);
        }

        Write(Path.Combine(dataset, "Rows.cs"), File.ReadAllText(Path.Combine(Repository.Root, "benchmarks", "Rows", "Declarations.cs")));
        string generator = Path.Combine(Repository.Root, "src", "Dataset.Generator");
        Write(
            Path.Combine(dataset, "Rows.csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <RootNamespace>Rows</RootNamespace>
              </PropertyGroup>
              <Import Project="{generator}/InRepository.props" />
              <Import Project="{generator}/build/Dataset.Generator.targets" />
            </Project>
            """);
        return dataset;
    }

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
