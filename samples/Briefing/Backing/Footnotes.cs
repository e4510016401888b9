using Briefing.Wording;

namespace Briefing.Backing;

/// <summary>
/// What lines rest on, by number: passages, or where else a value is from. A line has the numbers behind it, and the notes stand below; what was
/// cited before keeps its number.
/// </summary>
internal sealed class Footnotes
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<(int Number, string Text)> _open = [];

    /// <summary>The numbers of what the values of some fields rest on; where there is nothing, of what the row's existence does.</summary>
    public string Of(IFact fact, params ReadOnlySpan<RowField> fields)
    {
        List<string> notes = [];
        foreach (RowField field in fields)
        {
            Add(notes, fact.Claims.Where(c => c.Field == field && c.Rank != ClaimRank.Rival));
            notes.AddRange(fact.Basis.Where(b => b.For.Contains(field)).Select(Text));
        }

        if (notes.Count == 0)
        {
            Add(notes, fact.Claims.Where(c => c.Field.IsExistence && c.Rank != ClaimRank.Rival));
        }

        if (notes.Count == 0)
        {
            notes.AddRange(fact.Basis.Select(Text));
        }

        return Marks(notes);
    }

    /// <summary>The number of the first thing that a fact rests on: of a passage whose words are here, if there is one.</summary>
    public string FirstOf(IFact fact)
    {
        IEnumerable<Evidence> passages = fact.Evidence.Concat(fact.Claims.SelectMany(c => c.Evidence)).OrderBy(e => e.Quote is null);
        return Marks([.. passages.Select(e => Text(e, null)).Concat(fact.Basis.Select(Text)).Take(1)]);
    }

    /// <summary>The numbers of passages.</summary>
    public string Of(IEnumerable<Evidence> passages) => Marks([.. passages.Select(e => Text(e, null))]);

    /// <summary>The number of where else a value is from.</summary>
    public string Of(IEnumerable<Basis> bases) => Marks([.. bases.Select(Text)]);

    /// <summary>The notes since the last time.</summary>
    public IReadOnlyList<(int Number, string Text)> Take()
    {
        List<(int, string)> notes = [.. _open];
        _open.Clear();
        return notes;
    }

    private string Marks(List<string> notes) => string.Concat(notes.Distinct(StringComparer.Ordinal).Select(n => $" [{NumberOf(n)}]"));

    private int NumberOf(string note)
    {
        if (!_numbers.TryGetValue(note, out int number))
        {
            number = _numbers.Count + 1;
            _numbers.Add(note, number);
            _open.Add((number, note));
        }

        return number;
    }

    /// <summary>One passage an article and claim: the first whose words are here.</summary>
    private static void Add(List<string> notes, IEnumerable<Claim> claims)
    {
        foreach (Claim claim in claims)
        {
            foreach (IGrouping<Source, Evidence> article in claim.Evidence.GroupBy(e => e.In))
            {
                Evidence best = article.FirstOrDefault(e => e.Quote is not null) ?? article.First();
                notes.Add(Text(best, claim.Rank == ClaimRank.Compatible ? FactName.Of(claim.Value) : null));
            }
        }
    }

    private static string Text(Evidence evidence, string? says)
    {
        string words = evidence.Quote is { } quote ? $"\"{quote}\"" : "[not quoted: the limit for this article is reached]";
        string reading = Reading(evidence, says);
        return $"{words}{(reading.Length == 0 ? "" : $" ({reading})")} {evidence.In.Id} {evidence.Span.Start}-{evidence.Span.End}";
    }

    private static string Text(Basis basis)
    {
        string kind = basis.Kind switch
        {
            BasisKind.External => "looked up",
            BasisKind.Inferred => "concluded",
            _ => "the curators' judgement",
        };
        string text = string.Join(". ", new[] { basis.Note?.TrimEnd('.'), basis.Ref }.Where(t => t is not null));
        return $"in no article, {kind}{(text.Length == 0 ? "" : ": " + text)}";
    }

    private static string Reading(Evidence evidence, string? says)
    {
        List<string> parts = [];
        if (says is not null)
        {
            parts.Add("gives: " + says);
        }

        if (evidence.Voice != Voice.Narrated && (evidence.Speaker?.Name ?? evidence.Attribution) is { } speaker)
        {
            parts.Add($"{(evidence.Voice == Voice.Quoted ? "quoting" : "according to")} {speaker}");
        }

        if (evidence.Certainty != Certainty.Certain)
        {
            parts.Add("certainty: " + Words.Of(evidence.Certainty));
        }

        if (evidence.Time != Time.Past)
        {
            parts.Add(evidence.Time switch
            {
                Time.Future => "said beforehand",
                Time.Hypothetical => "said of what could be",
                _ => "said of what was not",
            });
        }

        return string.Join("; ", parts);
    }
}
