#nullable enable
using System;
using Dataset.Schema;

namespace Observatory;

[Union]
public partial interface IBody;

[Entity("stars")]
public sealed partial record Star
{
    [Key]
    public partial string Id { get; }

    public partial IBody? Near { get; }
}
