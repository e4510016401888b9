using Dataset.Cli.Formatting;
using Dataset.Cli.History;
using Dataset.Cli.Projects;
using Dataset.Cli.Workspaces;
using Dataset.Cli.Writing;
using Dataset.Compiler.Yaml;

namespace Dataset.Cli.Reviewing;

/// <summary>A recorded review.</summary>
/// <param name="Record">The fact: <c>events/riyadh</c>.</param>
/// <param name="By">The reviewer's git identity.</param>
/// <param name="On">The day.</param>
/// <param name="Hash">What was reviewed.</param>
/// <param name="Path">The file that records it.</param>
/// <param name="Line">Its line, counted from 0.</param>
internal sealed record Review(string Record, Person By, string On, string Hash, string Path, int Line);

/// <summary>The recorded reviews: one file a table, below <c>reviews</c>.</summary>
internal sealed class ReviewBook
{
    private const string Heading = "# Written by 'dataset review', never by hand.\nreviews:\n";

    private readonly DatasetProject _project;
    private readonly Dictionary<string, Review> _reviews = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    private ReviewBook(DatasetProject project) => _project = project;

    public IEnumerable<Review> Reviews => _reviews.Values;

    public static ReviewBook Read(DatasetProject project)
    {
        ReviewBook book = new(project);
        foreach (TextFile file in Files(project))
        {
            (string path, string text) = (file.Path, file.Text);
            book._texts.Add(path, text);
            YamlFile yaml = YamlReader.Read(path, text);
            if (yaml.Root?.Entries.Items.FirstOrDefault(e => e.Key.Value == "reviews")?.Value is not YamlSequence list)
            {
                throw new ToolError("'" + path + "' is no file of reviews: restore it from the history.");
            }

            foreach (YamlNode item in list.Items)
            {
                book.Add(path, item);
            }
        }

        return book;
    }

    /// <summary>The files in which reviews are recorded.</summary>
    public static IReadOnlyList<TextFile> Files(DatasetProject project) => Directory.Exists(project.ReviewFolder)
        ? [.. Directory.GetFiles(project.ReviewFolder, "*.yaml").Order(StringComparer.Ordinal)
            .Select(f => new TextFile(project.Shorten(f), TextFile.Read(f)))]
        : [];

    public Review? Of(string record) => _reviews.GetValueOrDefault(record);

    /// <summary>Records reviews, each in the place of an older one of the same fact.</summary>
    public void Record(IEnumerable<ReviewedFact> facts, Person by, DateOnly on, CancellationToken cancellation)
    {
        HashSet<string> changed = new(StringComparer.Ordinal);
        foreach (ReviewedFact fact in facts)
        {
            string path = PathOf(fact.Table);
            changed.Add(path);
            _reviews[fact.Record] =
                new Review(fact.Record, by, on.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), fact.Hash, path, 0);
        }

        FileTransaction.Commit(_project.Root, [.. changed.Select(Change)], cancellation);
        foreach (string path in changed)
        {
            _texts[path] = TextOf(path);
        }
    }

    private FileChange Change(string path) => FileChange.Edit(_project.Expand(path), _texts.GetValueOrDefault(path), TextOf(path));

    private string TextOf(string path) =>
        Heading + string.Concat(_reviews.Values.Where(r => r.Path == path).OrderBy(r => r.Record, StringComparer.Ordinal).Select(Line));

    private static string Line(Review review) =>
        "  - {record: " + ScalarText.Word(review.Record, inFlow: true) + ", by: " + ScalarText.Quoted(review.By.ToString())
            + ", on: " + review.On + ", hash: " + review.Hash + "}\n";

    private string PathOf(string table) => _project.Shorten(Path.Combine(_project.ReviewFolder, table + ".yaml"));

    private void Add(string path, YamlNode item)
    {
        string? record = Text(item, "record"), by = Text(item, "by"), on = Text(item, "on"), hash = Text(item, "hash");
        int bracket = by?.IndexOf(" <", StringComparison.Ordinal) ?? -1;
        if (record is null || on is null || hash is null || bracket < 1 || !by!.EndsWith('>') || path != PathOf(record.Split('/')[0]))
        {
            throw new ToolError(
                "the review at " + path + ":" + (item.Location.Line + 1) + " was not written by this tool: restore it from the history.");
        }

        _reviews[record] = new Review(record, new Person(by[..bracket], by[(bracket + 2)..^1]), on, hash, path, item.Location.Line);
    }

    private static string? Text(YamlNode item, string field) =>
        ((item as YamlMapping)?.Entries.Items.FirstOrDefault(e => e.Key.Value == field)?.Value as YamlScalar)?.Value;
}
