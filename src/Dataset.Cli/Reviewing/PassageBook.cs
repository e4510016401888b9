using System.Globalization;
using Dataset.Cli.Formatting;
using Dataset.Cli.History;
using Dataset.Cli.Projects;
using Dataset.Cli.Workspaces;
using Dataset.Cli.Writing;
using Dataset.Compiler.Yaml;

namespace Dataset.Cli.Reviewing;

/// <summary>What somebody decided about a passage and a fact that rests on it.</summary>
/// <param name="Source">The article.</param>
/// <param name="At">Where the passage begins in it.</param>
/// <param name="Record">The fact: <c>events/riyadh</c>.</param>
/// <param name="By">The reviewer's git identity.</param>
/// <param name="On">The day.</param>
/// <param name="Hash">What was looked at.</param>
/// <param name="Note">Why the passage does not say so; null where it does.</param>
/// <param name="Line">Its line in the file, counted from 0; -1 where it is not read from there.</param>
internal sealed record Decision(string Source, int At, string Record, Person By, string On, string Hash, string? Note, int Line)
{
    public bool IsRefusal => Note is not null;

    /// <summary>"confirmed by Ann on 2025-02-18", "refused by Ann on 2025-02-18: the article says Tuesday".</summary>
    public override string ToString() =>
        (IsRefusal ? "refused" : "confirmed") + " by " + By.Name + " on " + On + (Note is { Length: > 0 } note ? ": " + note : "");
}

/// <summary>The decisions about passages: one file a source, below <c>reviews/passages</c>. The last one about a passage and a fact counts.</summary>
internal sealed class PassageBook
{
    private const string Heading = "# Written by 'dataset review', never by hand.\npassages:\n";

    private readonly DatasetProject _project;
    private readonly Dictionary<(string Source, int At, string Record), Decision> _decisions = [];
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    private PassageBook(DatasetProject project) => _project = project;

    public IEnumerable<Decision> Decisions => _decisions.Values;

    public static PassageBook Read(DatasetProject project)
    {
        PassageBook book = new(project);
        string folder = Path.Combine(project.ReviewFolder, "passages");
        foreach (string file in Directory.Exists(folder)
            ? Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal)
            : Enumerable.Empty<string>())
        {
            string path = project.Shorten(file), text = TextFile.Read(file);
            book._texts.Add(path, text);
            if (YamlReader.Read(path, text).Root?.Entries.Items.FirstOrDefault(e => e.Key.Value == "passages")?.Value is not YamlSequence list)
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

    public Decision? Of(string source, int at, string record) => _decisions.GetValueOrDefault((source, at, record));

    /// <summary>Writes decisions down, each in the place of an older one.</summary>
    public void Record(IReadOnlyCollection<Decision> decisions, CancellationToken cancellation)
    {
        foreach (Decision decision in decisions)
        {
            _decisions[(decision.Source, decision.At, decision.Record)] = decision;
        }

        List<string> sources = decisions.Select(d => d.Source).Distinct().ToList();
        FileTransaction.Commit(
            _project.Root,
            [.. sources.Select(s => FileChange.Edit(_project.Expand(PathOf(s)), _texts.GetValueOrDefault(PathOf(s)), TextOf(s)))],
            cancellation);
        sources.ForEach(s => _texts[PathOf(s)] = TextOf(s));
    }

    /// <summary>The file of a source, whatever marks there are in its id.</summary>
    public string PathOf(string source) =>
        _project.Shorten(Path.Combine(_project.ReviewFolder, "passages", Uri.EscapeDataString(source) + ".yaml"));

    private string TextOf(string source) => Heading + string.Concat(_decisions.Values.Where(d => d.Source == source)
        .OrderBy(d => d.At).ThenBy(d => d.Record, StringComparer.Ordinal).Select(Line));

    private static string Line(Decision decision) =>
        "  - {at: " + decision.At.ToString(CultureInfo.InvariantCulture) + ", record: " + ScalarText.Word(decision.Record, inFlow: true)
            + ", by: " + ScalarText.Quoted(decision.By.ToString()) + ", on: " + decision.On + ", hash: " + decision.Hash + (decision.Note is { } note ? ", refused: " + ScalarText.Quoted(note) : "") + "}\n";

    private void Add(string path, YamlNode item)
    {
        string source = Uri.UnescapeDataString(Path.GetFileNameWithoutExtension(path));
        string? record = Text(item, "record"), by = Text(item, "by"), on = Text(item, "on"), hash = Text(item, "hash");
        if (record is null || on is null || hash is null || by is null || Person.Of(by) is not { } person
            || !int.TryParse(Text(item, "at"), NumberStyles.None, CultureInfo.InvariantCulture, out int at))
        {
            throw new ToolError(
                "the review at " + path + ":" + (item.Location.Line + 1) + " was not written by this tool: restore it from the history.");
        }

        _decisions[(source, at, record)] = new Decision(source, at, record, person, on, hash, Text(item, "refused"), item.Location.Line);
    }

    private static string? Text(YamlNode item, string field) =>
        ((item as YamlMapping)?.Entries.Items.FirstOrDefault(e => e.Key.Value == field)?.Value as YamlScalar)?.Value;
}
