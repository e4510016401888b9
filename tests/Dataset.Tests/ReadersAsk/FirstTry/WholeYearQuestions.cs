namespace Dataset.Tests.ReadersAsk.FirstTry;

/// <summary>Questions on the year that the articles tell of, as <see cref="RiyadhQuestions"/> are asked, by somebody who wrote none of it.</summary>
public class WholeYearQuestions
{
    [Fact]
    public void Who_hosted_the_summit_in_Paris() =>
        Events.ParisMiniSummit20250217.Participants.Where(p => p.Roles.Contains(ParticipantRole.Host)).Select(p => p.Who)
            .ShouldBe([People.EmmanuelMacron]);

    [Fact]
    public void Did_Rutte_come() => Events.ParisMiniSummit20250217.WasAttendedBy(People.MarkRutte).ShouldBeTrue();

    [Fact]
    public void What_prompted_the_summit() => Events.ParisMiniSummit20250217.BecauseOf.ShouldBe(Events.UsRussiaTalksAgreed202502);

    [Fact]
    public void Who_came_for_the_European_Union() =>
        Events.ParisMiniSummit20250217.Participants.Where(p => p.Side == Organizations.EuropeanUnion).Select(p => p.Who)
            .ShouldBe([People.UrsulaVonDerLeyen, People.AntonioCosta]);

    [Fact]
    public void How_is_her_name_misprinted() => People.UrsulaVonDerLeyen.Aliases.Single().Text.ShouldBe("Ula van den");

    [Fact]
    public void Who_called_for_peacekeepers() => Instruments.BritishPeacekeepingProposal202502.Proposers.ShouldBe([Organizations.UnitedKingdom]);

    [Fact]
    public void Was_France_for_them() =>
        Organizations.France.PositionOn(Issues.PeacekeepingForce, new(2025, 2, 20))!.Stance.ShouldBe(Stance.Supports);

    [Fact]
    public void Does_Britain_still_want_them() =>
        Organizations.UnitedKingdom.PositionOn(Issues.PeacekeepingForce, new(2026, 1, 6))!.Stance.ShouldBe(Stance.Supports);

    [Fact]
    public void Until_when_was_Scholz_Chancellor() => People.OlafScholz.Tenures.Single().End.ShouldBe(FuzzyDate.Parse("2025-05-06"));

    [Fact]
    public void What_was_suspended_on_the_fifth_of_March() =>
        Measures.All.Where(m => m.StateOn(new(2025, 3, 5)) == PhaseState.Suspended)
            .ShouldBe([Measures.UsSecurityAssistanceToUkraine, Measures.UsIntelligenceSharingWithUkraine, Measures.UsEconomicAidToUkraine], true);

    [Fact]
    public void Did_arms_flow_again_a_week_later() => Measures.UsSecurityAssistanceToUkraine.StateOn(new(2025, 3, 12)).ShouldBe(PhaseState.InEffect);

    [Fact]
    public void What_did_Putin_answer_to_the_offer() =>
        People.VladimirPutin.Responses.Where(r => r.Instrument == Instruments.JeddahCeasefireProposal20250311).Select(r => r.Answer)
            .ShouldBe([Answer.AcceptedInPart, Answer.Rejected]);

    [Fact]
    public void What_was_asked_for_in_between() =>
        Organizations.Russia.PositionOn(Issues.UnconditionalCeasefire, new(2025, 3, 15))!.Condition!.ShouldContain("root causes");

    [Fact]
    public void What_came_of_the_offer() =>
        Instruments.JeddahCeasefireProposal20250311.StatusOn(new(2025, 3, 20)).ShouldBe(InstrumentStatus.Rejected);

    [Fact]
    public void How_long_is_the_halt_on_strikes() => Instruments.EnergyStrikesHalt20250318.Terms[0].Duration.ToString().ShouldBe("P30D");

    [Fact]
    public void Does_everybody_say_so_of_what_is_halted() =>
        Instruments.EnergyStrikesHalt20250318.Terms[0].Of(Term.Field.Text).Rivals.Single().Value.ToString()
            .ShouldContain("energy and on infrastructure");

    [Fact]
    public void What_do_others_say_of_Witkoff_in_Jeddah() =>
        Events.UsUkraineJeddah20250311.ParticipationOf(People.SteveWitkoff)!.Of(Participation.Field.Presence).Rivals
            .Select(c => c.Value.ToString()).ShouldBe([nameof(Presence.Present), nameof(Presence.Absent)]);

    [Fact]
    public void Who_spoke_to_the_press_in_Jeddah() =>
        Events.RubioJeddahPressConference20250311.Participants.Where(p => p.Roles.Contains(ParticipantRole.Speaker)).Select(p => p.Who)
            .ShouldBe([People.MarcoRubio, People.MikeWaltz]);

    [Fact]
    public void What_did_Rubio_really_say() => Statements.Find("rubio-names-the-impediment")!.Text!.ShouldStartWith("If they say no");

    [Fact]
    public void Which_article_calls_him_a_senator() =>
        DeprecatedClaims.All.Where(d => d.Row == Tenures.Find("rubio-us-secretary-of-state") && d.Fault == Fault.WrongTitle)
            .SelectMany(d => d.Evidence).Select(e => e.In).Distinct().ShouldBe([Sources.Jeddah2025]);

    [Fact]
    public void What_led_to_the_trip_to_Moscow() => Events.WitkoffMoscowTrip202503.Causes.ShouldBe([Events.UsUkraineJeddah20250311]);

    [Fact]
    public void How_many_times_was_there_a_meeting_in_Saudi_Arabia() =>
        Events.All.Count(e => e.IsMeeting && e.Place is not null && e.Place.IsWithin(Organizations.SaudiArabia)).ShouldBe(4);

    [Fact]
    public void Which_states_sat_at_the_table_in_Abu_Dhabi() =>
        Events.UsRussiaUkraineAbuDhabi202601.Participants.Select(p => p.Side).Distinct().Count().ShouldBe(4);

    [Fact]
    public void Did_Kyiv_and_Moscow_talk_in_the_end() => Questions.AreKyivMoscowTalksPossible.Answer!.ShouldStartWith("Yes");

    [Fact]
    public void What_was_still_open_at_the_end() => Questions.All.Count(q => q.Status == QuestionStatus.Open).ShouldBe(8);

    [Fact]
    public void Which_issues_are_about_joining_something() =>
        Issues.All.Where(i => i.Kind == IssueKind.Membership).ShouldContain(Issues.UkraineNatoMembership);

    [Fact]
    public void Who_wants_Russia_to_withdraw() =>
        Positions.ByIssue(Issues.OccupiedTerritories).Where(p => p.Stance == Stance.Supports).Select(p => p.Holder)
            .ShouldBe([Organizations.Ukraine, Organizations.WesternAllies], true);

    [Fact]
    public void Does_Washington_speak_with_one_voice_on_NATO() =>
        Organizations.UnitedStates.PositionOn(Issues.UkraineNatoMembership, new(2025, 2, 20))!.Of(Position.Field.Stance).Rivals.ShouldNotBeEmpty();

    [Fact]
    public void Is_Crimea_anybody_s() => Places.Crimea.IsWithin(Organizations.Ukraine).ShouldBeFalse();

    [Fact]
    public void Which_articles_mention_China() => Organizations.China.MentionedIn.ShouldBe([Sources.ChiefEditor2026]);

    [Fact]
    public void What_does_an_article_state_that_is_not_so() =>
        Sources.InnovationTimes2025.RefutedAssertions.Select(r => r.Fault).ShouldContain(Fault.WrongOfficeholder);

    [Fact]
    public void When_do_the_events_begin_and_end() =>
        (Events.All[0], Events.All[^1]).ShouldBe((Events.IranHostageRelease1981, Events.UsRussiaUkraineAbuDhabi202601));
}
