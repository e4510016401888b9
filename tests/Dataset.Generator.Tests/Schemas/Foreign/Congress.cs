#nullable enable
using System;
using Dataset.Schema;

namespace Observatory;

/// <summary>A committee, an item of a list at the root of its file.</summary>
[Entity("committees")]
[Files("congress/*.yaml")]
public sealed partial record Committee
{
    [Key] public partial string ThomasId { get; }
    public partial Chamber Type { get; }
    public partial string Name { get; }
    public partial Uri? Url { get; }
    public partial Uri? MinorityUrl { get; }
    public partial string? HouseCommitteeId { get; }
    public partial string? SenateCommitteeId { get; }
    public partial RowList<Subcommittee> Subcommittees { get; }
    public partial string? Address { get; }
    public partial string? Phone { get; }
    public partial string? RssUrl { get; }
    public partial string? MinorityRssUrl { get; }
    public partial string? Jurisdiction { get; }
    public partial string? JurisdictionSource { get; }
    public partial string? YoutubeId { get; }
    public partial string? Wikipedia { get; }
}

public enum Chamber
{
    House,
    Senate,
    Joint,
}

[Part]
public sealed partial record Subcommittee
{
    public partial string ThomasId { get; }
    public partial string Name { get; }
    public partial string? Address { get; }
    public partial string? Phone { get; }
    public partial string? Wikipedia { get; }
}
