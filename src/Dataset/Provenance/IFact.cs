using Dataset.Schema;

namespace Dataset;

/// <summary>Whatever says of itself where it comes from: rows of tables and nested rows alike.</summary>
[Union]
public partial interface IFact
{
    /// <summary>The passages that support the fact.</summary>
    RowList<Evidence> Evidence { get; }

    /// <summary>Where values come from that no article states.</summary>
    RowList<Basis> Basis { get; }

    /// <summary>How contradictions between articles are judged.</summary>
    RowList<DisputeNote> DisputeNotes { get; }

    /// <summary>What the articles say of the fact, field by field: the values that stand, and their rivals.</summary>
    RowList<Claim> Claims { get; }

    /// <summary>What articles say of the fact and are wrong about.</summary>
    RowList<DeprecatedClaim> DeprecatedClaims { get; }

    /// <summary>What the fact as a whole rests on: an article, where a passage supports it; its values may come from elsewhere.</summary>
    Support? Support { get; }

    /// <summary>Where the value of one field comes from; null where the field has no value.</summary>
    /// <param name="property">The property's name: <c>nameof(Event.Date)</c>.</param>
    Support? SupportOf(string property);
}
