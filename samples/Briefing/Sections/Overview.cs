using Briefing.Layout;
using Briefing.Wording;

namespace Briefing.Sections;

/// <summary>The first screen: what is agreed, what is open, who says what, what is wrong. A few lines of each, the rest is a section away.</summary>
internal static class Overview
{
    private const int Most = 3;

    public static void Print(Page page, Scope scope)
    {
        page.Line(0, $"The US-Russia-Ukraine peace talks, {scope}", Tone.Heading);
        PrintAgreed(page, scope);
        PrintOpen(page, scope);
        PrintPositions(page, scope);
        PrintWrong(page, scope);
        page.WriteNotes(areShort: true);
        page.Line(0, "");
        page.Line(0, "--full prints everything, --section one part of it, --help the rest.", Tone.Faint);
    }

    private static void PrintAgreed(Page page, Scope scope)
    {
        List<Instrument> agreed = [.. Instruments.All
            .Where(i => i is { Kind: not InstrumentKind.Proposal, Date: not null } && scope.Includes(i)).OrderByDescending(i => i.Date)];
        Begin(page, "Agreed", agreed.Count, "proposals");
        foreach (Instrument i in agreed.Take(Most))
        {
            string status = i.StatusOn(scope.AsOf) is { } known ? $" ({Words.Of(known)})" : "";
            string terms = string.Join(" ", i.Terms.Select(t => t.Text));
            page.Entry($"{When.Text(i.Date!.Value)} {i.Name}{status}{(terms.Length == 0 ? "" : ": " + terms)}", page.Notes.FirstOf(i), lines: 2);
        }
    }

    private static void PrintOpen(Page page, Scope scope)
    {
        List<Question> open = [.. Questions.All.Where(q => q.StatusOn(scope.AsOf) == QuestionStatus.Open && scope.Concerns(q))];
        Begin(page, "Open", open.Count, "questions");
        foreach (Question q in open.Take(Most))
        {
            page.Entry(q.Text, page.Notes.FirstOf(q));
        }
    }

    private static void PrintPositions(Page page, Scope scope)
    {
        List<(Issue Issue, List<Position> Held)> disputed = [.. Issues.All.Select(i => (Issue: i, Held: Held(i, scope)))
            .Where(i => i.Held.Any(scope.Concerns)).OrderByDescending(i => i.Held.Select(p => Side(p.Stance)).Distinct().Count())
            .ThenByDescending(i => i.Held.Count)];
        Begin(page, "Who says what", disputed.Count, "positions");
        foreach ((Issue issue, List<Position> held) in disputed.Take(Most))
        {
            IEnumerable<string> sides = held.GroupBy(p => Side(p.Stance)).OrderBy(s => s.Min(p => p.Stance))
                .Select(s => $"{s.Key} {string.Join(", ", s.Select(p => p.Holder.Name).Distinct())}");
            page.Entry($"{issue.Question} {string.Join("; ", sides)}", page.Notes.FirstOf(held[0]), lines: 2);
        }
    }

    private static void PrintWrong(Page page, Scope scope)
    {
        List<(Source Article, List<(Evidence Passage, string Error)> Errors)> wrong = [.. Sources.All
            .Select(s => (Article: s, Errors: ErrorsIn(s, scope))).Where(s => s.Errors.Count > 0).OrderByDescending(s => s.Errors.Count)];
        Begin(page, "Wrong", wrong.Count, "disagreements");
        foreach ((Source article, List<(Evidence Passage, string Error)> errors) in wrong)
        {
            int count = errors.Select(e => e.Passage.Span).Distinct().Count();
            string places = count == 1 ? "one place:" : $"{count} places, such as";
            page.Entry($"{article.Id}, in {places} {errors[0].Error}", page.Notes.Of([errors[0].Passage]), lines: 2);
        }
    }

    private static void Begin(Page page, string heading, int count, string section)
    {
        page.Heading(heading, count > Most && section != "disagreements" ? $"{Most} of {count}; all: --section {section}" : "");
        if (count == 0)
        {
            page.Line(2, "The dataset has nothing on this.");
        }
    }

    private static List<Position> Held(Issue issue, Scope scope) =>
        [.. issue.Positions.Where(p => p.Covers(scope.AsOf)).OrderByDescending(scope.Concerns)];

    private static string Side(Stance stance) => stance switch
    {
        Stance.Supports or Stance.Accepts => "For:",
        Stance.Opposes => "Against:",
        _ => Words.Of(stance) + ":",
    };

    /// <summary>What is wrong in an article, the values first, for which it can be said what is right.</summary>
    private static List<(Evidence Passage, string Error)> ErrorsIn(Source article, Scope scope) =>
    [
        .. DeprecatedClaims.All.Where(d => d.Instead is not null && scope.Includes(d.Row)).SelectMany(d => d.Evidence.Where(e => e.In == article)
            .Select(e => (e, $"{FactName.Of(d.Value)}, right: {FactName.Of(d.Instead!.Value)}"))),
        .. RefutedAssertions.All.Where(scope.Includes).SelectMany(r => r.Evidence.Where(e => e.In == article)
            .Select(e => (e, $"{r.Text} Right: {r.Correction}"))),
        .. DeprecatedClaims.All.Where(d => d.Instead is null && scope.Includes(d.Row)).SelectMany(d => d.Evidence.Where(e => e.In == article)
            .Select(e => (e, $"{FactName.Of(d.Row)} is {Words.Of(d.Fault)}"))),
    ];
}
