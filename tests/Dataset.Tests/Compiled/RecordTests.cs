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
    public void A_copy_equals_its_row()
    {
        Event riyadh = Events.UsRussiaRiyadh20250218;
        Event copy = riyadh with { };

        copy.ShouldBe(riyadh);
        copy.GetHashCode().ShouldBe(riyadh.GetHashCode());
        copy.Name.ShouldBe(riyadh.Name);
        copy.Participants[0].ShouldBeSameAs(riyadh.Participants[0]);
    }

    [Fact]
    public void Reading_a_property_does_not_change_what_a_row_equals()
    {
        Event riyadh = Events.UsRussiaRiyadh20250218, copy = riyadh with { };
        int hash = copy.GetHashCode();

        _ = copy.Name + copy.Purpose;

        copy.ShouldBe(riyadh);
        copy.GetHashCode().ShouldBe(hash);
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
