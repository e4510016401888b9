using Dataset.Compiler.Binding;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Rules;

/// <summary>The words of articles on which facts rest.</summary>
internal sealed class QuotedWords(Draft draft)
{
    private Dictionary<RowRef, List<WordSpan>>? _byFact;

    /// <summary>Where the quotes of a fact stand that are not marked as wrong.</summary>
    public IReadOnlyList<WordSpan> Of(DraftRow fact) => (_byFact ??= Read()).TryGetValue(fact.Ref, out List<WordSpan>? spans) ? spans : [];

    private Dictionary<RowRef, List<WordSpan>> Read()
    {
        var byFact = new Dictionary<RowRef, List<WordSpan>>();
        foreach (DraftRow row in draft.Schema.Tables.Where(t => t.Spec.Role == TableRole.Evidence && t.EvidenceSource >= 0)
            .SelectMany(t => draft.Tables[t.Index]))
        {
            if (row.Owner is { } owner && !row.Bound!.IsSet(row.Table.Refutes) && draft.QuoteOf(row) is { } quote
                && row.Cells[row.Table.EvidenceSource] is RowValue source)
            {
                if (!byFact.TryGetValue(owner, out List<WordSpan>? spans))
                {
                    byFact.Add(owner, spans = []);
                }

                spans.Add(new WordSpan(source.Row, quote.Start, quote.End));
            }
        }

        return byFact;
    }
}

/// <summary>A stretch of an article; the end is behind its last character.</summary>
internal readonly record struct WordSpan(RowRef Source, int Start, int End);

/// <summary>The words on which one row after the other rests, as long as none rests on those of another one.</summary>
internal sealed class TakenWords
{
    private readonly Dictionary<RowRef, SortedList<int, (int End, DraftRow Row)>> _bySource = [];

    /// <summary>Takes the words for a row; the row that has some of them already, or null.</summary>
    public DraftRow? Take(DraftRow row, IReadOnlyList<WordSpan> words)
    {
        foreach (WordSpan span in words)
        {
            if (Holder(span) is { } holder && holder != row)
            {
                return holder;
            }
        }

        foreach (WordSpan span in words.Where(s => Holder(s) is null))
        {
            if (!_bySource.TryGetValue(span.Source, out SortedList<int, (int End, DraftRow Row)>? taken))
            {
                _bySource.Add(span.Source, taken = []);
            }

            taken.Add(span.Start, (span.End, row));
        }

        return null;
    }

    /// <summary>What is taken never overlaps, so that only the last stretch that begins before the end can reach into it.</summary>
    private DraftRow? Holder(WordSpan span)
    {
        if (!_bySource.TryGetValue(span.Source, out SortedList<int, (int End, DraftRow Row)>? taken))
        {
            return null;
        }

        int low = 0, high = taken.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = taken.Keys[middle] < span.End ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && taken.Values[low - 1].End > span.Start ? taken.Values[low - 1].Row : null;
    }
}
