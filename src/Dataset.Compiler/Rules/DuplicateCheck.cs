using System.Collections.Immutable;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Rules;

/// <summary>
/// Finds what is likely there twice, in the tables of every schema: facts with one text or with the same values on the same words of an article, and
/// things with one name. Each can be right, so that these are warnings.
/// </summary>
internal sealed class DuplicateCheck
{
    private readonly RuleScope _scope;
    private readonly QuotedWords _words;

    private DuplicateCheck(RuleScope scope)
    {
        _scope = scope;
        _words = new QuotedWords(scope.Draft);
    }

    public static void Run(RuleScope scope)
    {
        var check = new DuplicateCheck(scope);
        foreach (Table table in scope.Draft.Schema.Tables.Where(t => t.IsEntity && t.Spec.Key.Count > 0))
        {
            if (table.IsFact)
            {
                check.CheckFacts(table);
            }

            // Where a table lists other names, a name means one of its rows.
            if (table.DisplayName >= 0 && scope.Rules.All.OfType<OtherName>().FirstOrDefault(r => r.IsOf(table)) is { } names)
            {
                check.CheckNames(table, names);
            }
        }
    }

    private void CheckFacts(Table table)
    {
        ImmutableArray<int> texts = [.. Columns(table, (c, i) => c is { Scalar: TextType, IsList: false } && (i == table.DisplayName || c.Required))];
        var reported = new HashSet<DraftRow>();
        if (texts.Length > 0)
        {
            Report(table, texts, DuplicateFindings.SameText, reported);
        }

        // What happens is known by when and where it does, whatever it is called; everything else by all that is said of it.
        bool isOccurrence = table.OccursOn >= 0 && table.Columns[table.OccursOn].Required;
        ImmutableArray<int> values = [.. Columns(table, (_, i) => !(isOccurrence && i == table.DisplayName))];
        Report(table, values, DuplicateFindings.SaidTwice, reported);
    }

    private void Report(Table table, ImmutableArray<int> columns, FindingKind kind, HashSet<DraftRow> reported)
    {
        foreach (IGrouping<DraftRow, DraftRow> alike in Complete(table).GroupBy(r => r, new SameCells(columns)))
        {
            if (!columns.Any(c => alike.Key.Cells[c] is not null) || !alike.Skip(1).Any())
            {
                continue;
            }

            var taken = new TakenWords();
            foreach (DraftRow row in DraftRow.InWrittenOrder(alike))
            {
                if (taken.Take(row, _words.Of(row)) is { } first && reported.Add(row))
                {
                    Report(kind, row, first);
                }
            }
        }
    }

    private void CheckNames(Table table, OtherName names)
    {
        foreach (IGrouping<Value, DraftRow> alike in Complete(table).Where(r => r.Cells[table.DisplayName] is not null)
            .GroupBy(r => r.Cells[table.DisplayName]!))
        {
            DraftRow? first = null;
            foreach (DraftRow row in alike.Skip(1).Any() ? DraftRow.InWrittenOrder(alike) : [])
            {
                if (first is not null && !names.IsAmbiguous(row))
                {
                    Report(DuplicateFindings.SameName, row, first);
                }

                first ??= row;
            }
        }
    }

    private void Report(FindingKind kind, DraftRow row, DraftRow first)
    {
        int key = row.Table.Spec.Key[0];
        NodeAddress at = row.At(key);
        _scope.Draft.Report(kind, at.Path, at.Node, row.Table.Noun, first.Key, first.At(key));
    }

    /// <summary>Of a row that is broken nobody knows whether it is like another one.</summary>
    private IEnumerable<DraftRow> Complete(Table table) => _scope.Draft.Tables[table.Index].Where(r => r.Bound is { Broken.Count: 0 });

    private static IEnumerable<int> Columns(Table table, Func<ColumnSpec, int, bool> where) => Enumerable.Range(0, table.Columns.Length)
        .Where(i => table.Columns[i] is { Written: true, HoldsParts: false, BuildOnly: false } column && !table.IsKey(i) && where(column, i));
}
