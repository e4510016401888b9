namespace Dataset.Tests.ReadersAsk;

/// <summary>What a reader of the five articles asks, put as the query that comes to mind first.</summary>
public class FirstQueryTests
{
    [Fact]
    public void Who_took_part_in_the_talks_in_Riyadh_for_the_United_States() =>
        Events.UsRussiaRiyadh20250218.Participants.Where(p => p.Side == Organizations.UnitedStates && p.Who is Person).Select(p => p.Who)
            .ShouldBe([People.MarcoRubio, People.MikeWaltz, People.SteveWitkoff]);

    [Fact]
    public void What_the_talks_in_Riyadh_were_for() =>
        Events.UsRussiaRiyadh20250218.Of(Event.Field.Purpose).ToString().ShouldBe("To address the conflict in Ukraine (Article)");

    [Fact]
    public void How_long_they_lasted_as_the_article_says() =>
        Events.UsRussiaRiyadh20250218.Claims.Where(c => c.Field == Event.Field.Duration).ShouldHaveSingleItem().Value.ToString()
            .ShouldBe("over four hours");

    [Fact]
    public void Which_four_points_were_agreed() => Instruments.RiyadhFourPoints20250218.Terms.SelectMany(t => t.Issues).ShouldBeSubsetOf(
    [
        Issues.UsRussiaRelations, Issues.TerritorialConcessions, Issues.SecurityGuarantees, Issues.UsRussiaPostwarCooperation, Issues.PeaceSettlement,
        Issues.UsRussiaSummit,
    ]);

    [Fact]
    public void Who_called_the_peacekeepers_premature()
    {
        Statement premature = Statements.All.Single(s => s.Words?.Contains("premature", StringComparison.Ordinal) == true);

        premature.Speaker.ShouldBe(People.OlafScholz);
        premature.Office.ShouldBe(Posts.GermanChancellor);
        Organizations.Germany.Statements.ShouldContain(premature, "a chancellor speaks for his country");
    }

    [Fact]
    public void Who_refused_the_peacekeepers() =>
        Instruments.BritishPeacekeepingProposal202502.Responses.Where(r => r.Answer == Answer.Rejected).Select(r => r.By)
            .ShouldBe([Organizations.MajorEuropeanPowers, Organizations.Germany], ignoreOrder: true);

    [Fact]
    public void What_the_stops_of_Zelenskyys_tour_were() =>
        Events.ZelenskyyMiddleEastTour202502.Parts.ShouldBe([Events.ZelenskyyTurkeyVisit202502, Events.ZelenskyyUaeVisit202502], ignoreOrder: true);

    [Fact]
    public void In_whose_court_the_ball_is()
    {
        Statement ball = People.MarcoRubio.Statements.Single(s => s.Words?.Contains("The ball is now in their court", StringComparison.Ordinal) == true);

        ball.Event.ShouldBe(Events.RubioJeddahPressConference20250311);
        ball.Office.ShouldBe(Posts.UsSecretaryOfState);
        Organizations.UnitedStates.Statements.ShouldContain(ball);
    }

    [Fact]
    public void Who_brokered_the_partial_ceasefire()
    {
        FieldValue<Instrument, RowList<IActor>> brokers = Instruments.EnergyStrikesHalt20250318.Of(Instrument.Field.Brokers);

        brokers.ToString().ShouldBe("[donald-trump] (Article)");
        brokers.Evidence.ShouldHaveSingleItem().Speaker.ShouldBe(People.MikeWaltz);
    }

    [Fact]
    public void For_how_long_strikes_on_energy_stop() =>
        Instruments.EnergyStrikesHalt20250318.Terms[0].Of(Term.Field.Duration).ToString().ShouldBe("P30D (Article)");

    [Fact]
    public void Why_aid_had_been_suspended() =>
        Measures.UsSecurityAssistanceToUkraine.PhaseOn(new(2025, 3, 5))!.BecauseOf.ShouldBe(Events.WhiteHouseDispute20250228);

    [Fact]
    public void What_Rubio_himself_wants() =>
        People.MarcoRubio.PositionOn(Issues.UnconditionalCeasefire, new(2025, 3, 12))!.Holder
            .ShouldBe(Organizations.UnitedStates, "that Ukraine accepts it he only reports");

    [Fact]
    public void Whom_the_Innovation_Times_takes_for_Secretary_of_State()
    {
        DeprecatedClaim blinken = DeprecatedClaims.All
            .First(c => c.Evidence[0].In == Sources.InnovationTimes2025 && c.Value.TryGetRow(out Person? who) && who == People.AntonyBlinken);

        blinken.Fault.ShouldBe(Fault.WrongOfficeholder);
        blinken.Instead!.Value.TryGetRow(out Person? right).ShouldBeTrue();
        right.ShouldBe(People.MarcoRubio);
    }

    [Fact]
    public void What_the_Daily_Courier_leaves_open() =>
        Questions.All.Where(q => q.StatusIn(Sources.DailyCourier2025) == QuestionStatus.Open).Count().ShouldBeGreaterThanOrEqualTo(4);

    [Fact]
    public void How_the_talks_of_2026_could_end_and_which_end_is_likeliest() =>
        Questions.HowCouldTheTalksOf2026End.Outcomes.OrderBy(o => o.Rank).First().Text.ShouldContain("frozen conflict");

    [Fact]
    public void Which_precedent_for_backchannels_is_named()
    {
        Event release = Events.All.First(e => e.In(Sources.ChiefEditor2026).Any() && e.Date.Latest.Year == 1981);

        release.ShouldBe(Events.IranHostageRelease1981);
        release.Participants.Select(p => p.Who.Name).ShouldContain("Iran");
    }
}
