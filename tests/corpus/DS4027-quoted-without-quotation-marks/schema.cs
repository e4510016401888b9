#nullable enable
using Dataset.Schema;

namespace Observatory;

public enum Manner { Told, Quoted }

[Union]
public partial interface IFact;

[Entity("papers")]
public sealed partial record Paper
{
    [Key]
    public partial string Id { get; }

    [ArticleFile]
    public partial string TextFile { get; }

    [ContentHash]
    public partial string Digest { get; }
}

[Part, Evidence]
public sealed partial record Citation
{
    [Owner]
    public partial IFact Subject { get; }

    [EvidenceSource]
    public partial Paper Paper { get; }

    [Verbatim]
    public partial string? Passage { get; }

    [AimsAt]
    public partial RowList<RowField> Supports { get; }

    [BetweenMarks("quoted"), Default("told")]
    public partial Manner Manner { get; }
}

[Entity("sayings")]
public sealed partial record Saying : IFact
{
    [Key]
    public partial string Id { get; }

    public partial RowList<Citation> Citations { get; }
}
