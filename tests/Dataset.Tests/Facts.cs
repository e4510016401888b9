namespace Dataset.Tests;

/// <summary>Every row that carries evidence.</summary>
internal static class Facts
{
    public static IEnumerable<IFact> All =>
        Rows().SelectMany(Enumerate);

    private static IEnumerable<IFact> Rows() =>
    [
        .. Sources.All, .. Tenures.All, .. Events.All, .. Statements.All, .. Positions.All, .. Instruments.All, .. Measures.All, .. Questions.All,
        .. Assertions.All, .. RefutedAssertions.All,
    ];

    private static IEnumerable<IFact> Enumerate(IFact row) => row switch
    {
        Event e => [e, .. e.Participants],
        Instrument i => [i, .. i.Terms, .. i.Responses],
        Measure m => [m, .. m.Phases],
        Question q => [q, .. q.Outcomes],
        _ => [row],
    };
}
