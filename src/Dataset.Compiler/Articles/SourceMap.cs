using System.Collections.Immutable;
using Dataset.Compiler.Binding;

namespace Dataset.Compiler.Articles;

/// <summary>Which article each source is: all that a file which quotes has to know of the files that declare sources.</summary>
/// <param name="Entries">Sorted by source key, each once: of two sources with one key the first counts.</param>
public sealed record SourceMap(EquatableArray<SourceEntry> Entries)
{
    public static SourceMap Of(IEnumerable<BoundRows> files)
    {
        var fileOf = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (BoundRows file in files.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            foreach (BoundRow row in file.Rows)
            {
                if (row.Text(row.Table.ArticleFile) is { } name && RowKey.Of(row) is { } key && !fileOf.ContainsKey(key))
                {
                    fileOf.Add(key, name.Text);
                }
            }
        }

        return new SourceMap(fileOf.Keys.OrderBy(k => k, StringComparer.Ordinal).Select(k => new SourceEntry(k, fileOf[k])).ToImmutableArray());
    }

    /// <summary>The file name of this source's article; null where there is no such source.</summary>
    public string? FileOf(string source)
    {
        int low = 0, high = Entries.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) >> 1;
            int order = string.CompareOrdinal(Entries[middle].Source, source);
            if (order == 0)
            {
                return Entries[middle].FileName;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }
}

/// <summary>A source and the file of its article.</summary>
public sealed record SourceEntry(string Source, string FileName);
