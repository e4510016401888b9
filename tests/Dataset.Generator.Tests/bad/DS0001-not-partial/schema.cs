#nullable enable
using System;
using Dataset.Schema;

namespace Dataset.Generator.Tests.bad.DS0001-not-partial;

[Entity("stars")]
public sealed record Star
{
    [Key]
    public string Id => "";
}
