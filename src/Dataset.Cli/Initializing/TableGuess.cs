using Dataset.Compiler.Schema;
using Dataset.Compiler.Yaml;

namespace Dataset.Cli.Initializing;

/// <summary>A table that the shown files seem to have.</summary>
/// <param name="Name">What it is called in the data: a file, a folder, or the field below which its rows stand.</param>
/// <param name="Files">The files in which rows of it stand.</param>
/// <param name="Rows">How they stand there.</param>
/// <param name="At">The fields that lead to them.</param>
internal sealed record TableGuess(string Name, IReadOnlyList<ShownFile> Files, RowsAre Rows, IReadOnlyList<string> At)
{
    /// <summary>What the rows are made of.</summary>
    public required Shape Row { get; init; }

    /// <summary>Of rows that are named after their keys: the keys.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>Whether each file is a row.</summary>
    public bool IsOnePerFile => Files.Count > 1 && Rows == RowsAre.Single;

    /// <summary>Paths of fields, with slashes, in which rows of other tables stand.</summary>
    public IReadOnlySet<string> Elsewhere { get; init; } = new HashSet<string>();
}

/// <summary>Finds where rows stand.</summary>
internal static class TableSearch
{
    /// <summary>From how many rows on a list within a file is a table of its own.</summary>
    private const int LeastRows = 2, Deepest = 4;

    /// <summary>How alike the mappings of several files must be to be rows of one table.</summary>
    private const double Alike = 0.3;

    public static List<TableGuess> Of(IReadOnlyList<ShownFile> files)
    {
        List<TableGuess> tables = [];
        foreach (IGrouping<string, ShownFile> group in files.GroupBy(f => Path.GetDirectoryName(f.Path) + "/*" + Path.GetExtension(f.Path)))
        {
            List<ShownFile> all = group.ToList();
            if (all.Count > 1 && Sections(all) is { Count: > 0 } sections)
            {
                tables.AddRange(sections);
            }
            else if (all.Count > 1 && Together(all) is { } together)
            {
                tables.Add(together);
            }
            else
            {
                all.ForEach(f => tables.AddRange(Of(f)));
            }
        }

        return tables;
    }

    /// <summary>Files that hold nothing but lists of rows below their tables' names, as this generator's own do.</summary>
    private static List<TableGuess> Sections(List<ShownFile> files)
    {
        List<(ShownFile File, YamlEntry Section)> sections = files
            .SelectMany(f => f.Roots.OfType<YamlMapping>().SelectMany(r => r.Entries.Items).Select(e => (f, e))).ToList();
        return files.Any(f => f.Roots is not [YamlMapping]) || sections.Any(s => !IsListOfRows(s.Section.Value)) ? []
            : sections.GroupBy(s => s.Section.Key.Value).Select(g =>
                new TableGuess(g.Key, [.. g.Select(s => s.File).Distinct()], RowsAre.List, [g.Key])
                {
                    Row = Shape.Of(g.Select(s => s.Section.Value)).Items!,
                }).ToList();
    }

    private static TableGuess? Together(List<ShownFile> files)
    {
        List<YamlNode> roots = files.SelectMany(f => f.Roots).ToList();
        string name = Path.GetFileName(Path.GetDirectoryName(files[0].Path)!);
        if (files.All(f => f.Roots.Count == 1) && roots.All(r => r is YamlMapping) && Shape.Of(roots) is { } row && row.Fill >= Alike)
        {
            return new TableGuess(name, files, RowsAre.Single, []) { Row = row };
        }

        return roots.All(IsListOfRows) && Shape.Of(roots).Items is { } items && items.Fill >= Alike
            ? new TableGuess(name, files, RowsAre.List, []) { Row = items } : null;
    }

    private static List<TableGuess> Of(ShownFile file)
    {
        if (file.Roots.All(IsListOfRows))
        {
            return [new TableGuess(file.Stem, [file], RowsAre.List, []) { Row = Shape.Of(file.Roots).Items! }];
        }

        if (file.Roots.All(r => r is YamlMapping))
        {
            return file.Roots.Count > 1
                ? [new TableGuess(file.Stem, [file], RowsAre.Single, []) { Row = Shape.Of(file.Roots) }]
                : OfMapping(file, (YamlMapping)file.Roots[0]);
        }

        throw new ToolError("'" + Path.GetFileName(file.Path) + "' holds values that have no fields, which cannot be rows: a table needs a list of "
            + "entries with fields, or names with fields below them.");
    }

    private static List<TableGuess> OfMapping(ShownFile file, YamlMapping root)
    {
        List<TableGuess> tables = [];
        HashSet<string> elsewhere = new(StringComparer.Ordinal);
        bool isRow = Find(file, root, [], tables, elsewhere);
        if (tables.Count == 0 || isRow)
        {
            tables.Add(new TableGuess(file.Stem, [file], RowsAre.Single, []) { Row = Shape.Of([root]), Elsewhere = elsewhere });
        }

        return tables;
    }

    /// <returns>Whether anything stands there that belongs to no table.</returns>
    private static bool Find(ShownFile file, YamlMapping mapping, string[] at, List<TableGuess> tables, HashSet<string> elsewhere)
    {
        if (IsByKey(mapping))
        {
            tables.Add(new TableGuess(at.Length == 0 ? file.Stem : at[^1], [file], RowsAre.ByKey, at)
            {
                Row = Shape.Of(mapping.Entries.Items.Select(e => e.Value)),
                Keys = [.. mapping.Entries.Items.Select(e => e.Key.Value)],
            });
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
        node is YamlSequence { Items.Count: > 0 } list && list.Items.Items.All(i => i is YamlMapping { Entries.Count: > 0 });

    /// <summary>Whether the names are keys: what stands below them is alike.</summary>
    private static bool IsByKey(YamlMapping mapping)
    {
        int count = mapping.Entries.Count;
        if (count < 2 || !mapping.Entries.Items.All(e => e.Value is YamlMapping { Entries.Count: > 0 } && KeyGuess.IsKey(e.Key.Value)))
        {
            return false;
        }

        // Sections that have nothing in common fill one of so many parts.
        return Shape.Of(mapping.Entries.Items.Select(e => e.Value)).Fill >= (count == 2 ? 0.75 : Math.Max(0.25, 1.5 / count));
    }
}
