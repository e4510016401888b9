#nullable enable
using System;
using Dataset.Schema;

namespace Dataset.Generator.Tests.bad.DS0003-class;

[Entity("stars")]
public sealed partial class Star
{
    [Key]
    public partial string Id { get; }
}
