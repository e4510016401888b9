#nullable enable
using System;
using Dataset.Schema;

namespace Dataset.Generator.Tests.bad.DS0012-misspelt-property;

[Entity("stars"), Unique("Nme", "Year")]
public sealed partial record Star
{
    [Key]
    public partial string Id { get; }

    public partial string Name { get; }

    public partial int Year { get; }
}
