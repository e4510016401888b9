namespace Dataset.Tests.ReadersAsk;

/// <summary>What happened between two dates, and how sure the date is.</summary>
public class TimeTests
{
    [Fact]
    public void What_may_have_happened_between_two_dates()
    {
        List<Event> march = [.. Events.Between(new(2025, 3, 10), new(2025, 3, 31))];

        march.ShouldContain(Events.UsUkraineJeddah20250311);
        march.ShouldContain(Events.WarInUkraine, "it was going on");
        march.ShouldNotContain(Events.UsRussiaRiyadh20250218);
    }

    [Fact]
    public void Until_when_the_dataset_knows_anything()
    {
        Editions.All.ShouldHaveSingleItem("an assembly is one edition").ShouldBeSameAs(Edition.Current);
        Events.ByStatus(EventStatus.Held).ShouldAllBe(e => e.Date.Earliest <= Edition.Current.CutOff);
    }

    [Fact]
    public void What_certainly_happened_between_two_dates()
    {
        List<Event> march = [.. Events.CertainlyBetween(new(2025, 3, 10), new(2025, 3, 31))];

        march.ShouldContain(Events.UsUkraineJeddah20250311);
        march.ShouldNotContain(Events.WarInUkraine);
        march.ShouldBeSubsetOf(Events.Between(new(2025, 3, 10), new(2025, 3, 31)));
    }

    [Fact]
    public void Ranges_are_in_the_order_of_time()
    {
        List<DateOnly> earliest = [.. Events.Between(DateOnly.MinValue, DateOnly.MaxValue).Select(e => e.Date.Earliest)];

        earliest.Count.ShouldBe(Events.Count);
        earliest.ShouldBeInOrder();
    }

    [Fact]
    public void All_events_are_in_the_order_of_time()
    {
        Events.All.ShouldBe(Events.All.OrderBy(e => e.Date));
        Events.All[^1].ShouldBe(Events.All.MaxBy(e => e.Date)!);
        Events.All.Max(e => e.Date).ShouldBe(FuzzyDate.Parse("2026-01-23/2026-01-24"));
        Events.All.ShouldBe(Events.Between(DateOnly.MinValue, DateOnly.MaxValue));
        Events.All[0].Date.Earliest.ShouldBe(Events.All.Min(e => e.Date.Earliest));
    }

    [Fact]
    public void A_date_that_somebody_writes_finds_what_has_it()
    {
        Positions.FindByHolderAndIssueAndFrom(Organizations.Russia, Issues.UnconditionalCeasefire, FuzzyDate.Parse("2025-03-13"))!.Stance
            .ShouldBe(Stance.Conditional);
        Positions.FindByHolderAndIssueAndFrom(Organizations.Russia, Issues.UnconditionalCeasefire, FuzzyDate.Of(2025, 3)).ShouldBeNull();
        Positions.All.ShouldAllBe(p => Positions.FindByHolderAndIssueAndFrom(p.Holder, p.Issue, FuzzyDate.Parse(p.From.ToString())) == p);
        FuzzyDate.TryParse("February 2025", null, out _).ShouldBeFalse();
        FuzzyDate.Of(2025, 2, 18).ShouldBe(Events.UsRussiaRiyadh20250218.Date);
    }

    [Fact]
    public void Ranges_agree_with_a_look_at_every_row()
    {
        foreach (DateOnly from in Events.All.SelectMany(e => new[] { e.Date.Earliest, e.Date.Latest }).Distinct())
        {
            foreach (int days in new[] { 0, 1, 40 })
            {
                DateOnly to = from > DateOnly.MaxValue.AddDays(-days) ? DateOnly.MaxValue : from.AddDays(days);
                Events.Between(from, to).ShouldBe(Events.All.Where(e => e.Date.Earliest <= to && e.Date.Latest >= from), ignoreOrder: true);
                Events.CertainlyBetween(from, to).ShouldBe(Events.All.Where(e => e.Date.Earliest >= from && e.Date.Latest <= to), ignoreOrder: true);
            }
        }
    }

    [Fact]
    public void How_sure_a_date_is()
    {
        FuzzyDate riyadh = Events.UsRussiaRiyadh20250218.Date, donbas = Events.DonbasWar2014.Date;

        riyadh.IsExact.ShouldBeTrue();
        donbas.Precision.ShouldBe(DatePrecision.Month);
        donbas.MayBe(new(2014, 4, 12)).ShouldBeTrue();
        Sources.DailyCourier2025.Published.Form.ShouldBe(DateForm.OneOf);
    }

    [Fact]
    public void What_was_known_by_a_given_day()
    {
        DateOnly day = new(2025, 3, 1);
        List<Event> known = [.. Events.All.Where(e => e.IsKnownBy(day))];

        known.ShouldContain(Events.UsRussiaRiyadh20250218);
        known.ShouldNotContain(Events.UsUkraineJeddah20250311);
        known.SelectMany(e => e.Evidence).ShouldContain(e => e.IsPublishedBy(day) && e.In.Equals(Sources.InnovationTimes2025));
    }
}
