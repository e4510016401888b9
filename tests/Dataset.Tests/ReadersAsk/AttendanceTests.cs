namespace Dataset.Tests.ReadersAsk;

/// <summary>Who attended, mediated, hosted, was left out.</summary>
public class AttendanceTests
{
    private static readonly Event s_riyadh = Events.UsRussiaRiyadh20250218;

    [Fact]
    public void Who_attended_the_talks_in_Riyadh()
    {
        IEnumerable<IActor> there = s_riyadh.Participants.Where(p => p.Presence == Presence.Present).Select(p => p.Who);

        there.OfType<Person>().ShouldBeSubsetOf(
            [People.MarcoRubio, People.MikeWaltz, People.SteveWitkoff, People.SergeiLavrov, People.FaisalBinFarhan, People.MusaadAlAiban]);
        s_riyadh.WasAttendedBy(People.MarcoRubio).ShouldBeTrue();
        s_riyadh.WasAttendedBy(Organizations.Ukraine).ShouldBeFalse();
    }

    [Fact]
    public void Who_sat_there_for_whom_and_in_which_office()
    {
        Participation lavrov = s_riyadh.ParticipationOf(People.SergeiLavrov)!;

        lavrov.Side.ShouldBe(Organizations.Russia);
        lavrov.Office.ShouldBe(Posts.RussianForeignMinister);
    }

    [Fact]
    public void Who_mediated_and_who_hosted()
    {
        IEnumerable<IActor> mediators = s_riyadh.Participants.Where(p => p.Roles.Contains(ParticipantRole.Mediator)).Select(p => p.Who);
        IEnumerable<IActor> hosts = s_riyadh.Participants.Where(p => p.Roles.Contains(ParticipantRole.Host)).Select(p => p.Who);

        mediators.ShouldBe([Organizations.SaudiArabia, Organizations.SaudiOfficials], ignoreOrder: true);
        hosts.ShouldContain(Organizations.SaudiArabia);
        hosts.ShouldNotContain(Organizations.UnitedStates);
    }

    [Fact]
    public void Who_was_left_out()
    {
        IEnumerable<IActor> excluded = s_riyadh.Participants.Where(p => p.Presence == Presence.Excluded).Select(p => p.Who);

        excluded.ShouldBe([Organizations.Ukraine, Organizations.EuropeanLeaders], ignoreOrder: true);
    }

    [Fact]
    public void Who_the_article_leaves_unnamed_stays_unnamed()
    {
        Participation aide = People.YuriUshakov.LikelyParticipations.First(p => p.Event.Equals(s_riyadh));

        aide.Who.ShouldBe(Organizations.PutinAides);
        aide.Described.ShouldBe("a top aide to President Vladimir Putin");
        aide.SupportOf(Participation.Field.Likely).ShouldBe(Support.External);
    }

    [Fact]
    public void Whose_attendance_the_sources_disagree_on()
    {
        Participation witkoff = Events.UsUkraineJeddah20250311.ParticipationOf(People.SteveWitkoff)!;

        witkoff.Presence.ShouldBe(Presence.Unclear);
        witkoff.Of(Participation.Field.Presence).Rivals.Select(c => (c.Value.ToString(), c.Evidence.Count))
            .ShouldBe([(nameof(Presence.Present), 1), (nameof(Presence.Absent), 0)], "an article has one, and another source the other");
        witkoff.DisputeNotes.Single().Resolution.ShouldBe(DisputeResolution.Open);
        Events.UsUkraineJeddah20250311.WasAttendedBy(People.SteveWitkoff).ShouldBeFalse("nobody can tell");
    }

    [Fact]
    public void Who_was_on_the_line()
    {
        Events.PutinTrumpCall20250318.Participants.ShouldAllBe(p => p.Presence == Presence.Remote);
        Events.ZelenskyyTrumpCall20250319.Participants.ShouldAllBe(p => p.Presence == Presence.Remote);
    }

    [Fact]
    public void Which_events_had_both_of_two_people()
    {
        IEnumerable<Event> both = People.MarcoRubio.Events.Where(e => e.WasAttendedBy(People.MarcoRubio) && e.WasAttendedBy(People.SergeiLavrov));

        both.ShouldBe([s_riyadh]);
    }

    [Fact]
    public void A_misspelling_finds_the_man_and_is_never_displayed()
    {
        Person rutte = People.ByAlias("Mark Ruth")[0];

        rutte.ShouldBe(People.MarkRutte);
        rutte.Name.ShouldBe("Mark Rutte");
        Events.ParisMiniSummit20250217.WasAttendedBy(rutte).ShouldBeTrue();
    }
}
