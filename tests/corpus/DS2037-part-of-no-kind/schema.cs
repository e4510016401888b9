#nullable enable
using System;
using Dataset.Schema;

namespace Observatory;

[Entity("stars")]
public sealed partial record Star
{
    [Key]
    public partial string Id { get; }

    public partial RowList<ISource> Sources { get; }
}

[Union]
public partial interface ISource;

[Part, When("kind", "book")]
public sealed partial record Book : ISource
{
    public partial string Title { get; }
}

[Part, When("web")]
public sealed partial record Page : ISource
{
    public partial string Web { get; }
}
