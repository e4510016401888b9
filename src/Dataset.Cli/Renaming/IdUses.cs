using Dataset.Cli.Workspaces;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;

namespace Dataset.Cli.Renaming;

/// <summary>Where an id stands: once as the key of its row, and wherever something refers to it.</summary>
internal sealed class IdUses
{
    private readonly Workspace _workspace;

    private IdUses(Workspace workspace)
    {
        _workspace = workspace;
        foreach (CuratedFile file in workspace.Files)
        {
            if (file.Yaml.Documents is null)
            {
                throw new ToolError("'" + file.Path + "' cannot be read, and ids in it would be missed: run 'dataset check' and mend it first.");
            }
        }
    }

    public required string Id { get; init; }

    /// <summary>The file with the row.</summary>
    public CuratedFile File { get; private set; } = null!;

    public BoundRow Row { get; private set; } = null!;

    public Table Table { get; private set; } = null!;

    /// <summary>The key itself.</summary>
    public Location Key { get; private set; }

    /// <summary>Every reference to the row or to one nested in it, and every redirect to the id.</summary>
    public IReadOnlyList<Location> References { get; private set; } = [];

    public bool IsReleased => _workspace.Ledger.Ids.Items.Any(r => r.Id == Id && r.Table == Table.Spec.YamlName);

    public static IdUses Find(Workspace workspace, string id)
    {
        IdUses uses = new(workspace) { Id = id };
        uses.FindRow();
        uses.References = workspace.Files
            .SelectMany(f => f.Bound.Rows.Rows.Items.SelectMany(uses.NodesOf).Select(n => BehindPrefix(f, f.Bound.Places[n.Node], n.Prefix)))
            .Distinct().OrderBy(l => l.Path, StringComparer.Ordinal).ThenBy(l => l.Start).ToList();
        return uses;
    }

    /// <summary>Refuses an id that some row has, or had.</summary>
    public static void RefuseTaken(Workspace workspace, string id)
    {
        foreach ((CuratedFile file, BoundRow row, Table table, string key) in Rows(workspace).Where(r => r.Key == id))
        {
            string at = " in " + file.Path;
            throw new ToolError(table.Spec.Role == TableRole.Redirects
                ? "'" + id + "' is retired" + at + ", and an id is never used again: choose another one."
                : "'" + id + "' is already " + Wording.WithArticle(table.Noun) + at + ": choose another id.");
        }

        if (workspace.Ledger.Ids.Items.Any(r => r.Id == id))
        {
            throw new ToolError("'" + id + "' was released before, and an id is never used again: choose another one.");
        }
    }

    private void FindRow()
    {
        List<(CuratedFile File, BoundRow Row, Table Table, string Key)> rows = Rows(_workspace).ToList();
        List<(CuratedFile File, BoundRow Row, Table Table, string Key)> found =
            rows.Where(r => r.Key == Id && r.Table.Spec.Role != TableRole.Redirects).ToList();
        if (found.Count == 0)
        {
            string? near = Similarity.Suggest(Id, rows.Where(r => r.Table.Spec.Role != TableRole.Redirects).Select(r => r.Key));
            throw new ToolError("there is no row '" + Id + "'" + (near is null ? "." : "; did you mean '" + near + "'?"));
        }

        if (found.Count > 1)
        {
            throw new ToolError(
                "'" + Id + "' is " + string.Join(" and ", found.Select(r => Wording.WithArticle(r.Table.Noun))) + ": change it by hand.");
        }

        (File, Row, Table, _) = found[0];
        if (Table.Spec.Key.Count > 1 || Row.Text(Table.Spec.Key[0]) is not { } key)
        {
            throw new ToolError("the key of '" + Id + "' is made of other fields: change those by hand.");
        }

        Key = File.Bound.Places[key.Node];
    }

    private static IEnumerable<(CuratedFile File, BoundRow Row, Table Table, string Key)> Rows(Workspace workspace) =>
        from file in workspace.Files
        from row in file.Bound.Rows.Rows.Items
        let key = RowKey.Of(row)
        where key is not null
        select (file, row, row.Table, key);

    /// <summary>The place of a key that stands behind something else.</summary>
    private static Location BehindPrefix(CuratedFile file, Location place, string prefix)
    {
        int at = prefix.Length == 0 ? 0
            : file.Text.Text.IndexOf(prefix, place.Start, place.Length, StringComparison.Ordinal) - place.Start + prefix.Length;
        return place with { Start = place.Start + at, Length = place.Length - at, Column = place.Column + at };
    }

    private IEnumerable<(int Node, string Prefix)> NodesOf(BoundRow row)
    {
        int redirectTo = row.Table.Spec is { Role: TableRole.Redirects } spec ? spec.IndexOf(ColumnRole.RedirectTo) : -1;
        for (int column = 0; column < row.Values.Count; column++)
        {
            foreach (BoundValue value in row.Items(column).Where(v => !v.IsDefault))
            {
                if (value is BoundPart part)
                {
                    foreach ((int, string) node in NodesOf(part.Row))
                    {
                        yield return node;
                    }
                }
                else if (value is BoundReference reference ? LeadsHere(reference, row.Table, column)
                    : column == redirectTo && value is BoundScalar to && to.Text == Id)
                {
                    yield return (value.Node, row.Table.Columns[column].KeyPrefix);
                }
            }
        }
    }

    /// <summary>Whether a reference is the id or, where it leads to a nested row, begins with it.</summary>
    private bool LeadsHere(BoundReference reference, Table from, int column) => from.Columns[column].IsByPath
        ? reference.Key.StartsWith(Id + "/", StringComparison.Ordinal) && from.Targets[column].Any(t => Nests(Table, t, []))
        : reference.Key == Id;

    /// <summary>Whether rows of a part can be nested in those of a table, however deep.</summary>
    private static bool Nests(Table outer, Table part, HashSet<Table> seen) => seen.Add(outer)
        && outer.PartColumns.SelectMany(c => outer.Targets[c]).Any(t => t == part || Nests(t, part, seen));
}
