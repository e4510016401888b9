namespace Dataset.Tests.ReadersAsk.FirstTry;

/// <summary>Questions on Jeddah, the ceasefire and the calls of March 2025, as <see cref="RiyadhQuestions"/> are asked.</summary>
public class CeasefireQuestions
{
    [Fact]
    public void When_was_the_meeting_in_Jeddah() => Events.UsUkraineJeddah20250311.Date.ShouldBe(FuzzyDate.Of(2025, 3, 11));

    [Fact]
    public void Who_spoke_to_the_press() =>
        Events.RubioJeddahPressConference20250311.Participants.Where(p => p.Roles.Contains(ParticipantRole.Speaker)).Select(p => p.Who)
            .ShouldContain(People.MarcoRubio);

    [Fact]
    public void What_came_out_of_it() =>
        Events.UsUkraineJeddah20250311.Consequences.ShouldContain(Instruments.JeddahJointStatement20250311);

    [Fact]
    public void What_does_the_joint_statement_promise_Ukraine() =>
        Instruments.JeddahJointStatement20250311.Terms.Where(t => t.Beneficiaries.Contains(Organizations.Ukraine)).SelectMany(t => t.Issues)
            .ShouldBe(
                [Issues.PeaceSettlement, Issues.SecurityGuarantees, Issues.UsIntelligenceSharing, Issues.MilitarySupportForUkraine],
                ignoreOrder: true);

    [Fact]
    public void Did_Ukraine_accept_the_ceasefire() =>
        Instruments.JeddahCeasefireProposal20250311.ResponseOf(Organizations.Ukraine)!.Answer.ShouldBe(Answer.Accepted);

    [Fact]
    public void Did_Russia() =>
        Instruments.JeddahCeasefireProposal20250311.ResponseOf(Organizations.Russia)!.Answer.ShouldBe(Answer.Rejected);

    [Fact]
    public void Who_said_no_for_Russia() =>
        Instruments.JeddahCeasefireProposal20250311.ResponseOf(Organizations.Russia)!.Through.ShouldBe(People.VladimirPutin);

    [Fact]
    public void What_did_Russia_agree_to_instead() =>
        Organizations.Russia.Responses.Where(r => r.Answer == Answer.Accepted).Select(r => r.Instrument)
            .ShouldContain(Instruments.EnergyStrikesHalt20250318);

    [Fact]
    public void How_did_Russias_mind_change() =>
        Organizations.Russia.Positions.Where(p => p.Issue == Issues.UnconditionalCeasefire).OrderBy(p => p.From).Select(p => p.Stance)
            .ShouldBe([Stance.Undeclared, Stance.Conditional, Stance.Opposes]);

    [Fact]
    public void Did_American_arms_flow_on_5_March() =>
        Measures.UsSecurityAssistanceToUkraine.PhaseOn(new(2025, 3, 5))!.State.ShouldBe(PhaseState.Suspended);

    [Fact]
    public void For_how_many_days_did_they_not()
    {
        Phase pause = Measures.UsSecurityAssistanceToUkraine.Phases.Single(p => p.State == PhaseState.Suspended);

        (pause.Until.Latest.DayNumber - pause.From.Earliest.DayNumber).ShouldBe(8);
    }

    [Fact]
    public void Which_of_Rubios_quotations_are_not_his_words() =>
        People.MarcoRubio.Statements.Where(s => s.DeprecatedClaims.Any(c => c.Fault == Fault.Misquote)).Count().ShouldBe(4);

    [Fact]
    public void What_did_he_really_say() =>
        People.MarcoRubio.Statements.Select(s => s.Words).ShouldContain(w => w!.StartsWith("Today we\u2019ve made an offer", StringComparison.Ordinal));

    [Fact]
    public void Who_expected_Witkoff_to_go_to_Russia() =>
        Events.WitkoffMoscowTrip202503.Evidence.Select(e => e.Speaker).Distinct().ShouldContain(Organizations.SourcesFamiliarWithThePlanning);

    [Fact]
    public void What_was_he_to_do_there() => Events.WitkoffMoscowTrip202503.Purpose!.ShouldContain("ceasefire proposal");

    [Fact]
    public void Where_has_Witkoff_been() =>
        People.SteveWitkoff.Events.Where(e => e.WasAttendedBy(People.SteveWitkoff)).ShouldContain(Events.UsRussiaRiyadh20250218);

    [Fact]
    public void Who_made_the_Kremlins_announcement() =>
        Events.KremlinAnnouncement20250320.ParticipationOf(People.DmitryPeskov)!.Office.ShouldBe(Posts.KremlinSpokesperson);

    [Fact]
    public void With_whom_did_Trump_telephone() =>
        People.DonaldTrump.Events.Where(e => e.Type == EventType.ConsultPhone).SelectMany(e => e.Participants).Select(p => p.Who)
            .Where(w => w != People.DonaldTrump).ShouldBe([People.VladimirPutin, People.VolodymyrZelenskyy], ignoreOrder: true);

    [Fact]
    public void Which_meetings_were_there_in_March_2025() =>
        Events.CertainlyBetween(new(2025, 3, 1), new(2025, 3, 31)).Where(e => e.IsMeeting).ShouldBe(
        [
            Events.UsUkraineJeddah20250311, Events.WitkoffMoscowTrip202503, Events.PutinTrumpCall20250318, Events.ZelenskyyTrumpCall20250319,
            Events.UsUkraineRiyadh20250323, Events.UsRussiaRiyadh20250324,
        ]);

    [Fact]
    public void What_were_the_technical_teams_to_talk_about() =>
        Events.UsRussiaRiyadh20250324.Of(Event.Field.Purpose).Value!.ShouldContain("ceasefire");

    [Fact]
    public void Who_says_so() =>
        Events.UsRussiaRiyadh20250324.Of(Event.Field.Purpose).Evidence.Select(e => e.Speaker).ShouldContain(People.MikeWaltz);

    [Fact]
    public void Since_when_is_Crimea_annexed() => Events.CrimeaAnnexation2014.Date.Earliest.Year.ShouldBe(2014);

    [Fact]
    public void Whose_is_Crimea_says_Russia() => Organizations.Russia.PositionOn(Issues.CrimeaStatus)!.Stance.ShouldBe(Stance.Opposes);

    [Fact]
    public void Which_sanctions_are_there() =>
        Measures.All.Where(m => m.Kind == MeasureKind.Sanctions).Select(m => m.Actor)
            .ShouldBe([Organizations.UnitedStates, Organizations.EuropeanStates], ignoreOrder: true);

    [Fact]
    public void What_does_America_do_about_Russian_gas() =>
        Organizations.UnitedStates.Measures.Where(m => m.Kind == MeasureKind.Energy).Count().ShouldBe(2);

    [Fact]
    public void What_became_of_the_question_whether_Russia_agrees() =>
        Questions.WillRussiaAgreeToTheCeasefire.Answer!.ShouldContain("rejected");

    [Fact]
    public void What_is_asked_about_Russia() => Organizations.Russia.Questions.ShouldContain(Questions.WillRussiaAgreeToTheCeasefire);

    [Fact]
    public void Does_Moscow_deny_that_it_takes_part()
    {
        RefutedAssertion denial = Issues.RussianInvolvement.RefutedAssertions.Single();

        denial.Fault.ShouldBe(Fault.Outdated);
        denial.Correction.ShouldContain("24 February 2022");
    }
}
