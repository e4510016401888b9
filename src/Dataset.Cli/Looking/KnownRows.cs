using Dataset.Cli.Workspaces;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;

namespace Dataset.Cli.Looking;

/// <summary>What somebody asked for, and how it was found where that was not by its id.</summary>
/// <param name="Rows">One, unless an id was split or a name is that of several.</param>
/// <param name="How">A sentence; empty where the id is that of the row.</param>
internal sealed record FoundRows(IReadOnlyList<KnownRow> Rows, string How);

/// <summary>Every row that has an id, by its id, its names, and the ids that it once had.</summary>
internal sealed class KnownRows
{
    private readonly ILookup<string, KnownRow> _byKey;
    private readonly Dictionary<string, IReadOnlyList<string>> _retired = new(StringComparer.Ordinal);

    private KnownRows(Workspace workspace)
    {
        List<KnownRow> rows = [];
        foreach (CuratedFile file in workspace.Files)
        {
            foreach (BoundRow row in file.Bound.Rows.Rows)
            {
                if (row.Table.Spec.Role == TableRole.Redirects)
                {
                    Retire(row);
                }
                else if (RowKey.Of(row) is { } key)
                {
                    rows.Add(new KnownRow(file, row, key));
                }
            }
        }

        All = rows;
        _byKey = rows.ToLookup(r => r.Key, StringComparer.Ordinal);
    }

    /// <summary>File by file, in the order in which they are written.</summary>
    public IReadOnlyList<KnownRow> All { get; }

    public static KnownRows Of(Workspace workspace) => new(workspace);

    /// <summary>The rows with this id; of several tables one each.</summary>
    public IEnumerable<KnownRow> WithKey(string key) => _byKey[key];

    /// <summary>What a row is called that another one refers to; empty where it has no name.</summary>
    public string NameOf(string key, Table[] targets) => _byKey[key].FirstOrDefault(r => targets.Contains(r.Table))?.Name ?? "";

    /// <summary>The row with this id, <c>table/id</c>, retired id or name; a clear message where there is none.</summary>
    /// <param name="wanted">What somebody typed.</param>
    /// <param name="among">The tables in which it may be; null for all.</param>
    public FoundRows Find(string wanted, IReadOnlyCollection<Table>? among = null)
    {
        List<KnownRow> rows = among is null ? [.. All] : All.Where(r => among.Contains(r.Table)).ToList();
        List<KnownRow> found = rows.FindAll(r => r.Key == wanted || r.Record == wanted);
        if (found.Count > 0)
        {
            return new FoundRows(found, "");
        }

        // The address of a nested row leads to the row around it.
        if (rows.Find(r => wanted.StartsWith(r.Record + "/", StringComparison.Ordinal)) is { } around)
        {
            return new FoundRows([around], "'" + wanted + "' is a part of '" + around.Record + "'.");
        }

        if (Successors(wanted) is { } successors)
        {
            found = successors.SelectMany(WithKey).ToList();
            return found.Count > 0
                ? new FoundRows(found, "'" + wanted + "' is retired; in its place: " + Listed(found) + ".")
                : throw new ToolError("'" + wanted + "' is retired without a successor: 'dataset find' looks for what is there instead.");
        }

        string folded = SearchWords.Fold(wanted);
        found = folded.Length == 0 ? [] : rows.FindAll(r => SearchTexts.NamesOf(r).Any(n => SearchWords.Fold(n.Text) == folded));
        if (found.Count > 0)
        {
            return new FoundRows(found, "'" + wanted + "' is a name of " + Listed(found) + ".");
        }

        string? near = Similarity.Suggest(wanted, rows.Select(r => r.Key))
            ?? Similarity.Suggest(wanted, rows.SelectMany(SearchTexts.NamesOf).Select(n => n.Text).Distinct());
        throw new ToolError("there is no " + (among is null ? "row" : Wording.AnyOf(among.Select(t => t.Noun))[2..].TrimStart()) + " '" + wanted + "'"
            + (near is null ? ": 'dataset find \"" + wanted + "\"' looks for the words everywhere." : "; did you mean '" + near + "'?"));
    }

    private static string Listed(List<KnownRow> rows) => string.Join(", ", rows.Select(r => "'" + r.Record + "'"));

    /// <summary>The living ids that took the place of a retired one, however many steps lead there; null where it is not retired.</summary>
    private List<string>? Successors(string key)
    {
        if (!_retired.ContainsKey(key))
        {
            return null;
        }

        List<string> living = [];
        HashSet<string> seen = new([key], StringComparer.Ordinal);
        Queue<string> open = new([key]);
        while (open.TryDequeue(out string? next))
        {
            foreach (string to in _retired[next].Where(seen.Add))
            {
                if (_retired.ContainsKey(to))
                {
                    open.Enqueue(to);
                }
                else
                {
                    living.Add(to);
                }
            }
        }

        return living;
    }

    private void Retire(BoundRow row)
    {
        int from = row.Table.Spec.IndexOf(ColumnRole.RedirectFrom), to = row.Table.Spec.IndexOf(ColumnRole.RedirectTo);
        if (row.Value(from) is { } key)
        {
            _retired[ValueText.Of(key)] = row.Items(to).Select(ValueText.Of).ToList();
        }
    }
}
