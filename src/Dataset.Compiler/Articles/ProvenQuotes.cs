using Dataset.Compiler.Findings;
using Dataset.Compiler.Text;

namespace Dataset.Compiler.Articles;

/// <summary>Where a file's quotes stand in their articles.</summary>
/// <param name="Path">The file that quotes.</param>
/// <param name="Spans">One per proven quote.</param>
/// <param name="Findings">One per quote that is not proven, and what is wrong with the file's sources.</param>
public sealed record ProvenQuotes(string Path, EquatableArray<QuoteSpan> Spans, EquatableArray<Finding> Findings);

/// <summary>Start and end offset, UTF-16 units, end exclusive, of the quote at a node.</summary>
/// <param name="Node">The node of the verbatim value.</param>
/// <param name="Start">The first unit.</param>
/// <param name="End">Behind the last unit.</param>
/// <param name="ClauseStart">The start of the clause in which the quote begins.</param>
/// <param name="ClauseEnd">The end of the clause in which the quote ends.</param>
/// <param name="Quoted">How much of it the article has between quotation marks.</param>
public sealed record QuoteSpan(int Node, int Start, int End, int ClauseStart, int ClauseEnd, Quoted Quoted);
