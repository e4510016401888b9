using Dataset.Cli.History;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Types;

namespace Dataset.Cli.Evidence;

/// <summary>One thing that one passage says about one field of one row.</summary>
/// <param name="Table">The row's table, as YAML names it; of a nested row its list: <c>events/participants</c>.</param>
/// <param name="Row">The row's key, of a nested row its address.</param>
/// <param name="Field">The field as YAML names it; <c>exists</c> where the passage supports the row as such.</param>
/// <param name="Source">The source's id.</param>
/// <param name="File">The article's file.</param>
/// <param name="Start">The first UTF-16 unit of the quote; null where the quote is not proved.</param>
/// <param name="End">Behind the last UTF-16 unit.</param>
/// <param name="Quote">The words.</param>
/// <param name="Says">The other value that the article gives, or the words as printed.</param>
/// <param name="Fault">Why the article is wrong.</param>
/// <param name="Rank">accepted, compatible, rival or deprecated; empty where nothing is compared.</param>
/// <param name="Details">Its other fields: <c>certainty: probable</c>.</param>
internal sealed record EvidenceRecord(
    string Table, string Row, string Field, string Source, string File, int? Start, int? End, string Quote,
    string Says, string Fault, string Rank, string Details)
{
    /// <summary>The row of which it speaks.</summary>
    public required RowRef Of { get; init; }

    /// <summary>That row as it is written.</summary>
    public required BoundRow Written { get; init; }

    /// <summary>The value that the row itself has there; empty where the passage supports the row as such.</summary>
    public string Value => string.Join(", ", RowImage.ItemsOf(Written, Field));

    /// <summary>The evidence itself, in the catalogue.</summary>
    public required CatalogueRow Stored { get; init; }
}
