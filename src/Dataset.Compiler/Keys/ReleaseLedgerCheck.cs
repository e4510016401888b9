using System.Collections.Immutable;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;

namespace Dataset.Compiler.Keys;

/// <summary>What was released is still there, or redirected, and is still the same kind of thing.</summary>
public static class ReleaseLedgerCheck
{
    /// <summary>More of one file is never printed, and looking for what was meant takes long.</summary>
    private const int MaxSuggestions = 20;

    public static EquatableArray<Finding> Run(Catalogue catalogue, EquatableArray<ReleaseLedger> ledgers)
    {
        if (ledgers.Items.All(l => l.Ids.Count == 0))
        {
            return ledgers.Items.SelectMany(l => l.Findings.Items).ToImmutableArray();
        }

        var check = new Check(catalogue, ledgers);
        foreach (ReleaseLedger ledger in ledgers)
        {
            check.Findings.AddRange(ledger.Findings);
            foreach (ReleasedId released in ledger.Ids)
            {
                check.Judge(released);
            }
        }

        return check.Findings.ToImmutable();
    }

    private sealed class Check
    {
        private readonly Dictionary<string, KeyedTable> _tables = new(StringComparer.Ordinal);
        private readonly HashSet<string> _redirected;
        private readonly HashSet<(string Table, string Id)> _released;
        private int _suggestions;

        public Check(Catalogue catalogue, EquatableArray<ReleaseLedger> ledgers)
        {
            _redirected = new HashSet<string>(catalogue.Redirects.Items.Select(r => r.From), StringComparer.Ordinal);
            _released = new HashSet<(string, string)>(ledgers.Items.SelectMany(l => l.Ids.Items).Select(r => (r.Table, r.Id)));
            for (int i = 0; i < catalogue.Tables.Count; i++)
            {
                TableSpec spec = catalogue.Schema.Tables[i];
                if (spec.Role == TableRole.Redirects)
                {
                    // A redirect in a file that does not parse is known by its key alone, and that file has its own error.
                    _redirected.UnionWith(catalogue.Tables[i].Rows.Items.Where(r => r.IsSalvaged).Select(r => r.Key));
                }
                else if (spec.Kind == TableKind.Entity && spec.Key.Count > 0)
                {
                    _tables[spec.YamlName] = new KeyedTable(Wording.Noun(spec.Name), spec.DatasetWideKey, Living(catalogue.Tables[i]));
                }
            }
        }

        public ImmutableArray<Finding>.Builder Findings { get; } = ImmutableArray.CreateBuilder<Finding>();

        public void Judge(ReleasedId released)
        {
            if (!_tables.TryGetValue(released.Table, out KeyedTable? table))
            {
                FindingArgument near = Suggest(released.Table, _tables.Keys.OrderBy(t => t, StringComparer.Ordinal));
                Findings.Add(
                    Finding.Create(ReferenceFindings.LedgerLine, released.At, released.Table + " " + released.Id, "a table as the first word", near));
            }
            else if (table.Living.ContainsKey(released.Id) || _redirected.Contains(released.Id))
            {
                return;
            }
            else if (table.DatasetWide && Elsewhere(released.Id) is { } other)
            {
                Findings.Add(Finding.Create(
                    ReferenceFindings.Reused, released.At,
                    released.Id, Wording.WithArticle(table.Noun), Wording.WithArticle(other.Noun), other.Living[released.Id]));
            }
            else
            {
                IEnumerable<string> unreleased = table.Living.Keys.Where(k => !_released.Contains((released.Table, k)));
                Findings.Add(Finding.Create(ReferenceFindings.ReleasedGone, released.At, released.Id, Suggest(released.Id, unreleased)));
            }
        }

        private KeyedTable? Elsewhere(string id) => _tables.Values.FirstOrDefault(t => t.DatasetWide && t.Living.ContainsKey(id));

        private FindingArgument Suggest(string wrong, IEnumerable<string> existing) =>
            _suggestions++ < MaxSuggestions ? Suggestion.For(wrong, existing) : "";

        private static Dictionary<string, NodeAddress> Living(CatalogueTable table)
        {
            var living = new Dictionary<string, NodeAddress>(table.Rows.Count, StringComparer.Ordinal);
            foreach (CatalogueRow row in table.Rows)
            {
                living[row.Key] = row.Origin;
            }

            return living;
        }
    }

    /// <param name="Noun">What a row is called.</param>
    /// <param name="DatasetWide">Whether its keys are taken in all other tables that say so.</param>
    /// <param name="Living">Where the row with each key stands.</param>
    private sealed record KeyedTable(string Noun, bool DatasetWide, Dictionary<string, NodeAddress> Living);
}
