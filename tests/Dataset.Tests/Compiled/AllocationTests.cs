namespace Dataset.Tests.Compiled;

/// <summary>A query on rows that were met before allocates nothing.</summary>
public class AllocationTests
{
    private static readonly DateOnly s_from = new(2025, 2, 1);
    private static readonly DateOnly s_to = new(2025, 3, 31);

    [Fact]
    public void By_key() =>
        Allocates(() => Events.Find("us-russia-riyadh-2025-02-18") is not null && People.TryFind("marco-rubio", out _)).ShouldBe(0);

    [Fact]
    public void By_key_that_does_not_exist() =>
        Allocates(() => Events.Find("no-such-event") is null && People.Find("Marco-Rubio") is null).ShouldBe(0);

    [Fact]
    public void By_key_in_a_span() => Allocates(() => Events.Find("xx us-russia-riyadh-2025-02-18".AsSpan(3)) is not null).ShouldBe(0);

    [Fact]
    public void By_key_in_a_union() =>
        Allocates(() => ReferenceEquals(IActor.Find("marco-rubio"), People.MarcoRubio) && !IActor.TryFind("riyadh", out _)).ShouldBe(0);

    [Fact]
    public void Whether_a_list_has_it() => Allocates(() =>
        People.MarcoRubio.Events.Contains(Events.UsRussiaRiyadh20250218)
            && !Events.ByStatus(EventStatus.Planned).Contains(Events.UsRussiaRiyadh20250218)
        && IActor.All.IndexOf(People.MarcoRubio) >= Organizations.Count).ShouldBe(0);

    [Fact]
    public void By_name_or_alias() => Allocates(() => People.ByAlias("Mark Ruth")[0] == People.ByAlias("xMark Ruttex".AsSpan(1, 10))[0]).ShouldBe(0);

    [Fact]
    public void By_name_in_capitals_finds_nothing() => Allocates(() => People.ByAlias("MARK RUTTE").Count == 0).ShouldBe(0);

    [Fact]
    public void By_named_member() => Allocates(() => ReferenceEquals(Events.UsRussiaRiyadh20250218.Place, Places.DiriyahPalace)).ShouldBe(0);

    [Fact]
    public void By_unique_value() => Allocates(() => Organizations.FindByIso("RU") == Organizations.Russia).ShouldBe(0);

    [Fact]
    public void By_index() => Allocates(() =>
    {
        int count = 0;
        foreach (Event e in Events.ByStatus(EventStatus.Held))
        {
            count += e.Name.Length;
        }

        foreach (Statement statement in Statements.BySpeaker(People.MarcoRubio))
        {
            count += statement.Id.Length;
        }

        return count > 0;
    }).ShouldBe(0);

    [Fact]
    public void By_range() => Allocates(() =>
    {
        int count = 0;
        foreach (Event e in Events.Between(s_from, s_to))
        {
            count += e.Date.IsExact ? 1 : 2;
        }

        foreach (Event e in Events.CertainlyBetween(s_from, s_to))
        {
            count += e.Date.IsExact ? 1 : 2;
        }

        return count > 0;
    }).ShouldBe(0);

    [Fact]
    public void All_rows() => Allocates(() =>
    {
        int count = 0;
        foreach (Position position in Positions.All)
        {
            count += position.Id.Length;
        }

        return count > 0;
    }).ShouldBe(0);

    [Fact]
    public void Along_references_and_back() => Allocates(() =>
    {
        int count = 0;
        foreach (Event e in People.MarcoRubio.Events)
        {
            foreach (Participation participation in e.Participants)
            {
                count += participation.Who.Name.Length + participation.Roles.Count + participation.Event.Id.Length;
            }
        }

        return count > 0;
    }).ShouldBe(0);

    [Fact]
    public void Along_claims_and_evidence() => Allocates(() =>
    {
        int count = 0;
        foreach (Event e in Events.All)
        {
            foreach (Claim claim in e.Claims)
            {
                foreach (Evidence evidence in claim.Evidence)
                {
                    count += evidence.Quote?.Length ?? evidence.Span.Length;
                    count += evidence.In.File.Length;
                }

                count += claim.Value.TryGetDate(out FuzzyDate date) && date.IsExact ? 1 : 0;
            }

            foreach (DeprecatedClaim wrong in e.DeprecatedClaims)
            {
                count += wrong.Instead is { } right && right.TryGetRow(out Place? place) ? place.Name.Length : 1;
            }

            count += e.SupportOf(Event.Field.Date) == Support.Article ? 1 : 0;
            FieldValue<Event, IPlace?> where = e.Of(Event.Field.Place);
            count += where.Claims.Count + where.Rivals.Count + where.Deprecated.Count + (where.Value is null ? 1 : 0);
        }

        return count > 0;
    }).ShouldBe(0);

    [Fact]
    public void The_datasets_own_questions() => Allocates(() =>
        Posts.UsSecretaryOfState.HolderOn(s_to) == People.MarcoRubio
        && Organizations.Russia.PositionOn(Issues.UnconditionalCeasefire, s_to) is { Stance: Stance.Opposes }
        && Events.UsRussiaRiyadh20250218.WasAttendedBy(People.SergeiLavrov)
        && Instruments.JeddahCeasefireProposal20250311.ResponseOf(Organizations.Ukraine, s_to) is not null
        && Measures.UsIntelligenceSharingWithUkraine.PhaseOn(s_to) is { State: PhaseState.InEffect }).ShouldBe(0);

    /// <summary>Bytes that the query allocates once it has been run.</summary>
    private static long Allocates(Func<bool> query)
    {
        query().ShouldBeTrue();
        query();
        long before = GC.GetAllocatedBytesForCurrentThread();
        bool answer = query();
        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        answer.ShouldBeTrue();
        return bytes;
    }
}
