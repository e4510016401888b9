namespace Dataset.Tests.ReadersAsk;

/// <summary>Who held an office that day, and which article says otherwise.</summary>
public class OfficeTests
{
    [Fact]
    public void Who_held_the_office_that_day()
    {
        Posts.UsSecretaryOfState.HolderOn(new(2025, 3, 11)).ShouldBe(People.MarcoRubio);
        Posts.UsSecretaryOfState.HolderOn(new(2025, 1, 10)).ShouldBe(People.AntonyBlinken);
        People.MarcoRubio.PostOn(new(2025, 1, 10)).ShouldBe(Posts.UsSenator);
    }

    [Fact]
    public void Nobody_is_known_to_hold_an_office_after_the_cut_off()
    {
        Posts.UsPresident.HolderOn(Edition.Current.CutOff).ShouldBe(People.DonaldTrump);
        Posts.UsPresident.HolderOn(Edition.Current.CutOff.AddDays(1)).ShouldBeNull();
        Posts.UsPresident.HolderOn(new(2500, 1, 1)).ShouldBeNull();
        Posts.UsPresident.HolderOn(new(1900, 1, 1)).ShouldBeNull();
    }

    [Fact]
    public void Which_article_says_otherwise()
    {
        IEnumerable<DeprecatedClaim> wrong = Posts.UsSecretaryOfState.Tenures.SelectMany(t => t.DeprecatedClaims);

        wrong.SelectMany(c => c.Evidence).Select(e => e.In).Distinct().ShouldBe([Sources.InnovationTimes2025, Sources.Jeddah2025], ignoreOrder: true);
        wrong.ShouldContain(c => c.Fault == Fault.WrongTitle && c.Value.ToString() == Posts.UsSenator.Id);
    }

    [Fact]
    public void A_wrong_office_is_a_row_and_no_text()
    {
        DeprecatedClaim senator = Events.UsUkraineJeddah20250311.ParticipationOf(People.MarcoRubio)!.DeprecatedClaims[0];

        senator.Value.TryGetRow(out Post? post).ShouldBeTrue();
        post.ShouldBe(Posts.UsSenator);
        Events.UsUkraineJeddah20250311.ParticipationOf(People.MarcoRubio)!.Office.ShouldBe(Posts.UsSecretaryOfState);
    }

    [Fact]
    public void Which_offices_the_articles_credit_people_with()
    {
        Posts.UsSecretaryOfState.Credits.Select(e => e.In).ShouldContain(Sources.DailyCourier2025);
    }
}
