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
        s_ceasefire.ResponseOf(Organizations.Russia, new(2025, 3, 10)).ShouldBeNull("nothing had been proposed");
        s_ceasefire.ResponseOf(Organizations.Russia, new(2025, 3, 12))!.Answer.ShouldBe(Answer.None, "it had not answered");
        s_ceasefire.ResponseOf(Organizations.Russia, new(2025, 3, 14))!.Answer.ShouldBe(Answer.AcceptedInPart);
        s_ceasefire.ResponseOf(Organizations.Ukraine, march)!.Condition!.ShouldContain("Russia");
    }

    [Fact]
    public void Who_refused_and_who_did_not()
    {
        Instrument force = Instruments.BritishPeacekeepingProposal202502;

        force.ResponseOf(Organizations.Germany, new(2025, 2, 18))!.Condition!.ShouldContain("the war goes on");
        force.ResponseOf(Organizations.France, new(2025, 2, 18))!.Answer.ShouldBe(Answer.Accepted, "one major power was for it");
    }

    [Fact]
    public void What_the_readout_says_and_the_article_adds()
    {
        Instrument points = Instruments.RiyadhFourPoints20250218;

        points.Terms.SelectMany(t => t.DeprecatedClaims).Select(c => c.Value.ToString())
            .ShouldBe(
                ["diplomatic and military tensions", "territorial concessions", "collaboration in Ukraine", "the possibility of a future summit"]);
        points.Terms.ShouldAllBe(t => !t.Text.Contains("summit", StringComparison.Ordinal));
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
        IEnumerable<Instrument> agreed =
            Instruments.All.Where(i => i.Kind is InstrumentKind.JointStatement or InstrumentKind.Ceasefire or InstrumentKind.Agreement);

        agreed.ShouldContain(Instruments.JeddahJointStatement20250311);
        Events.UsUkraineJeddah20250311.Outcome.ShouldContain(Instruments.JeddahJointStatement20250311);
    }

    [Fact]
    public void What_was_suspended_and_resumed()
    {
        IEnumerable<Measure> resumed = Measures.All
            .Where(m => m.PhaseOn(new(2025, 3, 8))?.State == PhaseState.Suspended && m.PhaseOn(new(2025, 3, 12))?.State == PhaseState.InEffect);

        resumed.ShouldBe([Measures.UsIntelligenceSharingWithUkraine, Measures.UsSecurityAssistanceToUkraine], ignoreOrder: true);
    }

    [Fact]
    public void On_which_days_a_measure_was_in_effect()
    {
        PhaseState? On(Measure measure, DateOnly day) => measure.PhaseOn(day)?.State;

        On(Measures.UsSecurityAssistanceToUkraine, new(2025, 3, 2)).ShouldBe(PhaseState.InEffect);
        On(Measures.UsSecurityAssistanceToUkraine, new(2025, 3, 3)).ShouldBe(PhaseState.Suspended, "the first day of the suspension");
        On(Measures.UsSecurityAssistanceToUkraine, new(2025, 3, 11)).ShouldBe(PhaseState.InEffect, "resumed at once");
        On(Measures.UsEconomicAidToUkraine, new(1990, 1, 1)).ShouldBeNull("there was no such state");
        On(Measures.UsEconomicAidToUkraine, new(2025, 3, 1)).ShouldBe(PhaseState.Suspended);
        On(Measures.UsSanctionsOnRussia, new(2014, 3, 16)).ShouldBeNull();
        On(Measures.UsSanctionsOnRussia, Edition.Current.CutOff).ShouldBe(PhaseState.InEffect);
        Measures.All.ShouldAllBe(m => m.PhaseOn(Edition.Current.CutOff.AddDays(1)) == null);
    }

    [Fact]
    public void Where_a_proposal_stood_on_a_day()
    {
        s_ceasefire.StatusOn(new(2025, 3, 10)).ShouldBeNull("nothing had been proposed");
        s_ceasefire.StatusOn(new(2025, 3, 12)).ShouldBe(InstrumentStatus.AcceptedInPart, "Ukraine had accepted, Russia had not answered");
        s_ceasefire.StatusOn(new(2025, 3, 19)).ShouldBe(InstrumentStatus.Rejected);
        s_ceasefire.StatusOn(Edition.Current.CutOff.AddDays(1)).ShouldBeNull();
        Instruments.BritishPeacekeepingProposal202502.StatusOn(new(2025, 2, 16)).ShouldBe(InstrumentStatus.Proposed, "the answers came a day later");
        Instruments.BritishPeacekeepingProposal202502.StatusOn(new(2025, 2, 18)).ShouldBe(InstrumentStatus.Rejected);
    }

    [Fact]
    public void Until_when_an_agreement_for_thirty_days_holds()
    {
        Instrument halt = Instruments.EnergyStrikesHalt20250318;

        halt.StatusOn(new(2025, 3, 18)).ShouldBe(InstrumentStatus.Accepted);
        halt.StatusOn(new(2025, 4, 17)).ShouldBe(InstrumentStatus.Accepted);
        halt.StatusOn(new(2025, 5, 1)).ShouldBe(InstrumentStatus.Expired);
        Instruments.JeddahJointStatement20250311.StatusOn(new(2025, 3, 11)).ShouldBe(InstrumentStatus.Issued);
        Instruments.NatoThreePercentTarget.StatusOn(new(2025, 3, 11)).ShouldBeNull("when it was proposed no article says");
    }
}
