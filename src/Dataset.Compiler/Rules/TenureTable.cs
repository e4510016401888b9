using Dataset.Compiler.Binding;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Rules;

/// <summary>Who held what when, by the table that the schema marks for it.</summary>
internal sealed class TenureTable
{
    private readonly Dictionary<Held, List<Extent>> _terms = [];
    private readonly HashSet<Table> _holders = [];

    public TenureTable(Draft draft)
    {
        foreach (Table table in draft.Schema.Tables)
        {
            foreach (RuleSpec rule in table.Spec.Rules.Items.Where(r => r.Kind == RuleKind.Tenure))
            {
                _holders.UnionWith(table.Targets[rule.Others[0]]);
                IsComplete = true;
                draft.Tables[table.Index].ForEach(row => Add(row, rule.Others));
            }
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

    /// <summary>Whether all of it could be read; if not, nothing can be concluded from what is missing.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Whether rows of this table hold offices at all.</summary>
    public bool IsHolder(Table table) => _holders.Contains(table);

    /// <summary>Whether the office can have been held on a day of the extent, whatever the fuzzy dates turn out to be.</summary>
    public bool CanHaveHeld(RowRef holder, RowRef office, Extent when)
    {
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

    private void Add(DraftRow row, EquatableArray<int> columns)
    {
        if (row.Bound is not { } bound || row.Cells[columns[0]] is not RowCell holder || row.Cells[columns[1]] is not RowCell office)
        {
            IsComplete = false;
            return;
        }

        decimal start = bound.Value(columns[2]) is { } first && Extent.Of(first) is { } from ? from.Earliest : decimal.MinValue;
        decimal end = bound.Value(columns[3]) is { } last && Extent.Of(last) is { } to ? to.Latest : decimal.MaxValue;
        if (!_terms.TryGetValue(new Held(holder.Row, office.Row), out List<Extent>? terms))
        {
            _terms.Add(new Held(holder.Row, office.Row), terms = []);
        }

        terms.Add(new Extent(start, end));
    }

    private sealed record Held(RowRef Holder, RowRef Office);
}
