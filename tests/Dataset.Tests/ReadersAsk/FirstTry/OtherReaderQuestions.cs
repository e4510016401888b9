namespace Dataset.Tests.ReadersAsk.FirstTry;

/// <summary>
/// Questions of a reader who had seen neither the dataset nor the questions that were asked before, written before the answers were looked at.
/// </summary>
public class OtherReaderQuestions
{
    [Fact]
    public void Which_building_does_the_article_name() =>
        Events.UsRussiaRiyadh20250218.Of(Event.Field.Place).Deprecated.Select(d => d.Value.ToString()).ShouldBe(["Diya Palace"]);

    [Fact]
    public void In_which_office_did_Waltz_take_part() =>
        Events.UsRussiaRiyadh20250218.ParticipationOf(People.MikeWaltz)!.Office!.Title.ShouldBe("National Security Adviser of the United States");

    [Fact]
    public void Was_Zelenskyy_in_Riyadh() => Events.UsRussiaRiyadh20250218.WasAttendedBy(People.VolodymyrZelenskyy).ShouldBeFalse();

    [Fact]
    public void Which_meetings_had_the_Saudis_as_hosts() =>
        Events.All.Where(e => e.Participants.Any(p => p.Who == Organizations.SaudiArabia && p.Roles.Contains(ParticipantRole.Host))).ShouldBe(
            [Events.UsRussiaRiyadh20250218, Events.UsUkraineJeddah20250311, Events.UsUkraineRiyadh20250323, Events.UsRussiaRiyadh20250324]);

    [Fact]
    public void Who_came_to_Paris_from_NATO() =>
        Events.ParisMiniSummit20250217.Participants.Where(p => p.Side == Organizations.Nato).Select(p => p.Who.Name).ShouldBe(["Mark Rutte"]);

    [Fact]
    public void What_do_the_allies_disagree_on_about_spending() =>
        Issues.DefenceSpendingTarget.Assertions.ShouldContain(a => a.Text.Contains("3%", StringComparison.Ordinal));

    [Fact]
    public void What_did_Scholz_call_it() =>
        People.OlafScholz.Statements.Where(s => s.IsAbout(Issues.PeacekeepingForce)).Select(s => s.Words).ShouldBe(["premature"]);

    [Fact]
    public void Which_countries_did_Zelenskyy_visit() =>
        Events.ZelenskyyMiddleEastTour202502.Parts.Select(e => e.Place!.State!.Name).ShouldBe(["T\u00FCrkiye", "United Arab Emirates"], ignoreOrder: true);

    [Fact]
    public void Where_did_he_really_say_that_no_agreement_without_Ukraine_counts() => Statements.All
        .Single(s => s.Speaker == People.VolodymyrZelenskyy && s.Words!.Contains("cannot recognize", StringComparison.Ordinal))
        .Place.ShouldBe(Places.AbuDhabi);

    [Fact]
    public void How_long_has_the_war_lasted_by_the_Innovation_Times() =>
        Sources.InnovationTimes2025.Errors.Where(e => e.KnownFault == Fault.WrongDuration).Select(e => e.Prints).ShouldBe(["nearly a year"]);

    [Fact]
    public void Whom_does_it_take_for_president_and_for_secretary() =>
        Sources.InnovationTimes2025.Errors.Where(e => e.KnownFault == Fault.WrongOfficeholder).Select(e => e.WrongClaim!.Value.ToString())
            .ShouldBe(["joe-biden", "antony-blinken"]);

    [Fact]
    public void As_what_does_the_last_article_present_Trump() =>
        Sources.ChiefEditor2026.Errors.Where(e => e.Fact.Actors().Contains(People.DonaldTrump)).Select(e => e.WrongClaim?.Value.ToString())
            .ShouldContain("former US President");

    [Fact]
    public void Is_Russias_refusal_to_withdraw_contested() =>
        Organizations.Russia.PositionOn(Issues.OccupiedTerritories, new(2025, 2, 20))!.Of(Position.Field.Stance).Rivals
            .Select(c => c.Value.ToString()).ShouldBe(["Conditional"]);

    [Fact]
    public void Who_wanted_Ukraine_in_NATO_in_February_2025() =>
        Issues.UkraineNatoMembership.Positions.Where(p => p.Covers(new(2025, 2, 20)) && p.Stance == Stance.Supports).Select(p => p.Holder.Name)
            .ShouldBe(["European leaders", "United Kingdom"], ignoreOrder: true);

    [Fact]
    public void Why_was_the_aid_suspended() =>
        Measures.UsSecurityAssistanceToUkraine.PhaseOn(new(2025, 3, 5))!.BecauseOf.ShouldBe(Events.WhiteHouseDispute20250228);

    [Fact]
    public void How_many_quotations_are_not_what_was_said() => DeprecatedClaims.All.Count(d => d.Fault == Fault.Misquote).ShouldBe(4);

    [Fact]
    public void How_many_have_died() => RefutedAssertions.All.Single(r => r.Text.Contains("thousands", StringComparison.Ordinal)).Correction
        .ShouldStartWith("Tens of thousands at the least");

    [Fact]
    public void Where_did_the_ceasefire_proposal_stand_a_week_later()
    {
        Instruments.JeddahCeasefireProposal20250311.StatusOn(new(2025, 3, 12)).ShouldBe(InstrumentStatus.AcceptedInPart);
        Instruments.JeddahCeasefireProposal20250311.StatusOn(new(2025, 3, 20)).ShouldBe(InstrumentStatus.Rejected);
    }

    [Fact]
    public void When_does_each_article_say_that_the_war_began() =>
        Events.WarInUkraine.Of(Event.Field.Date).Claims.Select(c => $"{c.Value}: {string.Join(", ", c.Evidence.Select(e => e.In.Id).Distinct())}")
            .ShouldBe(["2014/..: kremlin-sunday-2025, jeddah-2025", "2022/..: innovation-times-2025"]);

    [Fact]
    public void Are_the_guarantees_agreed_or_only_potential() =>
        Instruments.UsSecurityGuarantees2026.Disputes().ShouldHaveSingleItem().ToString().ShouldStartWith("Answer = Accepted or ");

    [Fact]
    public void Which_end_does_the_last_article_think_unlikely() =>
        Questions.HowCouldTheTalksOf2026End.Outcomes.Single(o => o.Certainty == Certainty.ProbablyNot).Text
            .ShouldContain("comprehensive peace agreement");

    [Fact]
    public void Where_is_the_day_of_the_talks_in_Riyadh_from() =>
        Events.UsRussiaRiyadh20250218.Of(Event.Field.Date).Basis.ShouldHaveSingleItem().Kind.ShouldBe(BasisKind.External);

    [Fact]
    public void Who_is_Russias_envoy_in_Abu_Dhabi() =>
        Events.UsRussiaUkraineAbuDhabi202601.Participants.Where(p => p.Side == Organizations.Russia && p.IsStated()).Select(p => p.Who)
            .ShouldBe([Organizations.Russia], "no article names one");

    [Fact]
    public void Who_said_that_the_US_opposes_NATO_membership() =>
        Organizations.UnitedStates.PositionOn(Issues.UkraineNatoMembership, new(2025, 3, 1))!.Of(Position.Field.Stance).IsStated.ShouldBeFalse();

    [Fact]
    public void Did_Witkoff_see_Putin_in_March() => Events.WitkoffMoscowTrip202503.ParticipationOf(People.VladimirPutin).ShouldBeNull();

    [Fact]
    public void What_did_Britain_answer_to_the_American_proposal() =>
        Instruments.JeddahCeasefireProposal20250311.ResponseOf(Organizations.UnitedKingdom).ShouldBeNull();

    [Fact]
    public void What_had_Russia_answered_by_2030() =>
        Instruments.JeddahCeasefireProposal20250311.ResponseOf(Organizations.Russia, new(2030, 1, 1)).ShouldBeNull("nothing is known of that day");

    [Fact]
    public void What_is_the_headline_of_the_article_on_Jeddah() => Sources.Jeddah2025.Of(Source.Field.Title).Support.ShouldBe(Support.Editorial);

    [Fact]
    public void Who_wrote_it() => Sources.Jeddah2025.Author.ShouldBeNull();

    [Fact]
    public void Who_published_the_last_article() => Sources.ChiefEditor2026.Publisher.ShouldBeNull();

    [Fact]
    public void Have_the_sanctions_ended()
    {
        Measures.UsSanctionsOnRussia.Phases.ShouldNotContain(p => p.State == PhaseState.Ended);
        Measures.UsSanctionsOnRussia.StateOn(new(2027, 1, 1)).ShouldBeNull();
    }

    [Fact]
    public void What_does_the_European_Union_think_of_the_ceasefire() =>
        Organizations.EuropeanUnion.PositionOn(Issues.UnconditionalCeasefire).ShouldBeNull();

    [Fact]
    public void What_did_Costa_say() => People.AntonioCosta.Statements.ShouldBeEmpty();

    [Fact]
    public void What_was_agreed_in_Abu_Dhabi() => Events.UsRussiaUkraineAbuDhabi202601.Consequences.ShouldBeEmpty();

    [Fact]
    public void Which_talks_took_place_in_Saudi_Arabia() =>
        Events.All.Where(e => e.IsMeeting && e.Place?.State == Organizations.SaudiArabia).ShouldBe(
            [Events.UsRussiaRiyadh20250218, Events.UsUkraineJeddah20250311, Events.UsUkraineRiyadh20250323, Events.UsRussiaRiyadh20250324]);

    [Fact]
    public void What_did_Zelenskyy_want_in_Turkey() =>
        Events.All.Where(e => e.Place?.State == Organizations.Turkey && e.WasAttendedBy(People.VolodymyrZelenskyy)).SelectMany(e => e.About)
            .ShouldBe([Issues.SecurityGuarantees, Issues.Reconstruction], ignoreOrder: true);

    [Fact]
    public void Which_aid_was_stopped_and_resumed_in_March() =>
        Measures.All.Where(m => m.StateOn(new(2025, 3, 5)) == PhaseState.Suspended && m.StateOn(new(2025, 3, 12)) == PhaseState.InEffect)
            .ShouldBe([Measures.UsIntelligenceSharingWithUkraine, Measures.UsSecurityAssistanceToUkraine]);

    [Fact]
    public void What_had_Putin_answered_by_14_March() =>
        Instruments.JeddahCeasefireProposal20250311.ResponseOf(Organizations.Russia, new(2025, 3, 14))!.Answer.ShouldBe(Answer.AcceptedInPart);

    [Fact]
    public void Which_articles_mention_Macron() => People.EmmanuelMacron.MentionedIn.ShouldBe([Sources.DailyCourier2025]);

    [Fact]
    public void Was_Trump_president_when_the_last_article_appeared() =>
        Posts.UsPresident.HolderOn(Sources.ChiefEditor2026.Published.Earliest).ShouldBe(People.DonaldTrump);

    [Fact]
    public void On_which_day_was_the_dispute_at_the_White_House()
    {
        Events.WhiteHouseDispute20250228.Of(Event.Field.Date).IsStated.ShouldBeFalse();
        Events.WhiteHouseDispute20250228.Of(Event.Field.Date).Basis.ShouldHaveSingleItem().Kind.ShouldBe(BasisKind.External);
    }

    [Fact]
    public void Who_headed_NATO_in_2020() => Posts.NatoSecretaryGeneral.HolderOn(new(2020, 1, 1)).ShouldBeNull();

    [Fact]
    public void What_did_Hegseths_remark_lead_to() =>
        People.PeteHegseth.Statements.Single().Consequences.ShouldBeEmpty("Scholz spoke after it, and by no article because of it");

    [Fact]
    public void Where_did_the_guarantees_stand_in_2028() => Instruments.UsSecurityGuarantees2026.StatusOn(new(2028, 1, 1)).ShouldBeNull();
}
