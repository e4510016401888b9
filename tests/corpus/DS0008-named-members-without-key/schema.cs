#nullable enable
using System;
using Dataset.Schema;

namespace Observatory;

[Entity("stars", NamedMembers = true)]
public sealed partial record Star
{
    public partial string Name { get; }
}
