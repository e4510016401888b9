namespace Dataset.Tests.ReadersAsk;

/// <summary>What kind of event it is, and where.</summary>
public class MeetingTests
{
    [Theory]
    [InlineData(EventType.ConsultPhone, EventCategory.Consult, true)]
    [InlineData(EventType.ConsultMultilateral, EventCategory.Consult, true)]
    [InlineData(EventType.RejectMeet, EventCategory.Reject, false)]
    [InlineData(EventType.RetreatCeasefire, EventCategory.Retreat, false)]
    [InlineData(EventType.AssaultAbduct, EventCategory.Assault, false)]
    public void The_category_of_a_type(EventType type, EventCategory category, bool isMeeting)
    {
        type.Category().ShouldBe(category);
        type.IsMeeting().ShouldBe(isMeeting);
    }

    [Fact]
    public void A_type_is_called_after_its_category()
    {
        foreach (EventType type in Enum.GetValues<EventType>())
        {
            type.ToString().ShouldStartWith(type.Category().ToString());
        }

        Enum.GetValues<EventType>().Select(t => t.Category()).Distinct().ShouldBe(Enum.GetValues<EventCategory>(), ignoreOrder: true);
    }

    [Fact]
    public void Which_meetings_there_were_in_Saudi_Arabia()
    {
        IEnumerable<Event> there = Events.All.Where(e => e.IsMeeting && e.Place?.IsWithin(Organizations.SaudiArabia) == true);

        there.ShouldContain(Events.UsRussiaRiyadh20250218, "in a palace in Riyadh");
        there.ShouldContain(Events.UsUkraineJeddah20250311);
        there.ShouldNotContain(Events.ParisMiniSummit20250217);
        there.ShouldNotContain(Events.RubioJeddahPressConference20250311, "he spoke there, and met nobody");
    }

    [Fact]
    public void In_which_state_something_happened()
    {
        Events.UsRussiaRiyadh20250218.Place!.State.ShouldBe(Organizations.SaudiArabia);
        Events.WarInUkraine.Place!.State.ShouldBe(Organizations.Ukraine);
        ((IPlace)Organizations.Nato).State.ShouldBeNull();
        Places.Crimea.State.ShouldBeNull("whose it is, is disputed");
        Events.All.Where(e => e.Place?.State == Organizations.SaudiArabia).ShouldBe(
            Events.All.Where(e => e.Place?.IsWithin(Organizations.SaudiArabia) == true));
    }

    [Fact]
    public void What_lies_in_what()
    {
        Places.DiriyahPalace.IsWithin(Places.Riyadh).ShouldBeTrue();
        Places.DiriyahPalace.IsWithin(Organizations.SaudiArabia).ShouldBeTrue();
        Places.DiriyahPalace.IsWithin(Places.DiriyahPalace).ShouldBeTrue();
        Places.Riyadh.IsWithin(Places.DiriyahPalace).ShouldBeFalse();
        ((IPlace)Organizations.SaudiArabia).IsWithin(Organizations.SaudiArabia).ShouldBeTrue();
        ((IPlace)Organizations.SaudiArabia).IsWithin(Places.Riyadh).ShouldBeFalse();
    }

    [Fact]
    public void Whoever_telephones_is_there_and_not_in_person()
    {
        IEnumerable<Event> calls = Events.All.Where(e => e.Type == EventType.ConsultPhone && e.Status == EventStatus.Held);

        calls.ShouldNotBeEmpty();
        calls.SelectMany(e => e.Participants)
            .ShouldAllBe(p => p.Presence == Presence.Remote && p.Event.WasAttendedBy(p.Who) && p.Event.WasAttendedBy(p.Side));
        Events.All.Where(e => e.Type != EventType.ConsultPhone).SelectMany(e => e.Participants).ShouldAllBe(p => p.Presence != Presence.Remote);
    }
}
