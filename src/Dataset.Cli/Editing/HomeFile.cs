using System.Text.RegularExpressions;
using Dataset.Cli.Workspaces;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Schema;

namespace Dataset.Cli.Editing;

/// <summary>
/// Finds the file in which a new row belongs, from where the others stand: in the one file of its table, with those that share a reference (the post
/// of a tenure, the holder of a position) or the article they quote, and otherwise in a file of its own beside theirs.
/// </summary>
internal static partial class HomeFile
{
    /// <summary>From the repository's root.</summary>
    /// <param name="workspace">The dataset.</param>
    /// <param name="table">The row's table.</param>
    /// <param name="id">The row's key.</param>
    /// <param name="fields">The row's fields, by their names in YAML.</param>
    /// <param name="article">The source that the row quotes.</param>
    public static string Of(Workspace workspace, TableSpec table, string id, IReadOnlyDictionary<string, string> fields, string? article)
    {
        List<(string Path, List<BoundRow> Rows)> files = workspace.Files
            .Select(f => (f.Path, Rows: f.Bound.Rows.Rows.Items.Where(r => r.Table.Spec == table).ToList()))
            .Where(f => f.Rows.Count > 0).ToList();
        string curated = workspace.Project.Shorten(workspace.Project.Curated);
        if (files.Count == 0)
        {
            return curated + "/" + table.YamlName + ".yaml";
        }

        // The one file of a table lies in no folder of its own.
        string[] folders = files.Select(f => f.Path[..f.Path.LastIndexOf('/')]).Distinct().ToArray();
        if (files.Count == 1 && folders[0] == curated)
        {
            return files[0].Path;
        }

        string folder = folders.Where(f => f != curated)
            .MaxBy(f => files.Count(r => r.Path.StartsWith(f + "/", StringComparison.Ordinal))) ?? curated;
        foreach (int column in Enumerable.Range(0, table.Columns.Count)
            .Where(c => table.Columns[c].Type == ColumnType.Reference || table.Columns[c].Type == ColumnType.Union))
        {
            if (fields.TryGetValue(table.Columns[column].YamlName, out string? value)
                && Shared(files, r => (r.Value(column) as BoundReference)?.Key) is { } byReference)
            {
                return byReference.GetValueOrDefault(value) ?? folder + "/" + value + ".yaml";
            }
        }

        return article is not null && Shared(files, SourceOf, mostly: true) is { } byArticle
            ? byArticle.GetValueOrDefault(article) ?? folder + "/" + NameOf(article, byArticle) + ".yaml"
            : folder + "/" + id + ".yaml";
    }

    /// <summary>
    /// Where the files of the other sources leave out the year in which they were published, so does this one, unless one is called so.
    /// </summary>
    private static string NameOf(string source, Dictionary<string, string> others)
    {
        bool withoutYear = others.Count > 0 && others.All(o => Year().Replace(o.Key, "") == Path.GetFileNameWithoutExtension(o.Value));
        string name = withoutYear ? Year().Replace(source, "") : source;
        return others.Values.Any(p => Path.GetFileNameWithoutExtension(p) == name) ? source : name;
    }

    /// <summary>The file of each value, where every file with several rows holds one value and every value stands in one file.</summary>
    /// <param name="files">The files with their rows.</param>
    /// <param name="valueOf">The value of a row.</param>
    /// <param name="mostly">Whether a file may hold other values, too, as long as one of them prevails.</param>
    private static Dictionary<string, string>? Shared(
        List<(string Path, List<BoundRow> Rows)> files, Func<BoundRow, string?> valueOf, bool mostly = false)
    {
        Dictionary<string, string> homes = new(StringComparer.Ordinal);
        foreach ((string path, List<BoundRow> rows) in files)
        {
            IGrouping<string?, BoundRow>[] values = [.. rows.GroupBy(valueOf).OrderByDescending(g => g.Count())];
            bool prevails = values.Length == 1 || (mostly && 2 * values[0].Count() > rows.Count);
            if (!prevails || values[0].Key is not { } value || !homes.TryAdd(value, path))
            {
                return null;
            }
        }

        return files.Any(f => f.Rows.Count > 1) ? homes : null;
    }

    private static string? SourceOf(BoundRow row)
    {
        Table table = row.Table;
        if (table.Evidence < 0)
        {
            return null;
        }

        int source = table.Targets[table.Evidence][0].EvidenceSource;
        return row.Parts(table.Evidence).Select(p => (p.Row.Value(source) as BoundReference)?.Key).FirstOrDefault();
    }

    [GeneratedRegex("-[0-9]{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
