using System.Collections.Immutable;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Yaml;

namespace Dataset.Compiler.Binding;

/// <summary>
/// Finds the places in a file where rows stand, and binds these; where a file has another shape than declared, that is the one thing it says.
/// </summary>
internal sealed class SiteBinder(YamlFile file, SchemaIndex schema, BindingLog log, RowBinder binder)
{
    /// <summary>So many unknown names at the top of a file are no slips: the file has another shape.</summary>
    private const int MaxUnknownTables = 3;

    private readonly ImmutableArray<BoundRow>.Builder _rows = ImmutableArray.CreateBuilder<BoundRow>();
    private readonly Dictionary<Table, int> _orders = [];

    public EquatableArray<BoundRow> Rows => _rows.ToImmutable();

    /// <summary>The tables with rows that stand otherwise than declared, or whose key is missing or none, so that not all are known.</summary>
    public List<Table> Misshapen { get; } = [];

    public void Bind()
    {
        if (file.Reading.Sets.Count == 0)
        {
            BindTop();
            return;
        }

        foreach (YamlNode document in file.Documents!.Value)
        {
            foreach (TableFiles set in file.Reading.Sets)
            {
                BindSet(document, set);
            }

            CheckUnread(document, []);
        }
    }

    private void BindTop()
    {
        if (file.Root is null)
        {
            YamlNode root = file.Documents!.Value[0];
            ShapeGuess guess = ShapeGuess.Of(root, file.Path);
            Table? meant = root is YamlSequence ? ByPath() : null;
            log.ReportOfFile(
                YamlFindings.RootNotMapping, root, root is YamlSequence ? "a list" : "text",
                (meant is null ? "" : "; write '" + meant.Spec.YamlName + ":' above it") + (root is YamlSequence ? Advice(guess) : ""));
            if (meant is not null)
            {
                Misshapen.Add(meant);
            }

            return;
        }

        List<RowSite> sites = RowSite.Of(file, schema).ToList();
        if (sites.Count > 0 && sites.All(s => s.Table is null))
        {
            ShapeGuess guess = ShapeGuess.Of(file.Root, file.Path);
            bool isDeep = guess.Depth > 1 && sites.All(s => log.Suggest(s.Name!.Value, schema.EntityNames) is null);
            if (sites.Count > MaxUnknownTables || isDeep)
            {
                log.ReportOfFile(BindingFindings.UndeclaredFile, sites[0].Name!, guess.Seen, guess.Declaration);
                return;
            }
        }

        foreach (RowSite site in sites)
        {
            string name = site.Name!.Value;
            if (site.Table is not null)
            {
                BindNamed(site);
                continue;
            }

            string? meant = log.Suggest(name, schema.EntityNames);
            Action<FindingKind, YamlNode, FindingArgument[]> report = meant is null ? log.Report : log.ReportFixed;
            report(BindingFindings.UnknownTable, site.Name, [name, Suggestion.OrList(meant, schema.EntityNames)]);
            if (meant is not null)
            {
                // The rows are what they are under their right name, so that nothing else seems to be missing; what is wrong in them is said later.
                int found = log.Mark().Findings;
                BindNamed(site.As(schema.Entity(meant)!));
                log.Forget(found);
            }
        }
    }

    /// <summary>The table after which the file is called, or else its folder.</summary>
    private Table? ByPath() =>
        Enumerable.Reverse(file.Path.Split('/')).Select(n => schema.Entity(n.Split('.')[0])).FirstOrDefault(t => t is not null);

    private void BindNamed(RowSite site)
    {
        if (site.Shape is not null)
        {
            BindRows(site, site.Rows);
            return;
        }

        string expected = (site.Table!.Spec.IsKeyedByName ? RowShape.ByKey : RowShape.List).Expected;
        log.Report(BindingFindings.WrongKind, site.Written, site.Name!.Value, expected, NodeKind.Of(site.Written));
        Misshapen.Add(site.Table);
    }

    private void BindSet(YamlNode document, TableFiles set)
    {
        List<RowSite> sites = RowSite.Below(document, set.Table, set.Files).ToList();
        if (sites.Count == 0 && !set.Files.IgnoreUnknown && !IsEmpty(document, set))
        {
            log.Report(BindingFindings.NothingThere, document, set.Files.Place, set.Table.Spec.YamlName);
            Misshapen.Add(set.Table);
        }

        foreach (RowSite site in sites)
        {
            List<WrittenRow> rows = site.Shape is null ? [] : RowsOf(site, set);
            if (site.Shape is not null && LooksRight(site, rows))
            {
                BindRows(site, rows);
                continue;
            }

            if (site is { Name: { } name, Shape: null } && sites.Exists(s => s.Shape is not null))
            {
                // Others beside it hold rows.
                log.Report(BindingFindings.Unread, name, name.Value);
                continue;
            }

            ShapeGuess guess = ShapeGuess.Of(document, file.Path);
            log.Report(
                BindingFindings.WrongShape,
                site.Name ?? site.Written,
                set.Table.Spec.YamlName,
                RowShape.Of(set.Files.Rows).Expected,
                guess.Seen,
                guess.Declaration);
            Misshapen.Add(set.Table);
            return;
        }
    }

    /// <summary>Whether there are no rows since nothing stands where any name might.</summary>
    private static bool IsEmpty(YamlNode document, TableFiles set)
    {
        int first = set.Files.At.Items.IndexOf(FileSet.Any);
        FileSet around = set.Files with { At = set.Files.At.Items.Take(Math.Max(first, 0)).ToEquatableArray() };
        return first >= 0 && RowSite.Below(document, set.Table, around).FirstOrDefault() is { } site && !RowSite.Named(site.Written).Any();
    }

    /// <summary>
    /// The rows of a place that are of the set's table: those of its case, or those of no case. Where several tables stand in one place, the first of
    /// them says which rows are of none.
    /// </summary>
    private List<WrittenRow> RowsOf(RowSite site, TableFiles set)
    {
        List<TableFiles> rivals = file.Reading.Sets.Where(s => s.Files.At.Equals(set.Files.At)).ToList();
        List<UnionCase> cases = rivals.Select(r => r.Table.Spec.Case).OfType<UnionCase>().ToList();
        bool isFirst = rivals[0] == set && cases.Count == rivals.Count && !rivals.Exists(r => r.Files.IgnoreUnknown);
        List<WrittenRow> rows = [];
        foreach (WrittenRow row in site.Rows)
        {
            if (row.Key is { } name && set.Table.IsIgnoredRow(name.Value))
            {
                continue;
            }

            bool isOfCase = cases.Exists(c => RowCase.Fits(row.Fields, c));
            if (set.Table.Spec.Case is { } told ? RowCase.Fits(row.Fields, told) : !isOfCase)
            {
                rows.Add(row);
            }
            else if (isFirst && !isOfCase)
            {
                log.Report(BindingFindings.NoTable, row.First, string.Join(", ", cases.Select(RowCase.Words)));
            }
        }

        return rows;
    }

    /// <summary>
    /// Whether what stands there can be rows of the table at all: thousands of entries that all fail are one mistake, and it is the declaration's.
    /// </summary>
    private static bool LooksRight(RowSite site, List<WrittenRow> rows)
    {
        Table table = site.Table!;
        bool takesValues = table.Spec.Short >= 0;
        int fits = 0;
        foreach (WrittenRow row in rows)
        {
            fits += row.Fields is YamlMapping { Entries.Count: 0 } or YamlScalar { IsNull: true } || (takesValues && row.Fields is not YamlMapping)
                || (table.Spec.IsListed && row.Fields is YamlSequence)
                || (row.Fields is YamlMapping fields && fields.Entries.Items.Any(e => table.Knows(e.Key.Value))) ? 1 : 0;
        }

        return rows.Count == 0 || fits > 0 || (rows.Count <= MaxUnknownTables && site.Files!.Rows != RowsAre.Single);
    }

    private void BindRows(RowSite site, IEnumerable<WrittenRow> rows)
    {
        Table table = site.Table!;
        string label = site.Name is not null && site.Files is null ? site.Name.Value : table.Spec.YamlName;
        binder.IgnoresUnknown = site.Files?.IgnoreUnknown == true;
        binder.IsYaml11 = site.Files?.Yaml11 == true;
        IReadOnlyList<EquatableArray<string>> elsewhere = site.Files is { } files ? PlacesBelow(files) : [];
        foreach (WrittenRow written in rows)
        {
            _orders.TryGetValue(table, out int order);
            _orders[table] = order + 1;
            YamlMapping? fields = written.Fields as YamlMapping ?? RowBinder.Listed(written.Fields, table)
                ?? (written is { Key: not null, Fields: YamlScalar { IsNull: true } } ? YamlMapping.Without(written.Fields) : null)
                ?? (table.ShortField is { } field ? YamlMapping.Around(written.Fields, field) : null);
            if (fields is null)
            {
                log.Report(BindingFindings.WrongKind, written.Fields, "an entry of " + label, RowShape.Single.Expected, NodeKind.Of(written.Fields));
                Misshapen.Add(table);
            }
            else if (binder.Bind(fields, table, label, owner: null, new RowOrigin(file, site, written.Key, order, elsewhere)) is { } row)
            {
                _rows.Add(row);
            }
            else if (table.IsEntity)
            {
                // Without its key nobody knows which references mean it.
                Misshapen.Add(table);
            }
        }
    }

    /// <summary>Where, below a row of a set, rows of other tables stand, by the names that lead on from it.</summary>
    private List<EquatableArray<string>> PlacesBelow(FileSet around)
    {
        List<string> row = around.Rows == RowsAre.Single ? [.. around.At] : [.. around.At, FileSet.Any];
        return file.Reading.Sets.Select(s => s.Files.At).Where(at => at.Count > row.Count && at.Items.Take(row.Count).SequenceEqual(row))
            .Select(at => at.Items.Skip(row.Count).ToEquatableArray()).ToList();
    }

    /// <summary>What stands beside the names that lead to rows.</summary>
    private void CheckUnread(YamlNode node, List<string> path)
    {
        List<TableFiles> deeper = file.Reading.Sets.Where(s => s.Files.At.Count > path.Count && IsOnWay(path, s.Files.At)).ToList();
        if (deeper.Count == 0 || file.Reading.Sets.Any(s => s.Files.At.Count <= path.Count && IsOnWay(path.Take(s.Files.At.Count), s.Files.At)))
        {
            return;
        }

        foreach (YamlEntry entry in RowSite.Named(node))
        {
            string name = entry.Key.Value;
            if (deeper.Any(s => IsStep(name, s.Files.At[path.Count])))
            {
                CheckUnread(entry.Value, [.. path, name]);
            }
            else if (node is YamlMapping && !deeper.Any(s => s.Files.IgnoreUnknown || s.Table.IsIgnored(name)))
            {
                log.Report(BindingFindings.Unread, entry.Key, name);
            }
        }
    }

    private static bool IsOnWay(IEnumerable<string> path, EquatableArray<string> at) => path.Zip(at.Items, IsStep).All(same => same);

    private static bool IsStep(string name, string step) => step == FileSet.Any || name == step;

    private static string Advice(ShapeGuess guess) => "; if it is " + guess.Seen + ", declare " + guess.Declaration + " on their record";
}

/// <summary>What a row has from where it stands.</summary>
/// <param name="File">Its file.</param>
/// <param name="Site">The place in it.</param>
/// <param name="Key">The name of its entry, where that is its key.</param>
/// <param name="Order">Its number among the rows of its table in the file.</param>
/// <param name="Elsewhere">The names that lead from it to rows of other tables.</param>
internal sealed record RowOrigin(
    YamlFile File, RowSite Site, YamlScalar? Key, int Order, IReadOnlyList<EquatableArray<string>> Elsewhere)
{
    /// <summary>What one of the wildcards stands for that lead to it, or all of them together.</summary>
    public YamlScalar? NameAbove(int number) =>
        number >= 0 ? Site.Names.ElementAtOrDefault(number)
        : Site.Names.Count == 0 ? null
        : Site.Names.Count == 1 ? Site.Names[0]
        : Site.Names[0].Named(string.Join("/", Site.Names.Select(n => n.Value)));
}
