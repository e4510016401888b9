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
    public partial string TextFile { get; }

    [ContentHash]
    public partial string Digest { get; }
}

[Entity("stars")]
public sealed record Star
{
    [Key]
    public string Id => "";
}
