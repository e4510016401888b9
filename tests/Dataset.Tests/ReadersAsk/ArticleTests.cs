namespace Dataset.Tests.ReadersAsk;

/// <summary>What does this article say?</summary>
public class ArticleTests
{
    [Fact]
    public void What_an_article_says_of_a_fact()
    {
        Event riyadh = Events.UsRussiaRiyadh20250218;

        riyadh.Sources().ShouldBe([Sources.DailyCourier2025, Sources.InnovationTimes2025], ignoreOrder: true);
        riyadh.In(Sources.DailyCourier2025).Select(e => e.Quote).ShouldContain("held at Riyadh\u2019s Diya Palace", "what is wrong, too");
        riyadh.In(Sources.DailyCourier2025).Select(e => e.Span.Start).ShouldBeInOrder();
        riyadh.In(Sources.Jeddah2025).ShouldBeEmpty();
    }

    [Fact]
    public void What_no_article_says()
    {
        Event riyadh = Events.UsRussiaRiyadh20250218;

        riyadh.IsStated().ShouldBeTrue();
        riyadh.ParticipationOf(People.FaisalBinFarhan)!.IsStated().ShouldBeFalse("he was looked up");
        riyadh.ParticipationOf(People.FaisalBinFarhan)!.Sources().ShouldBeEmpty();
    }

    [Fact]
    public void Everything_that_an_article_speaks_of()
    {
        Sources.ChiefEditor2026.Facts.ShouldContain(Events.TrumpZelenskyyDavos20260122);
        Sources.ChiefEditor2026.Facts.ShouldNotContain(Events.UsRussiaRiyadh20250218);
        foreach (Source article in Sources.All)
        {
            article.Facts.ShouldBe(IFact.All.Where(f => f.Sources().Contains(article)), ignoreOrder: true);
        }
    }

    [Fact]
    public void What_an_article_gets_wrong_also_where_its_words_are_not_shipped()
    {
        Evidence blinken = Sources.InnovationTimes2025.Errors.Single(e => e.WrongClaim?.Value.ToString() == "antony-blinken");
        blinken.Quote.ShouldBeNull("the limit for this article is reached");
        blinken.WrongClaim!.Instead!.Value.TryGetRow(out Person? instead).ShouldBeTrue();
        instead.ShouldBe(People.MarcoRubio);
        foreach (Evidence error in Sources.All.SelectMany(s => s.Errors))
        {
            (error.WrongClaim is null).ShouldBe(error.Fact is RefutedAssertion && error.KnownFault is null);
        }
    }

    [Fact]
    public void Whom_an_article_gives_an_office_that_he_did_not_hold()
    {
        Evidence senator = Posts.UsSenator.Credits.First(e => e.In.Equals(Sources.Jeddah2025));

        senator.CreditedPerson.ShouldBe(People.MarcoRubio);
        Posts.UsPresident.Credits.ShouldAllBe(e => e.CreditedPerson == People.DonaldTrump);
        Posts.GermanChancellor.Credits.ShouldAllBe(e => e.CreditedPerson == People.OlafScholz);
        Posts.All.SelectMany(p => p.Credits).ShouldAllBe(e => e.CreditedPerson != null);
    }

    [Fact]
    public void Which_stance_an_article_gives_somebody_wrongly()
    {
        RefutedAssertion autonomy = RefutedAssertions.ByHolder(Organizations.Russia).Single();

        autonomy.Issue.ShouldBe(Issues.DonbasAutonomy);
        autonomy.Stance.ShouldBe(Stance.Supports);
        autonomy.In(Sources.Jeddah2025).ShouldNotBeEmpty();
        RefutedAssertions.ByIssue(Issues.UkraineNatoMembership).Single().Holder.ShouldBe(Organizations.UnitedStates);
        RefutedAssertions.All.ShouldAllBe(r => (r.Holder == null) == (r.Stance == null) && (r.Issue == null) == (r.Stance == null));
        RefutedAssertions.All.Where(r => r.Issue != null).ShouldAllBe(r => r.About.Contains(r.Issue!) && r.About.Contains((ITopic)r.Holder!));
    }

    [Fact]
    public void Who_does_hold_what_is_refuted_of_somebody()
    {
        foreach (RefutedAssertion refuted in RefutedAssertions.All.Where(r => r.Issue != null))
        {
            DateOnly day = refuted.Evidence[0].In.Published.Latest;
            refuted.Holder!.PositionOn(refuted.Issue!, day)?.Stance.ShouldNotBe(refuted.Stance!.Value, refuted.Id);
        }
    }

    [Fact]
    public void Everything_has_a_name()
    {
        IFact.All.Select(f => f.Name).ShouldAllBe(n => n.Trim().Length > 5);
        IOccurrence.All.Select(o => o.Name).ShouldAllBe(n => n.Length > 5);
        ITopic.All.Select(t => t.Name).ShouldAllBe(n => n.Length > 1);
        ((ITopic)Issues.DonbasAutonomy).Name.ShouldBe(Issues.DonbasAutonomy.Title);
        ((IFact)Events.UsRussiaRiyadh20250218).Name.ShouldBe("US\u2013Russia talks in Riyadh");
        ((IFact)Events.UsRussiaRiyadh20250218.ParticipationOf(People.MarcoRubio)!).Name.ShouldBe("Marco Rubio at: US\u2013Russia talks in Riyadh");
        IFact.All.ShouldAllBe(f => !f.Name.Contains(" {", StringComparison.Ordinal), "no printed record");
    }
}
