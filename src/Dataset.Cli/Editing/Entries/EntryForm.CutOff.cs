using Dataset.Compiler.Binding;
using Dataset.Compiler.Rules;
using Dataset.Compiler.Schema;

namespace Dataset.Cli.Editing.Entries;

/// <summary>The dataset ends on a day: what an article tells of later ones is said before somebody has typed the rest of it.</summary>
internal sealed partial class EntryForm
{
    /// <summary>The last day that the dataset knows; null where none is given.</summary>
    public BoundValue? CutOff => _cutOff.Value;

    /// <summary>Whether a date lies after the last day that the dataset knows.</summary>
    public bool IsAfterCutOff(ColumnSpec column, string date) =>
        CutOff?.Extent is { } last && column.Scalar?.Read(date, null, out _) is { } value && value.Type.ExtentOf(value) is { } extent
            && extent.Earliest > last.Latest;

    /// <summary>Why a row in its state cannot have this date; null where it can.</summary>
    private string? AfterCutOff(Entry entry, ColumnSpec column, string date)
    {
        foreach (NotAfterCutOff rule in _rules.All.OfType<NotAfterCutOff>()
            .Where(r => r.Table.Spec == entry.Table && entry.Table.Columns[r.Date] == column))
        {
            string? state = entry.Value(entry.Table.Columns[rule.State]);
            if (state is not null && rule.States.Contains(state) && IsAfterCutOff(column, date))
            {
                return "the dataset ends on " + ValueText.Of(CutOff!) + ": nothing can be '" + state + "' on " + date
                    + " before somebody moves that day. Give an earlier date if this was a slip; otherwise Ctrl+C keeps the entry for later";
            }
        }

        return null;
    }

    private static BoundValue? CutOffOf(IEnumerable<BoundRow> rows) =>
        rows.Where(r => r.Table is { IsEntity: true, CutOff: >= 0 }).Select(r => r.Value(r.Table.CutOff)).FirstOrDefault(v => v is not null);
}
