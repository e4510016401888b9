#nullable enable
using System;
using Dataset.Schema;

namespace Dataset.Generator.Tests.bad.DS0008-named-members-without-key;

[Entity("stars", NamedMembers = true)]
public sealed partial record Star
{
    public partial string Name { get; }
}
