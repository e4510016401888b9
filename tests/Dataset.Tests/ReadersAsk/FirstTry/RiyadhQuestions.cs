namespace Dataset.Tests.ReadersAsk.FirstTry;

/// <summary>
/// Questions on the talks in Riyadh and the weeks before, each written down as somebody who had never seen the types would ask it, with what
/// completion offers, and answered at the first try. The answers were read from the articles.
/// </summary>
public class RiyadhQuestions
{
    private static readonly Event s_riyadh = Events.UsRussiaRiyadh20250218;
    private static readonly DateOnly s_day = new(2025, 2, 20);

    [Fact]
    public void Where_did_the_United_States_and_Russia_meet() => s_riyadh.Place!.Name.ShouldBe("Diriyah Palace");

    [Fact]
    public void In_which_country_is_that() => s_riyadh.Place!.IsWithin(Organizations.SaudiArabia).ShouldBeTrue();

    [Fact]
    public void Who_came_for_Russia() =>
        s_riyadh.Participants.Where(p => p.Side.IsPartOf(Organizations.Russia)).Select(p => p.Described ?? p.Who.Name)
            .ShouldBe(["Russia", "Sergei Lavrov", "a top aide to President Vladimir Putin"], ignoreOrder: true);

    [Fact]
    public void Was_Ukraine_there() => s_riyadh.WasAttendedBy(Organizations.Ukraine).ShouldBeFalse();

    [Fact]
    public void Was_Zelenskyy_there() => s_riyadh.WasAttendedBy(People.VolodymyrZelenskyy).ShouldBeFalse();

    [Fact]
    public void Which_articles_tell_of_the_meeting() =>
        s_riyadh.Sources().ShouldBe([Sources.InnovationTimes2025, Sources.DailyCourier2025], ignoreOrder: true);

    [Fact]
    public void What_office_had_Waltz() => People.MikeWaltz.PostOn(s_riyadh.Date.Earliest).ShouldBe(Posts.UsNationalSecurityAdviser);

    [Fact]
    public void Which_points_did_the_Americans_name() => s_riyadh.Instruments.Single().Terms.Count.ShouldBe(4);

    [Fact]
    public void What_does_Russia_say_to_Ukraine_in_NATO() =>
        Organizations.Russia.PositionOn(Issues.UkraineNatoMembership)!.Stance.ShouldBe(Stance.Opposes);

    [Fact]
    public void And_to_Ukraine_in_the_European_Union() =>
        Organizations.Russia.PositionOn(Issues.UkraineEuAccession, s_day)!.Stance.ShouldBe(Stance.Accepts);

    [Fact]
    public void Do_all_articles_say_so() =>
        Organizations.Russia.PositionOn(Issues.UkraineEuAccession, s_day)!.Of(Position.Field.Stance).Rivals.Single().Value.ToString()
            .ShouldBe(nameof(Stance.Opposes));

    [Fact]
    public void What_does_Ukraine_say_to_talks_without_it() =>
        Organizations.Ukraine.PositionOn(Issues.UkraineParticipationInTalks, s_day)!.Stance.ShouldBe(Stance.Supports);

    [Fact]
    public void In_whose_words() =>
        Organizations.Ukraine.Statements.Where(s => s.IsAbout(Issues.UkraineParticipationInTalks)).Select(s => s.Words)
            .ShouldContain(w => w!.Contains("as having no result", StringComparison.Ordinal));

    [Fact]
    public void Must_Russia_withdraw_says_Ukraine() =>
        Organizations.Ukraine.PositionOn(Issues.OccupiedTerritories, s_day)!.Stance.ShouldBe(Stance.Supports);

    [Fact]
    public void Will_Russia_withdraw() => Organizations.Russia.PositionOn(Issues.OccupiedTerritories)!.Stance.ShouldBe(Stance.Opposes);

    [Fact]
    public void What_would_it_take() =>
        Organizations.Russia.PositionOn(Issues.OccupiedTerritories)!.Condition!.ShouldContain("recognition of Russia's territorial gains");

    [Fact]
    public void Who_says_that_Europe_must_look_after_itself() =>
        Issues.EuropeanDefenceResponsibility.Statements.Select(s => s.Speaker).ShouldBe([People.PeteHegseth, People.OlafScholz], ignoreOrder: true);

    [Fact]
    public void Who_called_the_path_to_NATO_irreversible() =>
        Statements.All.Where(s => s.Words?.Contains("irreversible", StringComparison.Ordinal) == true).Select(s => s.Speaker.Name)
            .ShouldContain("Keir Starmer");

    [Fact]
    public void What_is_said_of_Saudi_Arabia() =>
        Organizations.SaudiArabia.Assertions.ShouldContain(a => a.Text.Contains("neutral", StringComparison.Ordinal));

    [Fact]
    public void What_is_wrong_about_the_hosts_of_the_talks() =>
        Organizations.UnitedStates.RefutedAssertions.ShouldContain(r => r.Id == "us-hosts-the-talks");

    [Fact]
    public void Why_did_the_Europeans_meet_in_Paris() =>
        Events.ParisMiniSummit20250217.Causes.ShouldHaveSingleItem().ShouldBe(Events.UsRussiaTalksAgreed202502);

    [Fact]
    public void Who_invited_them_to_Paris() =>
        Events.ParisMiniSummit20250217.Participants.Single(p => p.Roles.Contains(ParticipantRole.Host)).Who.ShouldBe(People.EmmanuelMacron);

    [Fact]
    public void Who_was_in_Paris_for_the_European_Union() =>
        Events.ParisMiniSummit20250217.Participants.Where(p => p.Side == Organizations.EuropeanUnion).Select(p => p.Who)
            .ShouldBe([People.UrsulaVonDerLeyen, People.AntonioCosta], ignoreOrder: true);

    [Fact]
    public void What_did_they_talk_about() =>
        Events.ParisMiniSummit20250217.About.ShouldBe([Issues.DefenceSpendingTarget, Issues.PeacekeepingForce], ignoreOrder: true);

    [Fact]
    public void Who_wants_peacekeepers() =>
        Instruments.BritishPeacekeepingProposal202502.Proposers.ShouldBe([Organizations.UnitedKingdom]);

    [Fact]
    public void What_did_Germany_say_to_them() =>
        Instruments.BritishPeacekeepingProposal202502.ResponseOf(Organizations.Germany)!.Answer.ShouldBe(Answer.Rejected);

    [Fact]
    public void To_what_would_NATOs_target_rise() =>
        Instruments.NatoThreePercentTarget.Terms.Single().Quantity.ShouldBe("3% of GDP");

    [Fact]
    public void What_did_Zelenskyy_want_in_Abu_Dhabi() =>
        Events.ZelenskyyUaeVisit202502.Purpose!.ShouldContain("prisoner exchanges");

    [Fact]
    public void What_was_talked_of_in_Turkey() =>
        Events.ZelenskyyTurkeyVisit202502.About.ShouldBe([Issues.SecurityGuarantees, Issues.Reconstruction], ignoreOrder: true);

    [Fact]
    public void Who_is_Ula_van_den() => People.ByAlias("Ula van den").Single().ShouldBe(People.UrsulaVonDerLeyen);

    [Fact]
    public void Which_questions_does_the_article_ask() =>
        Sources.DailyCourier2025.Facts.OfType<Question>().Count().ShouldBe(5);

    [Fact]
    public void Who_does_an_article_say_is_Secretary_of_State() =>
        Sources.InnovationTimes2025.Errors.Where(e => e.CreditedPerson == People.AntonyBlinken || e.Speaker == People.AntonyBlinken)
            .ShouldNotBeEmpty();
}
