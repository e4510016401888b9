using System.Globalization;

namespace Dataset.Fuzz;

/// <summary>What the command line says.</summary>
internal sealed record Settings(string Root, int Seed, TimeSpan Limit, double Scale, string? Only, bool SdkCompiler, long From)
{
    public const string Help = """
        dotnet run -c Release --project tests/Dataset.Fuzz -- [options]

          --seed N       what is tried: the same seed tries the same inputs (1)
          --minutes N    how long it may take (90)
          --scale N      how much of each attack, 1 for a full run (1)
          --only NAME    core, format, compilation or driver alone; else all, each in a process of its own
          --sdk          the driver of the SDK's compiler instead of the pinned one, with --only driver
          --from N       the number of the first input, to try again what was found
        """;

    public static Settings Parse(string[] args)
    {
        string Value(string name, string otherwise) =>
            Array.IndexOf(args, name) is >= 0 and int at && at + 1 < args.Length ? args[at + 1] : otherwise;
        double Number(string name, string otherwise) => double.Parse(Value(name, otherwise), CultureInfo.InvariantCulture);
        string only = Value("--only", "");
        return new Settings(
            FindRoot(), (int)Number("--seed", "1"), TimeSpan.FromMinutes(Number("--minutes", "90")), Number("--scale", "1"),
            only.Length == 0 ? null : only, args.Contains("--sdk"), (long)Number("--from", "0"));
    }

    public long Count(long goal) => (long)(goal * Scale);

    private static string FindRoot()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Dataset.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The program does not stand in the repository.");
        }

        return folder;
    }
}
