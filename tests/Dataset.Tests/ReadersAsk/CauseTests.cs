namespace Dataset.Tests.ReadersAsk;

/// <summary>What led to what, asked from either end.</summary>
public class CauseTests
{
    [Fact]
    public void What_came_of_the_talks_in_Jeddah()
    {
        Events.UsUkraineJeddah20250311.Consequences.ShouldBe(
            [
                Instruments.JeddahJointStatement20250311, Instruments.JeddahCeasefireProposal20250311, Events.WitkoffMoscowTrip202503,
                Measures.UsIntelligenceSharingWithUkraine, Measures.UsSecurityAssistanceToUkraine,
            ],
            ignoreOrder: true);
    }

    [Fact]
    public void Why_aid_was_suspended_and_resumed()
    {
        Measures.UsSecurityAssistanceToUkraine.Causes.ShouldBe([Events.WhiteHouseDispute20250228, Events.UsUkraineJeddah20250311]);
        Events.WhiteHouseDispute20250228.Consequences.ShouldContain(Measures.UsIntelligenceSharingWithUkraine);
    }

    [Fact]
    public void Why_there_was_a_summit_in_Paris()
    {
        Events.ParisMiniSummit20250217.Causes.ShouldBe([Events.UsRussiaTalksAgreed202502]);
        Events.UsRussiaTalksAgreed202502.Consequences.ShouldBe([Events.ParisMiniSummit20250217, Events.UsRussiaRiyadh20250218], ignoreOrder: true);
        Instruments.EnergyStrikesHalt20250318.Causes.ShouldBe([Events.PutinTrumpCall20250318]);
    }

    [Fact]
    public void Every_cause_has_its_consequence_and_the_other_way_round()
    {
        IOccurrence[] all = [.. IOccurrence.All];

        all.Sum(o => o.Consequences.Count).ShouldBeGreaterThan(10);
        all.ShouldAllBe(o => o.Consequences.All(c => c.Causes.Contains(o)) && o.Causes.All(c => c.Consequences.Contains(o)));
        all.ShouldAllBe(o => !o.Consequences.Contains(o));
    }

    [Fact]
    public void Of_two_events_both_rows_say_it()
    {
        Events.All.ShouldAllBe(e => e.Outcome.OfType<Event>().All(o => e.Equals(o.BecauseOf)));
        Events.All.Where(e => e.BecauseOf is Event).ShouldAllBe(e => ((Event)e.BecauseOf!).Outcome.Contains(e));
    }
}
