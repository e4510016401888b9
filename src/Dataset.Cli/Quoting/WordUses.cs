using Dataset.Cli.Evidence;
using Dataset.Cli.Workspaces;

namespace Dataset.Cli.Quoting;

/// <summary>What rests on words of an article already.</summary>
internal static class WordUses
{
    /// <summary>
    /// The rows with the fields for which a quote that shares a letter with the passage speaks: <c>events/riyadh (date, place)</c>.
    /// </summary>
    public static List<string> Of(Workspace workspace, string source, Passage passage) => [.. EvidenceRecords.Of(workspace)
        .Where(r => r.Source == source && r.Start < passage.End && r.End > passage.Start)
        .GroupBy(r => r.Row.Contains('/', StringComparison.Ordinal) ? r.Row : r.Table + "/" + r.Row)
        .Select(g => g.Key + " (" + string.Join(", ", g.Select(r => r.Field).Distinct()) + ")")];
}
