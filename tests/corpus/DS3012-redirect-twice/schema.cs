#nullable enable

using Dataset.Schema;

namespace Observatory;

[Entity("sites")]
public sealed partial record Site
{
    [Key]
    public partial string Id { get; }

    public partial string Name { get; }
}

[Entity("renamings"), Redirects]
public sealed partial record Renaming
{
    [Key]
    public partial string Id { get; }

    [RedirectFrom]
    public partial string Old { get; }

    [RedirectTo]
    public partial RowList<string> New { get; }
}
