namespace Dataset.Tests.ReadersAsk.FirstTry;

/// <summary>
/// Questions that the five articles leave without an answer, as <see cref="RiyadhQuestions"/> are asked: nothing comes back, or what comes back says
/// that no article states it.
/// </summary>
public class UnstatedQuestions
{
    [Fact]
    public void Who_spoke_for_Ukraine_in_Riyadh_in_February() =>
        Events.UsRussiaRiyadh20250218.Participants.Where(p => p.Side == Organizations.Ukraine && p.Presence == Presence.Present).ShouldBeEmpty();

    [Fact]
    public void On_which_day_was_Crimea_annexed() => Events.CrimeaAnnexation2014.Of(Event.Field.Date).IsStated.ShouldBeFalse();

    [Fact]
    public void On_which_day_were_the_hostages_released() => Events.IranHostageRelease1981.Of(Event.Field.Date).IsStated.ShouldBeFalse();

    [Fact]
    public void When_did_the_pause_of_arms_begin() =>
        Measures.UsSecurityAssistanceToUkraine.Phases[1].Of(Phase.Field.From).IsStated.ShouldBeFalse();

    [Fact]
    public void When_was_Witkoff_made_an_envoy()
    {
        People.SteveWitkoff.Tenures.Single().Start!.Value.IsExact.ShouldBeFalse();
        People.SteveWitkoff.Tenures.Single().Of(Tenure.Field.Start).IsStated.ShouldBeFalse();
    }

    [Fact]
    public void On_which_day_did_Witkoff_go_to_Moscow() => Events.WitkoffMoscowTrip202503.Of(Event.Field.Date).IsStated.ShouldBeFalse();

    [Fact]
    public void Who_quarrelled_at_the_White_House() => Events.WhiteHouseDispute20250228.Participants.ShouldAllBe(p => !p.IsStated());

    [Fact]
    public void Who_proposed_three_percent() => Instruments.NatoThreePercentTarget.Proposers.ShouldBeEmpty();

    [Fact]
    public void What_did_the_NATO_states_answer() =>
        Instruments.NatoThreePercentTarget.ResponseOf(Organizations.NatoMemberStates).ShouldBeNull();

    [Fact]
    public void What_does_Russia_say_to_the_guarantees_of_2026() =>
        Instruments.UsSecurityGuarantees2026.ResponseOf(Organizations.Russia).ShouldBeNull();

    [Fact]
    public void What_did_Costa_say_in_Paris() => People.AntonioCosta.Statements.ShouldBeEmpty();

    [Fact]
    public void What_does_Iran_want() => Organizations.Iran.Positions.ShouldBeEmpty();

    [Fact]
    public void In_which_talks_was_China() => Organizations.China.Events.ShouldBeEmpty();

    [Fact]
    public void What_did_Ukraine_and_the_Emirates_sign() =>
        Instruments.All.Where(i => i.Parties.Contains(Organizations.UnitedArabEmirates)).ShouldBeEmpty();

    [Fact]
    public void Did_Trump_and_Putin_meet_in_February_2025() =>
        Events.CertainlyBetween(new(2025, 2, 1), new(2025, 2, 28))
            .Where(e => e.WasAttendedBy(People.DonaldTrump) && e.WasAttendedBy(People.VladimirPutin)).ShouldBeEmpty();

    [Fact]
    public void What_does_Macron_think_of_Ukraine_in_NATO() => People.EmmanuelMacron.PositionOn(Issues.UkraineNatoMembership).ShouldBeNull();

    [Fact]
    public void Does_Ukraine_still_want_to_join_NATO() => Organizations.Ukraine.PositionOn(Issues.UkraineNatoMembership).ShouldBeNull();

    [Fact]
    public void Who_is_to_pay_reparations() => Issues.Reparations.Terms.ShouldBeEmpty();

    [Fact]
    public void Who_was_President_in_2030() => Posts.UsPresident.HolderOn(new(2030, 1, 1)).ShouldBeNull();

    [Fact]
    public void What_did_Russia_want_in_2027() => Organizations.Russia.PositionOn(Issues.UkraineNatoMembership, new(2027, 1, 1)).ShouldBeNull();

    [Fact]
    public void By_whom_was_the_article_written() => Sources.DailyCourier2025.Author.ShouldBeNull();
}
