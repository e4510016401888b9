namespace Dataset.Tests.ReadersAsk;

/// <summary>
/// What a reader of the five articles asks, and none of them says: the first query that comes to mind answers with nothing, or says of its answer
/// that no article states it.
/// </summary>
public class NotStatedTests
{
    private static readonly Event s_riyadh = Events.UsRussiaRiyadh20250218, s_jeddah = Events.UsUkraineJeddah20250311;

    [Fact]
    public void On_which_day_the_talks_in_Riyadh_were()
    {
        s_riyadh.Of(Event.Field.Date).IsStated.ShouldBeFalse("one article says: on Tuesday");
        s_riyadh.Of(Event.Field.Date).Support.ShouldBe(Support.External);
    }

    [Fact]
    public void On_which_day_the_summit_in_Paris_was() => Events.ParisMiniSummit20250217.Of(Event.Field.Date).IsStated.ShouldBeFalse();

    [Fact]
    public void How_long_the_talks_in_Jeddah_lasted() => s_jeddah.Of(Event.Field.Duration).IsStated.ShouldBeFalse();

    [Fact]
    public void How_long_Putin_and_Trump_talked() => Events.PutinTrumpCall20250318.Of(Event.Field.Duration).IsStated.ShouldBeFalse();

    [Fact]
    public void Where_and_when_Trump_met_Zelenskyy_in_2026()
    {
        Events.TrumpZelenskyyDavos20260122.Of(Event.Field.Place).IsStated.ShouldBeFalse();
        Events.TrumpZelenskyyDavos20260122.Of(Event.Field.Date).IsStated.ShouldBeFalse();
    }

    [Fact]
    public void Where_and_when_the_three_countries_meet()
    {
        Events.UsRussiaUkraineAbuDhabi202601.Of(Event.Field.Place).IsStated.ShouldBeFalse();
        Events.UsRussiaUkraineAbuDhabi202601.Of(Event.Field.Date).IsStated.ShouldBeFalse();
    }

    [Fact]
    public void Where_and_when_Putin_and_Trump_met()
    {
        Events.PutinTrumpSummit.Of(Event.Field.Place).IsStated.ShouldBeFalse();
        Events.PutinTrumpSummit.Of(Event.Field.Date).IsStated.ShouldBeFalse();
    }

    [Fact]
    public void Whom_Zelenskyy_met_in_Abu_Dhabi() =>
        Events.ZelenskyyUaeVisit202502.Participants.Where(p => p.Who is Person && p.IsStated()).ShouldAllBe(p => p.Who == People.VolodymyrZelenskyy);

    [Fact]
    public void Whom_Zelenskyy_met_in_Turkey() =>
        Events.ZelenskyyTurkeyVisit202502.Participants.Where(p => p.Who is Person && p.IsStated())
            .ShouldAllBe(p => p.Who == People.VolodymyrZelenskyy);

    [Fact]
    public void Who_Putins_aide_was()
    {
        Participation aide = s_riyadh.Participants.Single(p => p.Described == "a top aide to President Vladimir Putin");

        aide.Who.ShouldBeOfType<Organization>();
        aide.Of(Participation.Field.Likely).IsStated.ShouldBeFalse();
    }

    [Fact]
    public void Which_Ukrainians_came_to_Jeddah() =>
        s_jeddah.Participants.Where(p => p.Who is Person && p.Side == Organizations.Ukraine).ShouldAllBe(p => !p.IsStated());

    [Fact]
    public void Who_was_the_host_in_Jeddah() =>
        s_jeddah.Participants.Where(p => p.Roles.Contains(ParticipantRole.Host)).ShouldAllBe(p => !p.IsStated());

    [Fact]
    public void Whether_Scholz_and_Starmer_were_in_Paris()
    {
        Events.ParisMiniSummit20250217.ParticipationOf(People.OlafScholz)!.IsStated().ShouldBeFalse("he is quoted, and no more");
        Events.ParisMiniSummit20250217.ParticipationOf(People.KeirStarmer)!.IsStated().ShouldBeFalse();
    }

    [Fact]
    public void What_France_thought_of_the_British_proposal()
    {
        Response france = Instruments.BritishPeacekeepingProposal202502.ResponseOf(Organizations.France, new(2025, 2, 18))!;

        france.Of(Response.Field.Answer).IsStated.ShouldBeFalse();
        france.Sources().ShouldBeEmpty();
    }

    [Fact]
    public void Whether_Ukraine_agreed_to_the_halt_of_strikes() =>
        Instruments.EnergyStrikesHalt20250318.ResponseOf(Organizations.Ukraine, new(2025, 3, 20))!.IsStated().ShouldBeFalse();

    [Fact]
    public void How_long_the_unconditional_ceasefire_was_to_last() =>
        Instruments.JeddahCeasefireProposal20250311.Terms.Where(t => t.Duration is not null)
            .ShouldAllBe(t => !t.Of(Term.Field.Duration).IsStated);

    [Fact]
    public void What_the_guarantees_of_2026_are_in_detail() => Instruments.UsSecurityGuarantees2026.Terms.ShouldAllBe(t => !t.Disclosed);

    [Fact]
    public void Which_ceasefires_there_had_been()
    {
        Instruments.EarlierCeasefireAgreements.Date.ShouldBeNull();
        Instruments.EarlierCeasefireAgreements.Terms.ShouldBeEmpty();
    }

    [Fact]
    public void Since_when_there_is_a_target_of_three_percent() => Instruments.NatoThreePercentTarget.Date.ShouldBeNull();

    [Fact]
    public void What_the_technical_talks_led_to()
    {
        Events.UsRussiaRiyadh20250324.Consequences.ShouldBeEmpty();
        Events.UsRussiaRiyadh20250324.Instruments.ShouldBeEmpty();
    }

    [Fact]
    public void What_Lavrov_and_Macron_said()
    {
        People.SergeiLavrov.Statements.ShouldBeEmpty();
        People.EmmanuelMacron.Statements.ShouldBeEmpty();
        Organizations.France.Statements.ShouldBeEmpty();
    }

    [Fact]
    public void What_China_and_Turkey_want()
    {
        IActor.Find("china")!.Positions.ShouldBeEmpty();
        Organizations.Turkey.PositionOn(Issues.UkraineNatoMembership, new(2025, 2, 20)).ShouldBeNull();
        Organizations.SaudiArabia.PositionOn(Issues.OccupiedTerritories, new(2025, 2, 20)).ShouldBeNull();
    }

    [Fact]
    public void Who_wrote_the_articles_and_when()
    {
        Sources.Jeddah2025.Author.ShouldBeNull();
        Sources.ChiefEditor2026.Publisher.ShouldBeNull();
        Sources.ChiefEditor2026.Url.ShouldBeNull();
        Sources.All.ShouldAllBe(s => !s.Of(Source.Field.Published).IsStated);
    }

    [Fact]
    public void What_anybody_wanted_before_there_was_a_war()
    {
        IActor.All.ShouldAllBe(a => Issues.All.All(i => a.PositionOn(i, new(1990, 1, 1)) == null));
        Posts.All.ShouldAllBe(p => p.HolderOn(new(1950, 1, 1)) == null);
    }
}
