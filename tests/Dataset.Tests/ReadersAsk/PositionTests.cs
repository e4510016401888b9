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
        On(new(2025, 3, 19)).ShouldBe(Stance.Opposes);
    }

    [Fact]
    public void Since_when_and_what_shows_it()
    {
        Position position = Organizations.Russia.PositionOn(Issues.UkraineEuAccession, new(2025, 2, 20))!;

        position.Stance.ShouldBe(Stance.Accepts);
        position.From.Earliest.ShouldBe(new(2025, 2, 18));
        position.Evidence[0].In.ShouldBe(Sources.DailyCourier2025);
        position.SupportOf(nameof(Position.From)).ShouldBe(Support.External);
    }

    [Fact]
    public void Everybody_who_has_a_position_on_an_issue()
    {
        Issues.OccupiedTerritories.Positions.Select(p => p.Holder).ShouldContain(Organizations.Ukraine);
        Issues.OccupiedTerritories.Positions.ShouldBe(Positions.ByIssue(Issues.OccupiedTerritories), ignoreOrder: true);
    }
}
