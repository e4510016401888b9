using Dataset.Compiler.Binding;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Rules;

/// <summary>Who held what when, by the table that the schema marks for it.</summary>
internal sealed class TenureTable
{
    private readonly Dictionary<Held, List<Extent>> _terms = [];
    private readonly HashSet<Table> _holders = [];
    private readonly Draft _draft;
    private bool _isComplete;

    public TenureTable(Draft draft, IEnumerable<Tenure> rules)
    {
        _draft = draft;
        foreach (Tenure rule in rules)
        {
            _holders.UnionWith(rule.Table.Targets[rule.Holder]);
            _isComplete = true;
            draft.Tables[rule.Table.Index].ForEach(row => Add(row, rule));
        }

        foreach (List<Extent> terms in _terms.Values)
        {
            // Sorted by beginning; the end is that of the longest so far, so that one binary search answers.
            terms.Sort((a, b) => a.Earliest.CompareTo(b.Earliest));
            for (int i = 1; i < terms.Count; i++)
            {
                terms[i] = terms[i] with { Latest = Math.Max(terms[i].Latest, terms[i - 1].Latest) };
            }
        }
    }

    /// <summary>
    /// Whether the office can have been held on that day, whatever the fuzzy dates turn out to be: also where not all tenures could be read, and of
    /// rows that hold no offices at all.
    /// </summary>
    public bool CanHaveHeld(RowRef holder, RowRef office, BoundValue day)
    {
        if (!_isComplete || !_holders.Contains(_draft.Schema.Tables[holder.Table]) || day.Extent is not { } when)
        {
            return true;
        }

        if (!_terms.TryGetValue(new Held(holder, office), out List<Extent>? terms))
        {
            return false;
        }

        int low = 0, high = terms.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (terms[middle].Earliest <= when.Latest)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low > 0 && terms[low - 1].Latest >= when.Earliest;
    }

    private void Add(DraftRow row, Tenure rule)
    {
        if (row.Bound is not { } bound || row.Cells[rule.Holder] is not RowValue holder || row.Cells[rule.Office] is not RowValue office)
        {
            _isComplete = false;
            return;
        }

        decimal start = bound.Value(rule.Start) is { } first && first.Extent is { } from ? from.Earliest : decimal.MinValue;
        decimal end = bound.Value(rule.End) is { } last && last.Extent is { } to ? to.Latest : decimal.MaxValue;
        if (!_terms.TryGetValue(new Held(holder.Row, office.Row), out List<Extent>? terms))
        {
            _terms.Add(new Held(holder.Row, office.Row), terms = []);
        }

        // Of one that ends before it starts, which has its error, either end may be wrong.
        terms.Add(start > end ? new Extent(decimal.MinValue, decimal.MaxValue) : new Extent(start, end));
    }

    private sealed record Held(RowRef Holder, RowRef Office);
}
