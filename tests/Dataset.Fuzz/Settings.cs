using System.Globalization;

namespace Dataset.Fuzz;

/// <summary>What the command line says: <c>--seed 1 --minutes 60 --scale 1 --only core --from 0</c>.</summary>
internal sealed record Settings(string Root, int Seed, TimeSpan Limit, double Scale, string? Only, long From)
{
    public static Settings Parse(string[] args)
    {
        string Value(string name, string otherwise) =>
            Array.IndexOf(args, name) is >= 0 and int at && at + 1 < args.Length ? args[at + 1] : otherwise;
        double Number(string name, string otherwise) => double.Parse(Value(name, otherwise), CultureInfo.InvariantCulture);
        string only = Value("--only", "");
        return new Settings(
            FindRoot(), (int)Number("--seed", "1"), TimeSpan.FromMinutes(Number("--minutes", "90")), Number("--scale", "1"),
            only.Length == 0 ? null : only, (long)Number("--from", "0"));
    }

    public bool Runs(string attack) => Only is null || Only == attack;

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
