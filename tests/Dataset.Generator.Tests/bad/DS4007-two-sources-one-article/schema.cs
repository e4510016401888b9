#nullable enable

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
    public partial string? Hash { get; }
}
