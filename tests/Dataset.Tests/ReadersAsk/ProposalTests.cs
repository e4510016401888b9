namespace Dataset.Tests.ReadersAsk;

/// <summary>What was proposed, with which terms, how each side answered, what was agreed, suspended, resumed.</summary>
public class ProposalTests
{
    private static readonly Instrument s_ceasefire = Instruments.JeddahCeasefireProposal20250311;

    [Fact]
    public void What_was_proposed_by_whom_with_which_terms()
    {
        s_ceasefire.Kind.ShouldBe(InstrumentKind.Proposal);
        s_ceasefire.Proposers.ShouldBe([Organizations.UnitedStates]);
        s_ceasefire.Terms.SelectMany(t => t.Issues).ShouldContain(Issues.UnconditionalCeasefire);
    }

    [Fact]
    public void How_each_side_answered()
    {
        DateOnly march = new(2025, 3, 31);

        s_ceasefire.ResponseOf(Organizations.Ukraine, march)!.Answer.ShouldBe(Answer.Accepted);
        s_ceasefire.ResponseOf(Organizations.Russia, march)!.Answer.ShouldBe(Answer.Rejected);
        s_ceasefire.ResponseOf(Organizations.Russia, new(2025, 3, 12)).ShouldBeNull("it had not answered");
    }

    [Fact]
    public void What_was_offered_instead()
    {
        Response rejection = s_ceasefire.ResponseOf(Organizations.Russia, new(2025, 3, 31))!;

        rejection.Counter.ShouldBe(Instruments.EnergyStrikesHalt20250318);
        Instruments.EnergyStrikesHalt20250318.CounterOf.ShouldContain(rejection);
    }

    [Fact]
    public void What_was_agreed()
    {
        IEnumerable<Instrument> agreed = Instruments.All.Where(i => i.Kind is InstrumentKind.JointStatement or InstrumentKind.Ceasefire or InstrumentKind.Agreement);

        agreed.ShouldContain(Instruments.JeddahJointStatement20250311);
        Events.UsUkraineJeddah20250311.Outcome.ShouldContain(Instruments.JeddahJointStatement20250311);
    }

    [Fact]
    public void What_was_suspended_and_resumed()
    {
        IEnumerable<Measure> resumed = Measures.All.Where(m => m.PhaseOn(new(2025, 3, 8))?.State == PhaseState.Suspended && m.PhaseOn(new(2025, 3, 12))?.State == PhaseState.InEffect);

        resumed.ShouldBe([Measures.UsIntelligenceSharingWithUkraine, Measures.UsSecurityAssistanceToUkraine], ignoreOrder: true);
    }
}
