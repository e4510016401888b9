namespace Dataset.Tests.Compiled;

/// <summary>Rows refer to each other in circles; their members as records must not go round in them.</summary>
public class RecordTests
{
    [Fact]
    public void Every_row_can_be_printed()
    {
        IFact.All.ShouldAllBe(f => f.ToString()!.Length < 4_000);
        People.MarcoRubio.ToString().ShouldStartWith("Person { Id = marco-rubio, Name = Marco Rubio");
        Organizations.Russia.ToString().ShouldContain("Russia");
        Issues.Ceasefire.ToString().ShouldContain("ceasefire");
    }

    [Fact]
    public void A_row_cannot_be_copied()
    {
        Should.Throw<NotSupportedException>(() => Events.UsRussiaRiyadh20250218 with { }).Message
            .ShouldBe("A row of Event exists once: use it itself, for nothing of it can be changed.");
    }

    [Fact]
    public void A_row_can_be_compared_with_whatever_it_can_be_met_as()
    {
        IActor rubio = Events.UsRussiaRiyadh20250218.Participants.Single(p => p.Who == People.MarcoRubio).Who;

        (rubio == People.MarcoRubio).ShouldBeTrue();
        (People.MarcoRubio != rubio).ShouldBeFalse();
        (rubio == People.SergeiLavrov).ShouldBeFalse();
        (Organizations.Russia == Events.UsRussiaRiyadh20250218.Place).ShouldBeFalse();
        (Events.UsRussiaRiyadh20250218.Place == Places.DiriyahPalace).ShouldBeTrue();
        (People.MarcoRubio == null).ShouldBeFalse();
        (default(IActor) == People.MarcoRubio).ShouldBeFalse();
        (IFact.All.Single(f => f == Events.UsRussiaRiyadh20250218) == Events.UsRussiaRiyadh20250218).ShouldBeTrue();
    }

    [Fact]
    public void Different_rows_are_not_equal()
    {
        Events.All.Distinct().Count().ShouldBe(Events.Count);
        IFact.All.Distinct().Count().ShouldBe(IFact.All.Count);
        ((object)Events.All[0]).Equals(Positions.All[0]).ShouldBeFalse();
    }

    [Fact]
    public void The_same_row_is_the_same_object_wherever_it_is_met()
    {
        Event riyadh = Events.UsRussiaRiyadh20250218;

        Events.Find("us-russia-riyadh-2025-02-18").ShouldBeSameAs(riyadh);
        Events.All.Single(e => e.Id == riyadh.Id).ShouldBeSameAs(riyadh);
        People.MarcoRubio.Events.Single(e => e.Id == riyadh.Id).ShouldBeSameAs(riyadh);
        riyadh.Participants[0].Event.ShouldBeSameAs(riyadh);
        riyadh.Evidence[0].Fact.ShouldBeSameAs(riyadh);
        riyadh.Claims[0].ShouldBeSameAs(riyadh.Claims[0]);
    }
}
