using Dataset.Compiler.Schema;
using Dataset.Compiler.Yaml;

namespace Dataset.Cli.Initializing;

/// <summary>Where rows stand in one file.</summary>
internal static partial class TableSearch
{
    /// <summary>From how many rows on a list within a file is a table of its own.</summary>
    private const int LeastRows = 2, Deepest = 4;

    /// <summary>How alike the rows of several lists must be to be of one table.</summary>
    private const double AlikeLists = 0.75;

    /// <summary>How alike rows must be beside which others are written short.</summary>
    private const double AlikeRows = 0.5;

    private static List<TableGuess> Of(ShownFile file)
    {
        if (file.Roots.All(IsListOfRows))
        {
            return ByKind(new TableGuess(file.Stem, [file], RowsAre.List, []) { Row = Shape.Of(file.Roots).Items! });
        }

        if (file.Roots.All(IsListOfLists))
        {
            return [Listed(file.Stem, file, [], file.Roots)];
        }

        if (file.Roots.All(r => r is YamlMapping))
        {
            return file.Roots.Count > 1
                ? ByKind(new TableGuess(file.Stem, [file], RowsAre.Single, []) { Row = Shape.Of(file.Roots) })
                : OfMapping(file, (YamlMapping)file.Roots[0]);
        }

        if (file.Roots.All(r => r is YamlSequence) && Shape.Of(file.Roots).Items is { Lists: 0, Mappings: 0, Nulls: 0 } values)
        {
            return [new TableGuess(file.Stem, [file], RowsAre.List, []) { Row = values }];
        }

        throw new ToolError("'" + Path.GetFileName(file.Path) + "' holds values beside lists, or lists of unlike lists, which cannot be rows: a "
            + "table needs a list of entries with fields, a list of values, or names with fields below them.");
    }

    /// <summary>A table for each kind of rows, where the rows say of which kind they are.</summary>
    private static List<TableGuess> ByKind(TableGuess all)
    {
        return UnionGuess.Of(all.Row) is not ({ } kinds, _) ? [all]
            : kinds.Select(k => all with { Name = Plural(k.Name), Row = k.Rows, When = k.When }).ToList();

        static string Plural(string one) => Names.Singular(one) == one ? one + "s" : one;
    }

    private static List<TableGuess> OfMapping(ShownFile file, YamlMapping root)
    {
        List<TableGuess> tables = [];
        HashSet<string> elsewhere = new(StringComparer.Ordinal);
        bool isRow = Find(file, root, [], tables, elsewhere);
        if (tables.Count == 0 || isRow)
        {
            // Beside the tables of a file the file itself is a row.
            string name = tables.Count == 0 ? file.Stem : file.Stem + "-files";
            tables.Add(new TableGuess(name, [file], RowsAre.Single, []) { Row = Shape.Of([root]), Elsewhere = elsewhere });
        }

        return tables;
    }

    /// <returns>Whether anything stands there that belongs to no table.</returns>
    private static bool Find(ShownFile file, YamlMapping mapping, string[] at, List<TableGuess> tables, HashSet<string> elsewhere)
    {
        string name = at.Length == 0 ? file.Stem : at[^1];
        if (IsByKey(mapping) || (at.Length > 0 && IsByKeyInPart(mapping)))
        {
            tables.Add(new TableGuess(name, [file], RowsAre.ByKey, at)
            {
                Row = Shape.Of(mapping.Entries.Items.Select(e => e.Value)),
                Keys = [.. mapping.Entries.Items.Select(e => e.Key.Value)],
            });
            return false;
        }

        if (ListsBelowNames(mapping) is { } lists)
        {
            tables.Add(new TableGuess(name, [file], RowsAre.List, [.. at, FileSet.Any]) { Row = Shape.Of(lists), Lists = lists });
            return false;
        }

        bool isLeft = false;
        foreach (YamlEntry entry in mapping.Entries)
        {
            string[] path = [.. at, entry.Key.Value];
            int before = tables.Count;
            bool isLeftBelow = true;
            if (entry.Value is YamlSequence list && list.Items.Count >= LeastRows && IsListOfRows(list))
            {
                tables.Add(new TableGuess(entry.Key.Value, [file], RowsAre.List, path) { Row = Shape.Of([list]).Items! });
                isLeftBelow = false;
            }
            else if (IsListOfLists(entry.Value))
            {
                tables.Add(Listed(entry.Key.Value, file, path, [entry.Value]));
                isLeftBelow = false;
            }
            else if (entry.Value is YamlMapping below && path.Length < Deepest)
            {
                isLeftBelow = Find(file, below, path, tables, elsewhere) || tables.Count == before;
            }

            if (!isLeftBelow)
            {
                elsewhere.Add(string.Join('/', path));
            }

            isLeft |= isLeftBelow;
        }

        return isLeft;
    }

    private static bool IsListOfRows(YamlNode node) =>
        node is YamlSequence list
        && list.Items.Items.All(i => i is YamlMapping) && list.Items.Items.Any(i => i is YamlMapping { Entries.Count: > 0 });

    /// <summary>Whether it is a list of rows that are lists: as long as one another, of values that are unlike from place to place.</summary>
    private static bool IsListOfLists(YamlNode node)
    {
        if (node is not YamlSequence { Items.Count: >= LeastRows } list || !list.Items.Items.All(i => i is YamlSequence { Items.Count: > 1 }))
        {
            return false;
        }

        List<YamlSequence> rows = list.Items.Items.Cast<YamlSequence>().ToList();
        return rows.TrueForAll(r => r.Items.Count == rows[0].Items.Count && r.Items.Items.All(i => i is YamlScalar))
            && Enumerable.Range(0, rows[0].Items.Count)
                .Select(c => ValueGuess.Of(rows.Select(r => (YamlScalar)r.Items[c]).Where(v => !v.IsNull).ToList())).Distinct().Count() > 1;
    }

    private static TableGuess Listed(string name, ShownFile file, IReadOnlyList<string> at, IReadOnlyList<YamlNode> lists)
    {
        List<YamlSequence> rows = lists.SelectMany(l => ((YamlSequence)l).Items.Items).Cast<YamlSequence>().ToList();
        List<string> columns = Enumerable.Range(1, rows[0].Items.Count)
            .Select(i => "column_" + i.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToList();
        return new TableGuess(name, [file], RowsAre.List, at) { Row = Shape.Of(rows.Select(r => YamlMapping.Of(r, columns))), IsListed = true };
    }

    /// <summary>The rows of each list, where names hold lists whose rows are alike: the names are data.</summary>
    private static List<Shape>? ListsBelowNames(YamlMapping mapping)
    {
        // Names in the plural are those of tables.
        if (mapping.Entries.Count < 2 || mapping.Entries.Items.All(e => Names.Singular(e.Key.Value) != e.Key.Value)
            || !mapping.Entries.Items.All(e => IsListOfRows(e.Value)))
        {
            return null;
        }

        List<Shape> lists = mapping.Entries.Items.Select(e => Shape.Of([e.Value]).Items!).ToList();
        return Shape.Of(lists).Fill >= AlikeLists ? lists : null;
    }

    /// <summary>Whether the names are keys of rows of which some are written short, as a value.</summary>
    private static bool IsByKeyInPart(YamlMapping mapping)
    {
        List<YamlNode> rows = mapping.Entries.Items.Where(e => e.Value is YamlMapping { Entries.Count: > 0 }).Select(e => e.Value).ToList();
        return rows.Count > 1 && rows.Count < mapping.Entries.Count && mapping.Entries.Items.All(
                e => KeyGuess.IsKey(e.Key.Value) && (e.Value is YamlScalar || e.Value is YamlMapping { Entries.Count: > 0 }))
            && Shape.Of(rows).Fill >= AlikeRows;
    }

    /// <summary>Whether the names are keys: what stands below them is alike, or they look like data and have values.</summary>
    private static bool IsByKey(YamlMapping mapping)
    {
        int count = mapping.Entries.Count;
        if (count < 2 || !mapping.Entries.Items.All(e => KeyGuess.IsKey(e.Key.Value)))
        {
            return false;
        }

        if (mapping.Entries.Items.All(e => e.Value is YamlMapping { Entries.Count: > 0 }))
        {
            // Sections that have nothing in common fill one of so many parts.
            return Shape.Of(mapping.Entries.Items.Select(e => e.Value)).Fill >= (count == 2 ? 0.75 : Math.Max(0.25, 1.5 / count));
        }

        return MapGuess.Is(Shape.Of([mapping]), isRow: true)
            && Shape.Of(mapping.Entries.Items.Select(e => e.Value)) is { Mappings: 0, Nulls: 0 } values
            && values.Items is null or { Lists: 0, Mappings: 0, Nulls: 0 };
    }
}
