namespace Dataset.Tests.ReadersAsk;

/// <summary>Who is meant, where a person or an organization may be.</summary>
public class ActorTests
{
    [Fact]
    public void Who_has_this_id()
    {
        IActor.Find("russia").ShouldBeSameAs(Organizations.Russia);
        IActor.Find("marco-rubio").ShouldBeSameAs(People.MarcoRubio);
        IActor.TryFind("diriyah-palace", out _).ShouldBeFalse("a place does not act");
        ITopic.Find("diriyah-palace").ShouldBeSameAs(Places.DiriyahPalace);
    }

    [Fact]
    public void Who_there_is()
    {
        IActor.All.Count.ShouldBe(People.Count + Organizations.Count);
        IActor.All.ShouldAllBe(a => ReferenceEquals(IActor.Find(a.Id), a));
        IActor.All.Contains(People.MarcoRubio).ShouldBeTrue();
    }
}
