using Briefing.Layout;
using Briefing.Wording;

namespace Briefing.Backing;

/// <summary>Prints below a line what it rests on.</summary>
internal static class BackingPrinter
{
    private const int Indent = 4;

    /// <summary>Prints the passages and the basis of the values of some fields; where there are none, those of the row's existence.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="fact">The row.</param>
    /// <param name="fields">The fields.</param>
    public static void Print(Page page, IFact fact, params ReadOnlySpan<RowField> fields)
    {
        bool printed = false;
        HashSet<Basis> bases = [];
        HashSet<(Source, TextSpan)> seen = [];
        foreach (RowField field in fields)
        {
            foreach (Claim claim in Passages.For(fact, field))
            {
                printed |= PrintPassages(page, claim.Evidence, seen, claim.Rank == ClaimRank.Compatible ? FactName.Of(claim.Value) : null);
            }

            foreach (Basis basis in Passages.BasisFor(fact, field).Where(bases.Add))
            {
                PrintBasis(page, basis);
                printed = true;
            }
        }

        if (!printed)
        {
            PrintExistence(page, fact, seen);
        }
    }

    /// <summary>Prints one passage: its words, and where they stand.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="evidence">The passage.</param>
    /// <param name="says">What it says, where that is not the row's value.</param>
    public static void PrintPassage(Page page, Evidence evidence, string? says = null)
    {
        string words = evidence.Quote is { } quote ? $"\"{quote}\"" : "[not quoted: the limit for this article is reached]";
        string reading = Reading(evidence, says);
        page.Line(Indent, $"> {words}{(reading.Length == 0 ? "" : $" ({reading})")}", Tone.Quote, hanging: 2);
        page.Line(Indent + 2, Citation(evidence, page.Width - Indent - 2), Tone.Faint);
    }

    /// <summary>Prints a basis: looked up, concluded, or the curators' own.</summary>
    public static void PrintBasis(Page page, Basis basis)
    {
        string kind = basis.Kind switch
        {
            BasisKind.External => "looked up",
            BasisKind.Inferred => "concluded",
            _ => "the curators' judgement",
        };
        string text = string.Join(". ", new[] { basis.Note?.TrimEnd('.'), basis.Ref }.Where(t => t is not null));
        page.Line(Indent, $"> in no article, {kind}: {text}", Tone.Warning, hanging: 2);
    }

    /// <summary>One passage an article: the first whose words are here.</summary>
    private static bool PrintPassages(Page page, IEnumerable<Evidence> passages, HashSet<(Source, TextSpan)> seen, string? says)
    {
        bool any = false;
        foreach (IGrouping<Source, Evidence> article in passages.GroupBy(e => e.In))
        {
            Evidence best = article.FirstOrDefault(e => e.Quote is not null) ?? article.First();
            if (seen.Add((best.In, best.Span)))
            {
                PrintPassage(page, best, says);
            }

            any = true;
        }

        return any;
    }

    /// <summary>A row that says nothing about its own existence rests on what it is part of.</summary>
    private static void PrintExistence(Page page, IFact fact, HashSet<(Source, TextSpan)> seen)
    {
        if (PrintPassages(page, fact.Claims.Where(c => c.Field.IsExistence && c.Rank != ClaimRank.Rival).SelectMany(c => c.Evidence), seen, null) || PrintPassages(page, fact.Evidence, seen, null))
        {
            return;
        }

        foreach (Basis basis in fact.Basis)
        {
            PrintBasis(page, basis);
        }
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

    private static string Citation(Evidence evidence, int width)
    {
        string publisher = (evidence.In.Publisher?.Name ?? "Publisher not named") + ", ";
        string place = $", {evidence.In.File} {evidence.Span.Start}-{evidence.Span.End}";
        return $"{publisher}\"{Wrapping.Shorten(evidence.In.Title, Math.Max(12, width - publisher.Length - place.Length - 2))}\"{place}";
    }
}
