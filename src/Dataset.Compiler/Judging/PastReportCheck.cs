using Dataset.Compiler.Binding;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Judging;

/// <summary>No article reports as past what happened after it was published.</summary>
internal static class PastReportCheck
{
    public static void Run(Draft draft)
    {
        foreach (Table evidence in draft.Schema.Tables.Where(t => t is { EvidenceSource: >= 0, Modality: >= 0, AimsAt: >= 0 }))
        {
            foreach (DraftRow row in draft.Tables[evidence.Index])
            {
                if (row.Owner is { } owner)
                {
                    Check(draft, row, draft.Row(owner));
                }
            }
        }
    }

    private static void Check(Draft draft, DraftRow evidence, DraftRow fact)
    {
        Table table = evidence.Table;
        BoundRow bound = evidence.Bound!;
        if (bound.IsSet(table.Refutes) || bound.IsBroken(table.Refutes) || bound.IsBroken(table.Modality) || bound.IsBroken(table.AimsAt)
            || Testimony.IsUncompared(table, bound) || evidence.Cells[table.EvidenceSource] is not RowValue cell
            || (table.Verbatim >= 0 && draft.QuoteOf(evidence) is null))
        {
            return;
        }

        DraftRow source = draft.Row(cell.Row);
        if (source.Bound?.Value(source.Table.PublishedOn) is not { } published || published.Extent is not { } publication)
        {
            return;
        }

        foreach (BoundValue date in DatesOf(draft, bound, fact, table))
        {
            if (date.Extent is { } when && when.Earliest > publication.Latest)
            {
                NodeAddress at = evidence.At(table.Verbatim);
                draft.Report(
                    ProvenanceFindings.ReportedTooEarly, at.Path, at.Node,
                    source.Key, ValueText.Of(published), ValueText.Of(date), table.Columns[table.Modality].YamlName);
                return;
            }
        }
    }

    /// <summary>The dates that the passage speaks for; one that says that the fact exists speaks for the day on which it occurs.</summary>
    private static IEnumerable<BoundValue> DatesOf(Draft draft, BoundRow bound, DraftRow fact, Table table)
    {
        List<Aim> aims = Testimony.AimsOf(fact.Table, table, bound);
        if (aims.All(a => a.Column < 0))
        {
            return Occurrence.Of(draft, fact) is { } occurrence ? [occurrence] : [];
        }

        return aims.Where(a => a.Column >= 0 && !fact.Table.Columns[a.Column].IsList)
            .Select(a => bound.Value(table.Asserts) ?? fact.Bound!.Value(a.Column))
            .OfType<BoundValue>()
            .Where(v => v is BoundScalar { Value.Type.Measure: Measure.Day });
    }
}
