using Dataset.Cli.Evidence;
using Dataset.Cli.Workspaces;

namespace Dataset.Cli.Quoting;

/// <summary>Words of an article on which something rests.</summary>
/// <param name="Source">The source's id.</param>
/// <param name="Words">Where they stand.</param>
/// <param name="Row">The row: <c>events/riyadh</c>.</param>
/// <param name="Field">Its field for which they speak.</param>
internal sealed record UsedWords(string Source, Passage Words, string Row, string Field)
{
    /// <summary>Those of a dataset, in the order in which they are written.</summary>
    public static List<UsedWords> In(Workspace workspace)
    {
        List<UsedWords> all = [];
        foreach (EvidenceRecord record in EvidenceRecords.Of(workspace))
        {
            if (record is { Start: { } start, End: { } end })
            {
                string row = record.Row.Contains('/', StringComparison.Ordinal) ? record.Row : record.Table + "/" + record.Row;
                all.Add(new UsedWords(record.Source, new Passage(start, end), row, record.Field));
            }
        }

        return all;
    }

    /// <summary>
    /// The rows with the fields for which a quote that shares a letter with the passage speaks: <c>events/riyadh (date, place)</c>.
    /// </summary>
    public static List<string> Of(IEnumerable<UsedWords> all, string source, Passage passage) => [.. all
        .Where(r => r.Source == source && r.Words.Start < passage.End && r.Words.End > passage.Start)
        .GroupBy(r => r.Row)
        .Select(g => g.Key + " (" + string.Join(", ", g.Select(r => r.Field).Distinct()) + ")")];
}
