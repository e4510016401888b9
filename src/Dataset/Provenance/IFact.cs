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
}
