using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Dataset.Cli.Tests;

namespace Dataset.Site.Tests;

/// <summary>A site that the tool wrote, each once for all tests.</summary>
internal sealed partial class Explorer
{
    private static readonly ConcurrentDictionary<(string Dataset, bool WithArticles), Lazy<Explorer>> s_all = new();

    private Explorer(string dataset, bool withArticles)
    {
        using TestDataset copy = TestDataset.Named(dataset);
        if (dataset == "elements")
        {
            copy.Build.Properties["RootNamespace"] = "Periodic";
        }

        Folder = Path.Combine(Path.GetTempPath(), "dataset-site-tests", Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(Path.GetDirectoryName(Folder)!);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Folder, recursive: true);
        copy.Run(["site", "--out", Folder, .. withArticles ? ["--with-articles"] : Array.Empty<string>()]).Success().ShouldStartWith("wrote ");
    }

    public static TheoryData<string> Datasets => ["small", "observatory", "elements", "real"];

    public string Folder { get; }

    /// <summary>All files, with forward slashes.</summary>
    public IReadOnlyList<string> Files => [.. Directory.GetFiles(Folder, "*", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public IEnumerable<string> Pages => Files.Where(f => f.EndsWith(".html", StringComparison.Ordinal));

    /// <summary>A page of each kind: all lists and views, all articles, an entry of each list.</summary>
    public IEnumerable<string> PagesOfEachKind
    {
        get
        {
            foreach (IGrouping<string, string> folder in Pages.GroupBy(p => p.Contains('/') ? p[..p.LastIndexOf('/')] : ""))
            {
                string[] entries = [.. folder.Where(p => !p.EndsWith("/index.html", StringComparison.Ordinal))];
                bool isWhole = folder.Key is "" or "articles" || folder.Key.StartsWith("views", StringComparison.Ordinal);
                foreach (string page in isWhole ? folder : folder.Except(entries).Concat(entries.OrderByDescending(e => Read(e).Length).Take(1)))
                {
                    yield return page;
                }
            }
        }
    }

    public static Explorer Of(string dataset, bool withArticles = false) =>
        s_all.GetOrAdd((dataset, withArticles), key => new Lazy<Explorer>(() => new Explorer(key.Dataset, key.WithArticles))).Value;

    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    /// <summary>What a page says, without its tags.</summary>
    public string Text(string path) => WebUtility.HtmlDecode(Tags().Replace(Read(path), ""));

    public string FromDisk(string page) => new Uri(Folder).AbsoluteUri + "/" + page;

    public static IEnumerable<string> Values(string html, string attribute) =>
        Regex.Matches(html, " " + attribute + "=\"([^\"]*)\"").Select(m => WebUtility.HtmlDecode(m.Groups[1].Value));

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
