namespace Dataset.Tests.ReadersAsk.FirstTry;

/// <summary>Questions on January 2026, and on all articles together, as <see cref="RiyadhQuestions"/> are asked.</summary>
public class DavosQuestions
{
    [Fact]
    public void Whom_did_Zelenskyy_meet_in_Davos() =>
        Events.TrumpZelenskyyDavos20260122.Participants.Select(p => p.Who)
            .ShouldBe([People.DonaldTrump, People.VolodymyrZelenskyy], ignoreOrder: true);

    [Fact]
    public void Was_Trump_President_then() => Posts.UsPresident.HolderOn(new(2026, 1, 22)).ShouldBe(People.DonaldTrump);

    [Fact]
    public void What_was_agreed_there() => Events.TrumpZelenskyyDavos20260122.Instruments.ShouldBe([Instruments.UsSecurityGuarantees2026]);

    [Fact]
    public void Is_it_known_what_the_guarantees_are() => Instruments.UsSecurityGuarantees2026.Terms.ShouldAllBe(t => !t.Disclosed);

    [Fact]
    public void What_are_they_likely_to_be() =>
        Instruments.UsSecurityGuarantees2026.Terms.Where(t => t.Evidence.Any(e => e.Certainty == Certainty.Probable)).SelectMany(t => t.Issues)
            .ShouldBe(
                [Issues.MilitarySupportForUkraine, Issues.UsIntelligenceSharing, Issues.EconomicAidForUkraine], ignoreOrder: true);

    [Fact]
    public void Whom_does_Zelenskyy_criticize() =>
        People.VolodymyrZelenskyy.Statements.Where(s => s.Event == Events.ZelenskyyDavosSpeech20260122).SelectMany(s => s.About)
            .ShouldContain(Organizations.EuropeanStates);

    [Fact]
    public void Which_end_of_the_talks_is_the_likeliest() =>
        Questions.HowCouldTheTalksOf2026End.Outcomes.MinBy(o => o.Rank)!.Text.ShouldContain("frozen conflict");

    [Fact]
    public void Who_makes_it_more_complicated() =>
        Assertions.ByAbout(Organizations.China).Single().About.ShouldBe([Organizations.China, Organizations.Iran]);

    [Fact]
    public void How_old_is_the_war_in_January_2026() =>
        Sources.ChiefEditor2026.Facts.OfType<RefutedAssertion>().Single(r => r.Fault == Fault.WrongDuration).Correction
            .ShouldContain("nearly four years");

    [Fact]
    public void Which_article_errs_most() =>
        Sources.All.MaxBy(s => s.CountErrors()).ShouldBe(Sources.All.OrderByDescending(s => s.CountErrors()).First());

    [Fact]
    public void Where_does_an_article_err() => Sources.ChiefEditor2026.Errors.Select(e => e.Quote).ShouldContain("former US President Donald Trump");

    [Fact]
    public void What_do_the_most_articles_tell_of() => IFact.All.Max(f => f.Sources().Count()).ShouldBeGreaterThanOrEqualTo(3);

    [Fact]
    public void Which_states_were_at_a_table_with_Russia() =>
        Organizations.Russia.Events.Where(e => e.IsMeeting && e.WasAttendedBy(Organizations.Russia)).SelectMany(e => e.Participants)
            .Select(p => p.Side).Where(s => s.Classification == Classification.State && s != Organizations.Russia).Distinct()
            .ShouldContain(Organizations.UnitedStates);

    [Fact]
    public void On_what_do_Russia_and_Ukraine_want_the_opposite()
    {
        DateOnly day = new(2025, 3, 20);
        IEnumerable<Issue> apart = Issues.All.Where(i =>
            Organizations.Russia.PositionOn(i, day)?.Stance == Stance.Opposes && Organizations.Ukraine.PositionOn(i, day)?.Stance == Stance.Supports);

        apart.ShouldBe([Issues.OccupiedTerritories, Issues.CrimeaStatus], ignoreOrder: true);
    }

    [Fact]
    public void What_was_known_on_1_March_2025() =>
        Events.All.Where(e => e.IsKnownBy(new(2025, 3, 1))).ShouldNotContain(Events.UsUkraineJeddah20250311);

    [Fact]
    public void Which_places_are_disputed() =>
        Places.All.Where(p => p.Disputed).ShouldBe([Places.Crimea, Places.Donbas, Places.EasternUkraine], ignoreOrder: true);

    [Fact]
    public void What_happened_in_Riyadh() =>
        Events.All.Where(e => e.Place?.IsWithin(Places.Riyadh) == true)
            .ShouldBe([Events.UsRussiaRiyadh20250218, Events.UsUkraineRiyadh20250323, Events.UsRussiaRiyadh20250324]);

    [Fact]
    public void Who_has_been_Secretary_of_State() =>
        Posts.UsSecretaryOfState.Tenures.OrderBy(t => t.Start).Select(t => t.Person).ShouldBe([People.AntonyBlinken, People.MarcoRubio]);

    [Fact]
    public void Which_articles_mention_Putin() => People.VladimirPutin.MentionedIn.Count.ShouldBe(4);

    [Fact]
    public void What_do_the_articles_contradict_each_other_on() =>
        Disputes.All.Select(d => d.Row).ShouldContain(Positions.Find("russia-on-ukraine-eu-accession")!);

    [Fact]
    public void Where_does_the_date_of_a_meeting_come_from() =>
        Events.UsUkraineJeddah20250311.Basis.First(b => b.For.Contains(Event.Field.Date)).Ref!.ShouldContain("11 March 2025");
}
