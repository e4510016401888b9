using System.Globalization;
using System.Text.Json;
using Dataset.Benchmarks;

const string Usage =
    """
    dotnet run -c Release --project benchmarks/Dataset.Benchmarks -- <command>

      ratios [--size 300,3000,…] [--only W1,W3,…]   a short version of all works; writes benchmarks/results/ratios.json
      cold                                          the first named fact of a fresh process against its peers
      storage [--size …] --against CHECKOUT         whole builds with the package of this checkout beside that of another
      storage [--size …]                            what appending large data to the assembly saves against literals
      dataset                                       the generator on this dataset, cold and after an edit
      session [--size 0,3000,…]                     what a host still holds after 500 edits of one text; 0 is this dataset
      tool                                          the curator's tool on this dataset, in hello worlds
      exports [--size …]                            each export: seconds from the compiled rows, and what is alive beyond them
      site [--size 0,30000]                         the explorer: seconds to make it, what a first look loads, how fast its search answers
      keys [--size …]                               the check of keys in an editor against the compiler's own diagnostics
      editor [--size 0,30000,…]                     from an edit of YAML, or a dot behind a class, to the list of members; 0 is this dataset
      foreign [--folder F]                          files that stand as they are, beside readers of YAML at run time; those in F, too
      full [--size …] [--only W1,W3]                the warm and the cold works under BenchmarkDotNet
      table                                         all works at all sizes against each peer, from ratios.json
      goals                                         the goals and what was measured, from ratios.json
      plots                                         docs/performance/*.svg and the tables of docs/performance.md and the README, from ratios.json
    """;

int[] sizes =
    Option("--size") is { } given ? [.. given.Split(',').Select(s => int.Parse(s, CultureInfo.InvariantCulture))] : [300, 3000, 30_000, 100_000];
switch (args.FirstOrDefault())
{
    case "ratios":
        new Ratios(sizes, IsWanted).Run();
        return 0;
    case "storage" when Option("--against") is { } checkout:
        PackageBuilds.Run(checkout, Option("--size") is null ? [100_000] : sizes);
        return 0;
    case "build": // A child of this program.
        Console.WriteLine(JsonSerializer.Serialize(PackageBuilds.Measure(args[1])));
        return 0;
    case "storage":
        new Ratios(sizes, IsWanted).Storage();
        return 0;
    case "cold":
        Ratios.Cold();
        return 0;
    case "dataset":
        Ratios.Dataset();
        return 0;
    case "session" when args.Length == 3 && args[2] is "Literals" or "Appended":
        int open = int.Parse(args[1], CultureInfo.InvariantCulture);
        Console.WriteLine(JsonSerializer.Serialize(open == 0
            ? LongSession.Run(InMemoryProject.Own(args[2]), "text: \"")
            : LongSession.Run(InMemoryProject.Rows(RowFiles.Yaml(SyntheticRows.Make(open)), named: false, args[2]), "summary: ")));
        return 0;
    case "session":
        foreach (int rows in Option("--size") is null ? [0] : sizes)
        {
            Console.WriteLine(LongSession.Growth(rows, "Literals"));
            Console.WriteLine(LongSession.Growth(rows, "Appended"));
        }

        return 0;
    case "keys":
        KeyLiterals.Run(Option("--size") is null ? [3000, 30_000] : sizes);
        return 0;
    case "editor" when args.Length == 3 && args[1] != "--size": // A child of this program.
        Console.WriteLine(JsonSerializer.Serialize(EditorTimes.Measure(int.Parse(args[1], CultureInfo.InvariantCulture), args[2] == "named")));
        return 0;
    case "editor":
        EditorTimes.Run(Option("--size") is null ? [0, 30_000] : sizes);
        return 0;
    case "foreign":
        ForeignTimes.Run(Option("--folder") ?? Environment.GetEnvironmentVariable("DATASET_FOREIGN"));
        return 0;
    case "tool":
        ToolTimes.Run();
        return 0;
    case "exports":
        ExportTimes.Run(Option("--size") is null ? [30_000, 100_000] : sizes);
        return 0;
    case "export": // A child of this program.
        Console.WriteLine(JsonSerializer.Serialize(ExportTimes.Measure(int.Parse(args[1], CultureInfo.InvariantCulture), args[2])));
        return 0;
    case "site" when args.Length == 2: // A child of this program.
        Console.WriteLine(JsonSerializer.Serialize(SiteTimes.Measure(int.Parse(args[1], CultureInfo.InvariantCulture))));
        return 0;
    case "site":
        SiteTimes.Run(Option("--size") is null ? [0, 30_000] : sizes);
        return 0;
    case "full":
        return Ratios.Full(sizes, IsWanted) ? 0 : 1;
    case "table":
        Console.Write(Tables.Works(Figures.Load()));
        return 0;
    case "goals":
        Console.Write(Tables.GoalsMet(Figures.Load()));
        return 0;
    case "plots":
        Plots.Write(Figures.Load());
        Tables.Refresh(Path.Combine(Repository.Root, "docs", "performance.md"), Figures.Load());
        ReadmeTable.Refresh(Path.Combine(Repository.Root, "README.md"), Figures.Load());
        return 0;
    case "compile": // A child of this program: a compilation is measured in a process of its own.
        int count = int.Parse(args[1], CultureInfo.InvariantCulture);
        Console.WriteLine(JsonSerializer.Serialize(RowCompiler.Compile(
            RowFiles.Yaml(SyntheticRows.Make(count)), count <= Preparation.MostNamed, Path.Combine(Repository.FolderOf(count), args[3]), args[2])));
        return 0;
    case "compile-dataset":
        Directory.CreateDirectory(Repository.Artifacts);
        Console.WriteLine(JsonSerializer.Serialize(RowCompiler.CompileDataset(Path.Combine(Repository.Artifacts, "Dataset.dll"))));
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}

bool IsWanted(string work) => Option("--only") is not { } only || only.Split(',').Contains(work, StringComparer.OrdinalIgnoreCase);

string? Option(string name)
{
    int at = Array.IndexOf(args, name);
    return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
}
