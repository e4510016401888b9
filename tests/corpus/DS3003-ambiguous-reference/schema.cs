#nullable enable

using Dataset.Schema;

namespace Observatory;

[Union]
public partial interface ICelestial;

[Entity("stars")]
public sealed partial record Star : ICelestial
{
    [Key]
    public partial string Id { get; }

    public partial string Name { get; }
}

[Entity("comets")]
public sealed partial record Comet : ICelestial
{
    [Key]
    public partial string Id { get; }

    public partial string Name { get; }
}

[Entity("plates")]
public sealed partial record Plate
{
    [Key]
    public partial string Id { get; }

    public partial ICelestial Target { get; }
}
