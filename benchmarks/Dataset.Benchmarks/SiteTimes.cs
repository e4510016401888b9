using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dataset.Cli;
using Dataset.Cli.Site;
using Dataset.Cli.Workspaces;
using Dataset.Site;

namespace Dataset.Benchmarks;

/// <summary>
/// The explorer: seconds from the compiled rows to the finished folder, what a first look at it loads, and how long its search takes to answer in a
/// real browser, where there is one.
/// </summary>
internal static partial class SiteTimes
{
    private const int Warm = 5;

    private const string Browser = "/usr/bin/chromium";

    private static readonly string[] s_queries = ["harbour", "amber birch", "lant", "zephyr meadov", "house-amber-birch-000030", "nothing of the kind", "a"];

    public static void Run(IReadOnlyList<int> sizes)
    {
        List<Figure> figures = [];
        foreach (int rows in sizes)
        {
            if (rows > 0)
            {
                ExportTimes.Prepare(rows);
            }

            figures.AddRange(JsonSerializer.Deserialize<Figure[]>(Child.Again("site", Figure.Text(rows)).Output)!);
        }

        figures.ForEach(Console.WriteLine);
        Figures.Save(figures);
    }

    /// <summary>In a process of its own: one size; 0 is this repository's dataset, made again and again until it is warm.</summary>
    public static IEnumerable<Figure> Measure(int rows)
    {
        ToolContext context = ExportTimes.Context(rows == 0 ? Repository.Root : ExportTimes.FolderOf(rows));
        SiteInput input = SiteData.Of(Workspace.Load(context), withArticles: false, servedAs: null);
        string target = Path.Combine(Repository.FolderOf(rows), "site");
        double seconds = 0;
        for (int i = 0; i < (rows == 0 ? Warm : 1); i++)
        {
            if (Directory.Exists(target))
            {
                Directory.Delete(target, recursive: true);
            }

            Directory.CreateDirectory(target);
            long start = Stopwatch.GetTimestamp();
            SiteCommand.Write(input, target);
            seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        }

        yield return new Figure("site.build", rows, "ours", null, seconds, null, "s");
        yield return new Figure("site.first-view", rows, "ours", null, FirstView(target) / 1e3, null, "KB");
        if (File.Exists(Browser))
        {
            foreach (Figure figure in Search(rows, target))
            {
                yield return figure;
            }
        }
    }

    /// <summary>The bytes of the first page with all that it loads, compressed as hosts do.</summary>
    private static long FirstView(string site)
    {
        string html = File.ReadAllText(Path.Combine(site, "index.html"));
        return Loaded().Matches(html).Select(m => m.Groups[1].Value).Append("index.html").Distinct().Sum(path =>
        {
            using MemoryStream packed = new();
            using (GZipStream gzip = new(packed, CompressionLevel.Optimal, leaveOpen: true))
            {
                gzip.Write(File.ReadAllBytes(Path.Combine(site, path)));
            }

            return packed.Length;
        });
    }

    /// <summary>The search page's own scripts in a page that measures them: the slowest of some queries, each by its median.</summary>
    private static IEnumerable<Figure> Search(int rows, string site)
    {
        // What every page loads waits for elements that this one has not.
        IEnumerable<string> scripts = Loaded().Matches(File.ReadAllText(Path.Combine(site, "search.html"))).Select(m => m.Groups[1].Value)
            .Where(f => f.EndsWith(".js", StringComparison.Ordinal) && !f.EndsWith("/site.js", StringComparison.Ordinal));
        string page = Path.Combine(site, "measure.html");
        File.WriteAllText(page, """
            <!doctype html><html data-root="./"><body><input id="q"><ol id="search-results"></ol><p id="search-count"></p>
            <div id="search-kinds"></div><nav id="search-pages"></nav><form id="search-form"></form><pre id="figures"></pre>
            <script>var begun = performance.now();</script>
            SCRIPTS
            <script>
            var loaded = performance.now() - begun;
            var slowest = Math.max(...QUERIES.map(function (query) {
              var times = [];
              for (var i = 0; i < 15; i++) { var start = performance.now(); datasetFind(query); times.push(performance.now() - start); }
              return times.sort(function (a, b) { return a - b; })[7];
            }));
            document.getElementById("figures").textContent = loaded.toFixed(1) + " " + slowest.toFixed(2);
            </script></body></html>
            """
            .Replace("QUERIES", JsonSerializer.Serialize(s_queries), StringComparison.Ordinal)
            .Replace("SCRIPTS", string.Concat(scripts.Select(s => $"<script src=\"{s}\"></script>")), StringComparison.Ordinal));
        string dom = Child.Program(
            Browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--timeout=60000", "--dump-dom",
            new Uri(page).AbsoluteUri).Output;
        File.Delete(page);
        double[] measured = [.. Measured().Match(dom).Groups[1].Value.Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture))];
        yield return new Figure("site.search.load", rows, "ours", null, measured[0], null, "ms");
        yield return new Figure("site.search", rows, "ours", null, measured[1], null, "ms");
    }

    [GeneratedRegex("(?:src|href)=\"((?:assets|[a-z]+)/[^\"]*\\.(?:css|js|svg))\"")]
    private static partial Regex Loaded();

    [GeneratedRegex("<pre id=\"figures\">([0-9. ]+)</pre>")]
    private static partial Regex Measured();
}
