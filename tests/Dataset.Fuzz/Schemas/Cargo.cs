using System;
using Dataset.Schema;

namespace Cargo;

/// <summary>
/// What goes where: every type of column, every look-up, and nothing that has to be proved, so that random data is often fit to be read.
/// </summary>
[Entity("crates")]
public sealed partial record Crate : ICargo
{
    [Key(DatasetWide = true)] public partial string Id { get; }
    [DisplayName, Index(Name = "ByLabel")] public partial string? Label { get; }
    [Index] public partial Hazard? Hazard { get; }
    public partial bool Fragile { get; }
    [Default("true")] public partial bool Sealed { get; }
    [Index(Range = true)] public partial int? Weight { get; }
    public partial decimal? Price { get; }
    [Index(Range = true, Name = "PackedBetween")] public partial DateOnly? Packed { get; }
    [Index(Range = true, Name = "DueBetween")] public partial FuzzyDate? Due { get; }
    public partial IsoDuration? KeepsFor { get; }
    public partial Uri? Manual { get; }
    [Index] public partial Port? From { get; }
    public partial ICargo? On { get; }
    public partial RowList<string> Notes { get; }
    public partial RowList<int> Sizes { get; }
    public partial RowList<Hazard> Hazards { get; }
    public partial RowList<Port> Calls { get; }
    public partial RowList<ICargo> Beside { get; }
    public partial RowList<Item> Items { get; }
    public partial Item? Main { get; }
}

[Entity("pallets", NamedMembers = true)]
public sealed partial record Pallet : ICargo
{
    [Key(DatasetWide = true)] public partial string Id { get; }
    public partial string? Remark { get; }
    [Parent] public partial Pallet? Under { get; }
    [Inverse(typeof(Pallet), nameof(Under))] public partial RowList<Pallet> Above { get; }
}

[Entity("ports")]
public sealed partial record Port
{
    [Key] public partial string Id { get; }
    public partial string? Name { get; }
    [Inverse(typeof(Crate), nameof(Crate.From))] public partial RowList<Crate> Crates { get; }
    [Inverse(typeof(Item), nameof(Item.Maker), ToOwner = true)] public partial RowList<Crate> With { get; }
}

[Part]
public sealed partial record Item
{
    [Owner] public partial Crate In { get; }
    public partial string? What { get; }
    [Default("1")] public partial int Count { get; }
    public partial Port? Maker { get; }
}

[Union]
public partial interface ICargo;

public enum Hazard
{
    None,
    Fire,
    VeryCold,
}
