#nullable enable
using System;
using Dataset.Schema;

namespace Observatory;

[Entity("papers")]
public sealed partial record Paper
{
    [Key]
    public partial string Id { get; }

    [ArticleFile]
    public partial string File { get; }

    [ContentHash]
    public partial string Hash { get; }
}

[Part, Evidence]
public sealed partial record Citation
{
    [Owner]
    public partial Star Star { get; }

    [EvidenceSource]
    public partial Paper Paper { get; }

    [Verbatim]
    public partial string? Passage { get; }

    [AimsAt]
    public partial RowList<RowField> For { get; }
}

[Entity("stars")]
public sealed partial record Star
{
    [Key]
    public partial string Id { get; }

    public partial string? Support { get; }

    public partial RowList<string> Claims { get; }

    public partial RowList<Citation> Citations { get; }
}
