using System.Text.RegularExpressions;

namespace Dataset.Tests.ReadersAsk;

/// <summary>Who had a part in what, themselves or through those who stood for them.</summary>
public class InvolvementTests
{
    [Fact]
    public void Which_meetings_a_state_had_whoever_came_for_it()
    {
        IEnumerable<Event> meetings = Organizations.Russia.Events.Where(e => e.IsMeeting && e.WasAttendedBy(Organizations.Russia));

        meetings.ShouldContain(Events.UsRussiaRiyadh20250218, "Lavrov came");
        meetings.ShouldContain(Events.PutinTrumpCall20250318, "Putin was on the line");
        meetings.ShouldContain(Events.WitkoffMoscowTrip202503);
        meetings.ShouldNotContain(Events.UsUkraineJeddah20250311);
        meetings.ShouldContain(Events.PutinTrumpSummit, "the articles only talk of it; it was held in August");
    }

    [Fact]
    public void Which_meetings_two_states_had_with_each_other()
    {
        IEnumerable<Event> both = Events.All
            .Where(e => e.IsMeeting && e.WasAttendedBy(Organizations.UnitedStates) && e.WasAttendedBy(Organizations.Ukraine));

        both.ShouldBe(
            [
                Events.UsUkraineJeddah20250311, Events.ZelenskyyTrumpCall20250319, Events.UsUkraineRiyadh20250323,
                Events.TrumpZelenskyyDavos20260122, Events.UsRussiaUkraineAbuDhabi202601,
            ],
            ignoreOrder: true);
    }

    [Fact]
    public void Who_came_for_whom()
    {
        Events.UsRussiaRiyadh20250218.WasAttendedBy(Organizations.Russia).ShouldBeTrue();
        Events.UsRussiaRiyadh20250218.WasAttendedBy(Organizations.Kremlin).ShouldBeTrue("an aide of the president is the Kremlin's");
        Events.UsRussiaRiyadh20250218.WasAttendedBy(Organizations.Ukraine).ShouldBeFalse();
        Events.ParisMiniSummit20250217.WasAttendedBy(Organizations.Germany).ShouldBeTrue("Scholz came");
        Events.ParisMiniSummit20250217.WasAttendedBy(Organizations.UnitedStates).ShouldBeFalse();
        Events.PutinTrumpCall20250318.ParticipationOf(Organizations.Russia)!.Who.ShouldBe(People.VladimirPutin);
    }

    [Fact]
    public void A_war_has_parties_and_no_guests()
    {
        Events.WarInUkraine.ParticipationOf(Organizations.Russia).ShouldNotBeNull();
        Organizations.Russia.Events.ShouldContain(Events.WarInUkraine);
        Events.WarInUkraine.WasAttendedBy(Organizations.Russia).ShouldBeFalse();
        Events.WarInUkraine.IsMeeting.ShouldBeFalse();
    }

    [Fact]
    public void Everybody_stands_for_somebody_and_a_state_for_itself()
    {
        IEnumerable<Participation> all = Events.All.SelectMany(e => e.Participants);

        all.Where(p => p.Who is Organization o && o.Classification is Classification.State).ShouldAllBe(p => p.Side.Equals(p.Who));
        all.ShouldAllBe(p => p.IsOf(p.Side) && p.IsOf(p.Who));
        Organizations.Russia.InvolvedIn.ShouldContain(Events.UsRussiaRiyadh20250218.ParticipationOf(People.SergeiLavrov)!);
        Organizations.All.ShouldAllBe(o => o.Representatives.All(o.InvolvedIn.Contains) && o.InvolvedIn.All(p => o.Events.Contains(p.Event)));
        People.All.ShouldAllBe(p => p.InvolvedIn.Count == p.Participations.Count);
    }

    [Fact]
    public void What_belongs_to_what()
    {
        Organizations.PutinAides.IsPartOf(Organizations.Russia).ShouldBeTrue("aides of the Kremlin, which is Russia's");
        Organizations.Russia.IsPartOf(Organizations.Russia).ShouldBeTrue();
        Organizations.Russia.IsPartOf(Organizations.Kremlin).ShouldBeFalse();
    }

    [Fact]
    public void What_a_president_answered_for_his_state()
    {
        Response rejection = People.VladimirPutin.Responses.Single(r => r.Answer == Answer.Rejected);

        rejection.Instrument.ShouldBe(Instruments.JeddahCeasefireProposal20250311);
        rejection.By.ShouldBe(Organizations.Russia);
        rejection.SupportOf(Response.Field.Through).ShouldBe(Support.Article, "the article says: Putin's rejection");
        Organizations.Russia.Responses.ShouldContain(rejection);
        People.OlafScholz.Responses.ShouldHaveSingleItem().By.ShouldBe(Organizations.Germany);
        People.VolodymyrZelenskyy.Responses.ShouldAllBe(r => r.By.Equals(Organizations.Ukraine) && r.Answer == Answer.Accepted);
        People.SergeiLavrov.Responses.ShouldBeEmpty();
    }

    [Fact]
    public void What_somebodys_own_words_show_of_their_side()
    {
        Position starmer = People.KeirStarmer.PositionOn(Issues.UkraineNatoMembership, new(2025, 2, 20))!;

        starmer.Stance.ShouldBe(Stance.Supports);
        starmer.Holder.ShouldBe(Organizations.UnitedKingdom);
        People.All.ShouldAllBe(p => p.Positions.All(w => w.Holder.Equals(p) || w.Statement!.Speaker.Equals(p)));
    }

    [Fact]
    public void Who_is_mentioned_where()
    {
        People.MarkRutte.MentionedIn.ShouldBe([Sources.DailyCourier2025]);
        People.DmitryPeskov.MentionedIn.ShouldBe([Sources.KremlinSunday2025]);
        Organizations.Ukraine.MentionedIn.ShouldBe(Sources.All, ignoreOrder: true);
        People.YuriUshakov.MentionedIn.ShouldBeEmpty("no article names him");
        People.FaisalBinFarhan.MentionedIn.ShouldBeEmpty("he was looked up");
        Sources.Jeddah2025.Mentions(People.SteveWitkoff).ShouldBeTrue();
        Sources.DailyCourier2025.Mentions(People.DmitryPeskov).ShouldBeFalse();
    }

    /// <summary>The dataset's account against the text. What is named only in passing, as in "Trump's special envoy", is in no fact.</summary>
    [Fact]
    public void Whoever_is_mentioned_is_named_in_the_article()
    {
        List<string> unnamed = [], inPassing = [];
        foreach (Source article in Sources.All)
        {
            string text = Repository.TextOf(article);
            foreach (Person person in People.All)
            {
                IEnumerable<string> names = person.Aliases.Select(a => a.Text).Append(person.Name.Split(' ')[^1]);
                bool isNamed = names.Any(n => Regex.IsMatch(text, $@"\b{Regex.Escape(n)}\b"));
                if (isNamed != article.Mentions(person))
                {
                    (isNamed ? inPassing : unnamed).Add($"{person.Name} in {article.Id}");
                }
            }
        }

        unnamed.ShouldBeEmpty();
        inPassing.ShouldBe(["Donald Trump in jeddah-2025"]);
    }
}
