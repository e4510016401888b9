using Dataset.Cli.Workspaces;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Schema;

namespace Dataset.Cli.Editing;

/// <summary>
/// Finds the file in which a new row belongs, from where the others stand: in the one file of its table, in a file of its own where each has
/// one, or with those that share a reference (the post of a tenure, the holder of a position) or the article they quote.
/// </summary>
internal static class HomeFile
{
    /// <summary>From the repository's root; null where the other rows show no rule.</summary>
    /// <param name="workspace">The dataset.</param>
    /// <param name="table">The row's table.</param>
    /// <param name="id">The row's key.</param>
    /// <param name="fields">The row's fields, by their names in YAML.</param>
    /// <param name="article">The source that the row quotes.</param>
    public static string? Of(Workspace workspace, TableSpec table, string id, IReadOnlyDictionary<string, string> fields, string? article)
    {
        List<(string Path, List<BoundRow> Rows)> files = workspace.Files
            .Select(f => (f.Path, Rows: f.Bound.Rows.Rows.Items.Where(r => r.Table.Spec == table).ToList()))
            .Where(f => f.Rows.Count > 0).ToList();
        string folder = "curated/" + table.YamlName;
        if (files.Count == 0)
        {
            return folder + ".yaml";
        }

        if (files.Count == 1 && files[0].Path == folder + ".yaml")
        {
            return files[0].Path;
        }

        foreach (int column in Enumerable.Range(0, table.Columns.Count)
            .Where(c => table.Columns[c].Type == ColumnType.Reference || table.Columns[c].Type == ColumnType.Union))
        {
            if (fields.TryGetValue(table.Columns[column].YamlName, out string? value)
                && Shared(files, r => (r.Value(column) as BoundReference)?.Key) is { } byReference)
            {
                return byReference.GetValueOrDefault(value) ?? folder + "/" + value + ".yaml";
            }
        }

        if (article is not null && Shared(files, r => SourceOf(r)) is { } byArticle && byArticle.TryGetValue(article, out string? home))
        {
            return home;
        }

        return files.All(f => f.Rows.Count == 1 || IsNamedAfterOneOf(f.Rows, f.Path)) ? folder + "/" + id + ".yaml" : null;
    }

    /// <summary>A file of its own may hold more rows: the parts of a whole.</summary>
    private static bool IsNamedAfterOneOf(List<BoundRow> rows, string path) => rows.Any(r => RowKey.Of(r) == Path.GetFileNameWithoutExtension(path));

    /// <summary>The file of each value, where every file with several rows holds one value and every value stands in one file.</summary>
    private static Dictionary<string, string>? Shared(List<(string Path, List<BoundRow> Rows)> files, Func<BoundRow, string?> valueOf)
    {
        Dictionary<string, string> homes = new(StringComparer.Ordinal);
        foreach ((string path, List<BoundRow> rows) in files)
        {
            string?[] values = rows.Select(valueOf).Distinct().ToArray();
            if (values is not [{ } value] || !homes.TryAdd(value, path))
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
}
