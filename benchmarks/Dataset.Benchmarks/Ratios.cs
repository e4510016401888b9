namespace Dataset.Benchmarks;

/// <summary>A short version of every work, in a quarter of an hour.</summary>
internal sealed class Ratios(IReadOnlyList<int> sizes, Func<string, bool> wanted)
{
    private static readonly string[] s_everything = ["named", "key", "index", "all"];

    private readonly List<Figure> _figures = [];

    public void Run()
    {
        Dictionary<int, BuildCost> costs = sizes.ToDictionary(n => n, Preparation.Prepare);
        int reference = Reference(sizes);
        BuildCost cost = costs.TryGetValue(reference, out BuildCost? known) ? known : Preparation.Prepare(reference);
        string runner = Preparation.BuildRunner(cost, reference);
        foreach (int rows in sizes)
        {
            Measure(runner, rows, costs[rows]);
        }

        if (wanted("W4"))
        {
            Report(OwnBuild());
        }

        Figures.Save(_figures);
    }

    /// <summary>Just what the generator costs on this repository's own dataset, cold and after an edit.</summary>
    public static void Dataset()
    {
        foreach (Figure figure in OwnBuild())
        {
            Console.WriteLine(figure);
        }
    }

    private static IEnumerable<Figure> OwnBuild() =>
        Works.Build(System.Text.Json.JsonSerializer.Deserialize<BuildCost>(Child.Again("compile-dataset").Output)!, 0);

    /// <summary>Just the first named fact: the claim in one command.</summary>
    public static void Cold()
    {
        BuildCost cost = Preparation.Prepare(Preparation.MostNamed);
        string folder = Preparation.PlaceRunner(Preparation.BuildRunner(cost, Preparation.MostNamed), Preparation.MostNamed);
        foreach (Figure figure in ColdStarts.Answers(folder, Preparation.MostNamed, ["named"]))
        {
            Console.WriteLine(figure);
        }
    }

    /// <summary>The works that BenchmarkDotNet can measure, at each size; whether all of them were.</summary>
    public static bool Full(IReadOnlyList<int> sizes, Func<string, bool> wanted)
    {
        string[] works = [.. new[] { (Work: "W1", Name: "warm"), (Work: "W3", Name: "cold") }.Where(w => wanted(w.Work)).Select(w => w.Name)];
        bool isWhole = true;
        int reference = Reference(sizes);
        string runner = Preparation.BuildRunner(Preparation.Prepare(reference), reference, full: true);
        foreach (int rows in sizes)
        {
            if (rows != reference)
            {
                Preparation.Prepare(rows);
            }

            isWhole &=
                Child.Watched([Path.Combine(Preparation.PlaceRunner(runner, rows, "full"), "Runner.dll"), "full", Figure.Text(rows), .. works]) == 0;
        }

        return isWhole;
    }

    /// <summary>The runner is compiled against rows that have named members.</summary>
    private static int Reference(IReadOnlyList<int> sizes) => sizes.Where(n => n <= Preparation.MostNamed).DefaultIfEmpty(300).First();

    /// <summary>Just what appending data saves, in the build and in a cold process.</summary>
    public void Storage()
    {
        int reference = Reference(sizes);
        string runner = Preparation.BuildRunner(Preparation.Prepare(reference), reference);
        foreach (int rows in sizes)
        {
            BuildCost cost = Preparation.Prepare(rows);
            ReportStorage(Preparation.PlaceRunner(runner, rows), cost, rows);
        }

        Figures.Save(_figures);
    }

    private void ReportStorage(string folder, BuildCost cost, int rows)
    {
        if (cost.AppendSeconds > 0)
        {
            Report(Works.Appending(cost, Preparation.Literals(rows), rows));
            Report(ColdStarts.Appended(folder, Preparation.PlaceLiterals(folder, rows), rows));
        }
    }

    private void Measure(string runner, int rows, BuildCost cost)
    {
        string folder = Preparation.PlaceRunner(runner, rows);
        if (wanted("W1") || wanted("W5"))
        {
            Report(Works.Warm(folder, rows).Where(f => wanted(f.Name[..2])));
        }

        if (wanted("W2"))
        {
            Report(Works.Sizes(rows));
        }

        if (wanted("W3"))
        {
            Report(ColdStarts.Answers(folder, rows, s_everything));
            Report([ColdStarts.Wall(folder, rows)]);
            if (rows is 3000 or 100_000)
            {
                AheadOfTime("PublishReadyToRun", "r2r", cost, rows);
            }

            if (rows == 3000)
            {
                AheadOfTime("PublishAot", "aot", cost, rows);
            }
        }

        if (wanted("W4"))
        {
            Report(Works.Build(cost, rows));
            ReportStorage(folder, cost, rows);
        }

        if (wanted("W5"))
        {
            Report(Works.Memory(folder, rows));
        }
    }

    private void AheadOfTime(string property, string kind, BuildCost cost, int rows)
    {
        string? folder = Preparation.Publish(property, cost, rows, out string reason);
        if (folder is null)
        {
            Console.WriteLine($"W3.{kind}.{Figure.Label(rows)} not measured: {reason}");
            return;
        }

        Report(ColdStarts.AheadOfTime(kind, folder, rows));
    }

    private void Report(IEnumerable<Figure> figures)
    {
        foreach (Figure figure in figures)
        {
            Console.WriteLine(figure);
            _figures.Add(figure);
        }
    }
}
