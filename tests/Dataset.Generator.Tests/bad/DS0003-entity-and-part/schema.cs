#nullable enable
using System;
using Dataset.Schema;

namespace Dataset.Generator.Tests.bad.DS0003-entity-and-part;

[Entity("stars"), Part]
public sealed partial record Star
{
    [Key]
    public partial string Id { get; }
}
