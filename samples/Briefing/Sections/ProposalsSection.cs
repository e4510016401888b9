using Briefing.Backing;
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
        page.Item($"{(i.Date is { } date ? When.Text(date) : "undated")}  {i.Name} [{Words.Of(i.Kind)}]");
        BackingPrinter.Print(page, i, Instrument.Field.Exists, Instrument.Field.Date);
        PrintActors(page, i, i.Kind == InstrumentKind.Readout ? "Written by" : "Proposed by", i.Proposers, Instrument.Field.Proposers);
        PrintActors(page, i, "Brokered by", i.Brokers, Instrument.Field.Brokers);
        PrintActors(page, i, "Between", i.Parties, Instrument.Field.Parties);
        if (i.Event is { } occasion)
        {
            page.Line(2, $"At: {occasion.Name}", hanging: 2);
            BackingPrinter.Print(page, i, Instrument.Field.Event);
        }

        foreach (Term term in i.Terms)
        {
            Print(page, term);
        }

        foreach (Response response in i.Responses.Where(r => scope.HasBegun(r.Date)).OrderBy(r => r.Date.Earliest))
        {
            Print(page, response);
        }
    }

    private static void PrintActors(Page page, Instrument i, string label, RowList<IActor> actors, RowField field)
    {
        if (actors.Count > 0)
        {
            page.Line(2, $"{label}: {Words.Names(actors)}", hanging: 2);
            BackingPrinter.Print(page, i, field);
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
        page.Line(2, line, hanging: 2);
        BackingPrinter.Print(
            page, t, Term.Field.Text, Term.Field.Obligors, Term.Field.Beneficiaries, Term.Field.Duration, Term.Field.Quantity, Term.Field.Disclosed);
    }

    private static void Print(Page page, Response r)
    {
        string counter = r.Counter is { } instead ? $"; instead: {instead.Name}" : "";
        string condition = r.Condition is { } text ? $", if: {text}" : "";
        page.Line(2, $"Answer of {r.By.Name}: {Words.Of(r.Answer)}, {When.Text(r.Date)}{condition}{counter}", hanging: 2);
        BackingPrinter.Print(page, r, Response.Field.Answer, Response.Field.Date, Response.Field.Condition, Response.Field.Counter);
    }
}
