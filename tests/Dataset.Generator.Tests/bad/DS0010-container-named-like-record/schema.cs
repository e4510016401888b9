#nullable enable
using System;
using Dataset.Schema;

namespace Dataset.Generator.Tests.bad.DS0010-container-named-like-record;

[Entity("stars", Container = "Star")]
public sealed partial record Star
{
    [Key]
    public partial string Id { get; }
}
