using Dataset.Compiler.Schema;
using Dataset.Compiler.Yaml;

namespace Dataset.Cli.Initializing;

/// <summary>Finds where rows stand: in many files together, or in each for itself.</summary>
internal static partial class TableSearch
{
    /// <summary>How alike the mappings of several files must be to be rows of one table.</summary>
    private const double Alike = 0.3;

    /// <summary>In so many folders stand rows of one table; in fewer, folders may be tables.</summary>
    private const int ManyFolders = 5;

    /// <param name="files">What is shown.</param>
    /// <param name="folder">The folder of the project: a pattern for everything below it would match what the build leaves there.</param>
    public static List<TableGuess> Of(IReadOnlyList<ShownFile> files, string folder)
    {
        if (Tree(files, folder) is { } tree)
        {
            return [tree];
        }

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

    /// <summary>Files that are a row each, in folders that sort them.</summary>
    private static TableGuess? Tree(IReadOnlyList<ShownFile> files, string project)
    {
        List<IGrouping<string, ShownFile>> folders = files.GroupBy(f => Path.GetDirectoryName(f.Path)!).ToList();
        if (folders.Count < 2 || files.Any(f => f.Roots is not [YamlMapping] || Path.GetExtension(f.Path) != Path.GetExtension(files[0].Path))
            || !(folders.Count >= ManyFolders || folders.Exists(f => f.Count() == 1) || files.DistinctBy(f => f.Stem).Count() * 2 <= files.Count))
        {
            return null;
        }

        string root = folders[0].Key;
        while (!folders.TrueForAll(f => IsIn(f.Key, root)))
        {
            root = Path.GetDirectoryName(root)!;
        }

        Shape row = Shape.Of(files.Select(f => f.Roots[0]));
        return row.Fill >= Alike && !IsIn(project, root)
            && Directory.GetFiles(root, "*" + Path.GetExtension(files[0].Path), SearchOption.AllDirectories).Length == files.Count
            ? new TableGuess(Path.GetFileName(root), files, RowsAre.Single, []) { Row = row, Tree = root } : null;
    }

    private static bool IsIn(string folder, string root) =>
        (folder + Path.DirectorySeparatorChar).StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal);

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
        if (files.All(f => f.Roots.Count == 1) && roots.All(r => r is YamlMapping))
        {
            List<YamlEntry> entries = roots.SelectMany(r => ((YamlMapping)r).Entries.Items).ToList();
            Shape row = Shape.Of(roots), entry = Shape.Of(entries.Select(e => e.Value));
            bool areKeys = entries.TrueForAll(e => e.Value is YamlMapping { Entries.Count: > 0 } && KeyGuess.IsKey(e.Key.Value))
                && entries.DistinctBy(e => e.Key.Value).Count() == entries.Count;
            if (areKeys && entry.Fill >= Alike)
            {
                return new TableGuess(name, files, RowsAre.ByKey, []) { Row = entry, Keys = [.. entries.Select(e => e.Key.Value)] };
            }

            return row.Fill >= Alike ? new TableGuess(name, files, RowsAre.Single, []) { Row = row } : null;
        }

        return roots.All(IsListOfRows) && Shape.Of(roots).Items is { } items && items.Fill >= Alike
            ? new TableGuess(name, files, RowsAre.List, []) { Row = items } : null;
    }
}
