using System.Globalization;
using Dataset.Cli.Workspaces;

namespace Dataset.Cli.Coverage;

/// <summary>Counts sentences by what became of them, and the letters that quotes hold.</summary>
internal static class CoverageTotals
{
    public static string Of(IReadOnlyList<CoveredSentence> sentences, IReadOnlyList<string> lists)
    {
        IEnumerable<string> states = lists.Prepend("backed").Append("open")
            .Select(state => sentences.Count(s => s.State == state).ToString(CultureInfo.InvariantCulture) + " " + state);
        return Summary.Count(sentences.Count, "sentence") + ": " + string.Join(", ", states)
            + "; " + CoverageCommand.Percent(sentences.Sum(s => s.Covered), sentences.Sum(s => s.Length)) + " of the letters are quoted";
    }
}
