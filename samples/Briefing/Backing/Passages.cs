namespace Briefing.Backing;

/// <summary>Finds what backs a value: passages that state it, or else the basis on which the curators hold it.</summary>
internal static class Passages
{
    /// <summary>What passages claim about a field, or that the row exists, and does not contradict the row's value: the accepted first.</summary>
    public static IEnumerable<Claim> For(IFact fact, RowField field) => fact.Claims.Where(c => c.Field == field && c.Rank != ClaimRank.Rival);

    /// <summary>On what a field's value is based that no passage states.</summary>
    public static IEnumerable<Basis> BasisFor(IFact fact, RowField field) => fact.Basis.Where(b => b.For.Contains(field));
}
