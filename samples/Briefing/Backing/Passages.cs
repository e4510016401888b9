namespace Briefing.Backing;

/// <summary>Finds what backs a value: passages that state it, or else the basis on which the curators hold it.</summary>
internal static class Passages
{
    private static readonly ILookup<(IFact Row, string Property), Claim> s_claims = Claims.All.ToLookup(c => (c.Row, c.Property));

    /// <summary>What passages claim about a property, and does not contradict the row's value: the accepted first.</summary>
    /// <param name="fact">The row.</param>
    /// <param name="property">The property's name; empty: that the row exists.</param>
    public static IEnumerable<Claim> For(IFact fact, string property) => s_claims[(fact, property)].Where(c => c.Rank != ClaimRank.Rival);

    /// <summary>On what a property's value is based that no passage states.</summary>
    public static IEnumerable<Basis> BasisFor(IFact fact, string property) => fact.Basis.Where(b => b.For.Contains(property));
}
