namespace Dataset.Tests.ReadersAsk.FirstTry;

/// <summary>Questions on the year that no article answers, as <see cref="UnstatedQuestions"/> are.</summary>
public class WholeYearUnstated
{
    [Fact]
    public void Does_an_article_name_the_host_of_Jeddah() =>
        Events.UsUkraineJeddah20250311.ParticipationOf(Organizations.SaudiArabia)!.IsStated().ShouldBeFalse();

    [Fact]
    public void On_which_day_was_the_summit_in_Paris() => Events.ParisMiniSummit20250217.Of(Event.Field.Date).IsStated.ShouldBeFalse();

    [Fact]
    public void How_long_did_they_talk_on_the_24th() => Events.UsRussiaRiyadh20250324.Of(Event.Field.Duration).IsStated.ShouldBeFalse();

    [Fact]
    public void Where_did_Trump_and_Zelenskyy_meet() => Events.TrumpZelenskyyDavos20260122.Of(Event.Field.Place).IsStated.ShouldBeFalse();

    [Fact]
    public void How_long_should_the_ceasefire_of_Jeddah_last() =>
        Instruments.JeddahCeasefireProposal20250311.Terms[0].Of(Term.Field.Duration).IsStated.ShouldBeFalse();

    [Fact]
    public void Does_an_article_say_that_Starmer_was_in_Paris() =>
        Events.ParisMiniSummit20250217.ParticipationOf(People.KeirStarmer)!.IsStated().ShouldBeFalse();

    [Fact]
    public void What_did_Merz_say() => People.Find("friedrich-merz").ShouldBeNull();

    [Fact]
    public void What_does_Iran_think_of_a_ceasefire() => Organizations.Iran.PositionOn(Issues.Ceasefire).ShouldBeNull();

    [Fact]
    public void What_did_Turkey_say() => Organizations.Turkey.Statements.ShouldBeEmpty();

    [Fact]
    public void What_did_von_der_Leyen_say() => People.UrsulaVonDerLeyen.Statements.ShouldBeEmpty();

    [Fact]
    public void What_did_Lavrov_say() => People.SergeiLavrov.Statements.ShouldBeEmpty();

    [Fact]
    public void How_did_France_answer_the_offer_of_Jeddah() =>
        Instruments.JeddahCeasefireProposal20250311.ResponseOf(Organizations.France).ShouldBeNull();

    [Fact]
    public void What_does_Britain_want_of_sanctions() => Organizations.UnitedKingdom.PositionOn(Issues.SanctionsOnRussia).ShouldBeNull();

    [Fact]
    public void Who_is_President_of_Ukraine_in_2030() => Posts.UkrainianPresident.HolderOn(new(2030, 1, 1)).ShouldBeNull();

    [Fact]
    public void Who_advised_Trump_on_security_in_June_2025() => Posts.UsNationalSecurityAdviser.HolderOn(new(2025, 6, 1)).ShouldBeNull();

    [Fact]
    public void What_does_Russia_say_to_guarantees() => Organizations.Russia.PositionOn(Issues.SecurityGuarantees).ShouldBeNull();

    [Fact]
    public void Did_Washington_still_ask_for_a_ceasefire_in_September() =>
        Organizations.UnitedStates.PositionOn(Issues.UnconditionalCeasefire, new(2025, 9, 1)).ShouldBeNull();

    [Fact]
    public void Who_published_the_article_of_2026() => Sources.ChiefEditor2026.Publisher.ShouldBeNull();

    [Fact]
    public void When_were_the_earlier_ceasefires() => Instruments.EarlierCeasefireAgreements.Date.ShouldBeNull();

    [Fact]
    public void What_were_the_talks_of_23_March_for() => Events.UsUkraineRiyadh20250323.Purpose.ShouldBeNull();

    [Fact]
    public void Who_observed_in_Riyadh() =>
        Events.UsRussiaRiyadh20250218.Participants.Where(p => p.Roles.Contains(ParticipantRole.Observer)).ShouldBeEmpty();
}
