using Dataset.Compiler.Articles;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Judging;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Rules;

/// <summary>
/// The passages that are marked as wrong, and those on which a fact rests that is wrong as a whole, article by article in the order in which they
/// stand.
/// </summary>
internal sealed class RefutedPassages
{
    private readonly Dictionary<RowRef, RefutedPassage[]> _bySource;

    public RefutedPassages(Draft draft)
    {
        _bySource = draft.Schema.Tables.Where(t => t.Refutes >= 0 && t.EvidenceSource >= 0)
            .SelectMany(t => draft.Tables[t.Index])
            .Select(r => Read(draft, r))
            .OfType<RefutedPassage>()
            .GroupBy(p => p.Source)
            .ToDictionary(g => g.Key, g => g.OrderBy(p => p.Span.Start).ThenBy(p => p.Row.Ref).ToArray());
        foreach (RefutedPassage[] passages in _bySource.Values)
        {
            int furthest = 0;
            foreach (RefutedPassage passage in passages)
            {
                passage.Furthest = furthest = Math.Max(furthest, passage.Span.End);
            }
        }
    }

    /// <summary>The passages of this source that share at least one character with the stretch, the last one first.</summary>
    public IEnumerable<RefutedPassage> Within(RowRef source, int start, int end)
    {
        if (start >= end || !_bySource.TryGetValue(source, out RefutedPassage[]? passages))
        {
            yield break;
        }

        int low = 0, high = passages.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = passages[middle].Span.Start < end ? (middle + 1, high) : (low, middle);
        }

        // Behind one whose furthest end is too near, none reaches the stretch.
        for (int i = low - 1; i >= 0 && passages[i].Furthest > start; i--)
        {
            if (passages[i].Span.End > start)
            {
                yield return passages[i];
            }
        }
    }

    /// <summary>The fields that a passage speaks for, as YAML names them; null among them for the fact itself.</summary>
    public static IEnumerable<string?> FieldsOf(Draft draft, DraftRow evidence)
    {
        Table fact = draft.Row(evidence.Owner!).Table;
        return Testimony.AimsOf(fact, evidence.Table, evidence.Bound!)
            .Select(a => a.Column < 0 ? null : fact.Columns[a.Column].YamlName)
            .DefaultIfEmpty(null);
    }

    /// <summary>The column by which facts of this table are wrong as a whole: it has the type of what marks a passage; -1: there is none.</summary>
    public static int FaultOf(Table fact, Table evidence) => evidence.Refutes < 0 ? -1
        : Array.FindIndex(fact.Columns, c => c is { Nullable: false, IsList: false, BuildOnly: false, TypeName: not null }
            && c.TypeName == evidence.Columns[evidence.Refutes].TypeName);

    private static RefutedPassage? Read(Draft draft, DraftRow row)
    {
        if (row.Bound is not { } bound || row.Owner is null || draft.QuoteOf(row) is not { } span
            || row.Cells[row.Table.EvidenceSource] is not RowValue source)
        {
            return null;
        }

        if (bound.Member(row.Table.Refutes) is { } fault)
        {
            return new RefutedPassage(row, source.Row, span, fault.Text, false);
        }

        DraftRow fact = draft.Row(row.Owner);
        return FaultOf(fact.Table, row.Table) is >= 0 and int column && fact.Bound?.Member(column) is { } verdict
            ? new RefutedPassage(row, source.Row, span, verdict.Text, true)
            : null;
    }
}

/// <summary>A passage that is marked as wrong.</summary>
/// <param name="Row">The item of evidence.</param>
/// <param name="Source">The article.</param>
/// <param name="Span">Where it stands there.</param>
/// <param name="Fault">What is wrong about it.</param>
/// <param name="IsWhole">Whether it is what a fact rests on that is wrong as a whole.</param>
internal sealed record RefutedPassage(DraftRow Row, RowRef Source, QuoteSpan Span, string Fault, bool IsWhole)
{
    /// <summary>The furthest end of this passage and of all that begin before it.</summary>
    public int Furthest { get; set; }
}
