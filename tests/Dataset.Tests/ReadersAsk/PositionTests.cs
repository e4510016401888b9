namespace Dataset.Tests.ReadersAsk;

/// <summary>What somebody wants on an issue on a day, and since when.</summary>
public class PositionTests
{
    [Fact]
    public void What_Russia_wants_changes_with_the_day()
    {
        Stance? On(DateOnly day) => Organizations.Russia.PositionOn(Issues.UnconditionalCeasefire, day)?.Stance;

        On(new(2025, 3, 1)).ShouldBeNull();
        On(new(2025, 3, 12)).ShouldBe(Stance.Undeclared);
        On(new(2025, 3, 13)).ShouldBe(Stance.Conditional, "Putin agreed, with conditions");
        On(new(2025, 3, 19)).ShouldBe(Stance.Opposes);
        On(new(2025, 12, 1)).ShouldBe(Stance.Opposes, "no change is known");
    }

    [Fact]
    public void What_gave_way_is_over()
    {
        Stance? On(Issue issue, DateOnly day) => Organizations.UnitedStates.PositionOn(issue, day)?.Stance;

        On(Issues.UkrainianSovereignty, new(2025, 2, 20)).ShouldBe(Stance.Supports);
        On(Issues.UkrainianSovereignty, new(2025, 6, 1)).ShouldBeNull("it voted against the resolution of 24 February 2025");
        On(Issues.UkraineNatoMembership, new(2024, 12, 1)).ShouldBe(Stance.Supports);
        On(Issues.UkraineNatoMembership, new(2025, 2, 13)).ShouldBe(Stance.Opposes);
        On(Issues.UnconditionalCeasefire, new(2025, 4, 1)).ShouldBe(Stance.Supports);
        On(Issues.UnconditionalCeasefire, new(2025, 9, 1)).ShouldBeNull("Trump dropped it on 16 August 2025");
    }

    [Fact]
    public void Every_end_has_a_reason_and_nothing_lasts_beyond_the_cut_off()
    {
        DateOnly cutOff = Edition.Current.CutOff;

        Positions.All.ShouldAllBe(p => p.SupportOf(Position.Field.Until) != null);
        Positions.All.Where(p => p.Until.IsOpenEnd).ShouldAllBe(p => p.Until.Earliest <= cutOff && !p.Covers(cutOff.AddDays(1)));
        Positions.All.ShouldAllBe(p => !p.Covers(p.From.Earliest.AddDays(-1)));
    }

    [Fact]
    public void What_a_stance_depends_on()
    {
        Position russia = Organizations.Russia.PositionOn(Issues.OccupiedTerritories, new(2025, 3, 1))!;

        russia.Condition!.ShouldContain("recognition of Russia's territorial gains");
        russia.SupportOf(Position.Field.Condition).ShouldBe(Support.Article);
        Organizations.Ukraine.PositionOn(Issues.UnconditionalCeasefire, new(2025, 3, 12))!.Condition!.ShouldContain("Russia");
        Organizations.UnitedStates.PositionOn(Issues.EuropeanParticipationInTalks, new(2025, 2, 20))!.Condition.ShouldBeNull(
            "to consult them is no condition");
    }

    [Fact]
    public void Since_when_and_what_shows_it()
    {
        Position position = Organizations.Russia.PositionOn(Issues.UkraineEuAccession, new(2025, 2, 20))!;

        position.Stance.ShouldBe(Stance.Accepts);
        position.From.Earliest.ShouldBe(new(2025, 2, 18));
        position.Evidence[0].In.ShouldBe(Sources.DailyCourier2025);
        position.SupportOf(Position.Field.From).ShouldBe(Support.External);
    }

    [Fact]
    public void Everybody_who_has_a_position_on_an_issue()
    {
        Issues.OccupiedTerritories.Positions.Select(p => p.Holder).ShouldContain(Organizations.Ukraine);
        Issues.OccupiedTerritories.Positions.ShouldBe(Positions.ByIssue(Issues.OccupiedTerritories), ignoreOrder: true);
    }
}
