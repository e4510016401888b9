#nullable enable
using System;
using Dataset.Schema;

namespace Observatory;

[Entity("stars")]
[Term("schema:Thing")]
public sealed partial record Star
{
    [Key]
    public partial string Id { get; }

    [Term("https://schema.org/given name")]
    public partial string Name { get; }
}
