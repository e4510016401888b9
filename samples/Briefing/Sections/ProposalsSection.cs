using Briefing.Layout;
using Briefing.Wording;

namespace Briefing.Sections;

/// <summary>What was proposed and agreed, on which terms, how each side answered, and what was suspended and resumed.</summary>
internal sealed class ProposalsSection : ISection
{
    public string Name => "proposals";

    public string Title => "Proposals, agreements and measures";

    public void Print(Page page, Scope scope)
    {
        Print(page, scope, "Proposals and the answers to them", Instruments.All.Where(i => i.Kind == InstrumentKind.Proposal));
        Print(page, scope, "Agreements and statements", Instruments.All.Where(i => i.Kind != InstrumentKind.Proposal));
        MeasureLines.Print(page, scope);
    }

    private static void Print(Page page, Scope scope, string heading, IEnumerable<Instrument> instruments)
    {
        List<Instrument> included = [.. instruments.Where(scope.Includes).OrderBy(i => i.Date?.Earliest ?? DateOnly.MinValue)];
        if (included.Count > 0)
        {
            page.Subheading(heading);
            included.ForEach(i => Print(page, scope, i));
        }
    }

    private static void Print(Page page, Scope scope, Instrument i)
    {
        string status = i.StatusOn(scope.AsOf) is { } known ? $"{Words.Of(i.Kind)}, {Words.Of(known)}" : Words.Of(i.Kind);
        page.Item($"{(i.Date is { } date ? When.Text(date) : "undated")}  {i.Name} ({status})"
            + page.Notes.Of(i, Instrument.Field.Exists, Instrument.Field.Date));
        PrintActors(page, i, i.Kind == InstrumentKind.Readout ? "Written by" : "Proposed by", i.Proposers, Instrument.Field.Proposers);
        PrintActors(page, i, "Brokered by", i.Brokers, Instrument.Field.Brokers);
        PrintActors(page, i, "Between", i.Parties, Instrument.Field.Parties);
        if (i.Event is { } occasion)
        {
            page.Line(2, $"At: {occasion.Name}" + page.Notes.Of(i, Instrument.Field.Event), hanging: 2);
        }

        foreach (Term term in i.Terms)
        {
            Print(page, term);
        }

        foreach (Response response in i.Responses.Where(r => scope.HasBegun(r.Date)).OrderBy(r => r.Date))
        {
            Print(page, response);
        }
    }

    private static void PrintActors(Page page, Instrument i, string label, RowList<IActor> actors, RowField field)
    {
        if (actors.Count > 0)
        {
            page.Line(2, $"{label}: {Words.Names(actors)}" + page.Notes.Of(i, field), hanging: 2);
        }
    }

    private static void Print(Page page, Term t)
    {
        string line = "Term: " + t.Text;
        line += t.Obligors.Count > 0 ? $" Bound by it: {Words.Names(t.Obligors)}." : "";
        line += t.Beneficiaries.Count > 0 ? $" For: {Words.Names(t.Beneficiaries)}." : "";
        line += t.Duration is { } duration ? $" For {HowLong.Text(duration)}." : "";
        line += t.Quantity is { } quantity ? $" How much: {quantity}." : "";
        line += t.Disclosed ? "" : " (Not made public.)";
        string marks = page.Notes.Of(
            t, Term.Field.Text, Term.Field.Obligors, Term.Field.Beneficiaries, Term.Field.Duration, Term.Field.Quantity, Term.Field.Disclosed);
        page.Line(2, line + marks, hanging: 2);
    }

    private static void Print(Page page, Response r)
    {
        string counter = r.Counter is { } instead ? $"; instead: {instead.Name}" : "";
        string condition = r.Condition is { } text ? $", if: {text}" : "";
        string marks = page.Notes.Of(r, Response.Field.Answer, Response.Field.Date, Response.Field.Condition, Response.Field.Counter);
        page.Line(2, $"Answer of {r.By.Name}: {Words.Of(r.Answer)}, {When.Text(r.Date)}{condition}{counter}{marks}", hanging: 2);
    }
}
