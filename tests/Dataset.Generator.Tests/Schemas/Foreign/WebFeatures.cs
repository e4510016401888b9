#nullable enable
using System;
using Dataset.Schema;

namespace Observatory;

/// <summary>A feature, a file of its own whose name is its key.</summary>
[Entity("features")]
[Files("web-features/*.yml", Rows = RowsAre.Single)]
public sealed partial record Feature
{
    [Key, FileName] public partial string Id { get; }
    public partial string? Kind { get; }
    public partial string? RedirectTarget { get; }
    public partial string? Name { get; }
    public partial string? Description { get; }
    public partial RowList<string> Spec { get; }
    public partial RowList<string> Group { get; }
    public partial RowList<string> Caniuse { get; }
    public partial string? Snapshot { get; }
    public partial Status? Status { get; }
    public partial Discouraged? Discouraged { get; }
    [Either] public partial RowList<string> CompatFeatures { get; }
    [Either, YamlName("compat_features")] public partial RowMap<CompatGroup> CompatGroups { get; }
}

[Part]
public sealed partial record Status
{
    public partial RowList<string> ComputeFrom { get; }
    public partial string? Baseline { get; }
    public partial DateOnly? BaselineLowDate { get; }
    public partial DateOnly? BaselineHighDate { get; }
    public partial RowMap<string> Support { get; }
}

[Part]
public sealed partial record Discouraged
{
    public partial string? Reason { get; }
    public partial RowList<string> AccordingTo { get; }
    public partial RowList<string> Alternatives { get; }
}

[Part]
public sealed partial record CompatGroup
{
    [Short] public partial RowList<string> Features { get; }
}
