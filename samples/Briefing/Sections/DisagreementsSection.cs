using Briefing.Layout;
using Briefing.Wording;

namespace Briefing.Sections;

/// <summary>Where articles contradict each other, and where one is wrong.</summary>
internal sealed class DisagreementsSection : ISection
{
    public string Name => "disagreements";

    public string Title => "What the articles disagree on, and which of them is wrong";

    public void Print(Page page, Scope scope)
    {
        List<Dispute> disputes = [.. Disputes.All.Where(d => scope.Includes(d.Row))];
        Begin(page, "They disagree", disputes.Count);
        disputes.ForEach(d => Print(page, d));

        List<DeprecatedClaim> wrong = [.. DeprecatedClaims.All.Where(d => scope.Includes(d.Row)).OrderBy(d => d.Fault)];
        Begin(page, "An article prints what is wrong", wrong.Count);
        wrong.ForEach(d => Print(page, d));

        List<RefutedAssertion> refuted = [.. RefutedAssertions.All.Where(scope.Includes).OrderBy(r => r.Fault)];
        Begin(page, "An article states what is wrong", refuted.Count);
        refuted.ForEach(r => Print(page, r));

        if (!scope.IsNarrowed)
        {
            ErrorTally.Print(page);
        }
    }

    private static void Begin(Page page, string heading, int count)
    {
        if (count > 0)
        {
            page.Subheading(heading);
        }
    }

    private static void Print(Page page, Dispute dispute)
    {
        page.Item(Subject(dispute.Row, dispute.Field));
        foreach (Claim claim in dispute.Claims)
        {
            string side = claim.Rank == ClaimRank.Accepted ? "The dataset holds" : "Against it";
            page.Line(2, $"{side}: {FactName.Of(claim.Value)}" + page.Notes.Of(claim.Evidence), hanging: 2);
        }

        page.Line(2, $"Judgement: {Words.Of(dispute.Resolution.Resolution)}. {dispute.Resolution.Note}", hanging: 2);
    }

    private static void Print(Page page, DeprecatedClaim claim)
    {
        page.Item($"{Subject(claim.Row, claim.Field)} ({Words.Of(claim.Fault)})");
        page.Line(2, $"Wrong: {FactName.Of(claim.Value)}" + page.Notes.Of(claim.Evidence), Tone.Warning, hanging: 2);
        foreach (string note in claim.Evidence.Select(e => e.Note).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            page.Line(4, note, hanging: 2);
        }

        if (claim.Instead is { } right)
        {
            page.Line(2, "Right: " + FactName.Of(right) + page.Notes.Of(claim.Row, claim.Field), hanging: 2);
        }
    }

    private static void Print(Page page, RefutedAssertion refuted)
    {
        page.Item($"Not so: {refuted.Text} ({Words.Of(refuted.Fault)})" + page.Notes.Of(refuted.Evidence));
        page.Line(2, "Right: " + refuted.Correction + page.Notes.Of(refuted.Basis), hanging: 2);
    }

    private static string Subject(IFact row, RowField field) =>
        field.IsExistence ? FactName.Of(row) : $"{FactName.Of(row)} - {CodeName.Of(field.Name)}";
}
