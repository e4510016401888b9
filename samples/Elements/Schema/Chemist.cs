using Dataset.Schema;

namespace Periodic;

/// <summary>Somebody who found an element.</summary>
[Entity("chemists", NamedMembers = true)]
public sealed partial record Chemist
{
    /// <summary>The key.</summary>
    [Key]
    public partial string Id { get; }

    /// <summary>The name.</summary>
    [DisplayName]
    public partial string Name { get; }

    /// <summary>What they found.</summary>
    [Inverse(typeof(Element), nameof(Element.DiscoveredBy))]
    public partial RowList<Element> Found { get; }
}
