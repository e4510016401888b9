#nullable enable
using System;
using Dataset.Schema;

namespace Observatory;

[Entity("stars")]
public sealed partial record Star
{
    [Key]
    public partial string Id { get; }

    [DisplayName]
    public partial int Number { get; }

    [NotEmpty]
    public partial string Name { get; }

    [Parent]
    public partial string? Around { get; }

    [AnyScheme]
    public partial string? Page { get; }

    [KeyPrefix("#/")]
    public partial string? Near { get; }

    [Rest]
    public partial RowList<string> Others { get; }
}
