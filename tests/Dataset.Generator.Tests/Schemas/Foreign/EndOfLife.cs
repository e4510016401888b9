#nullable enable
using System;
using Dataset.Schema;

namespace Observatory;

/// <summary>A product, the front matter of a Markdown file.</summary>
[Entity("products"), Names(Naming.Camel)]
[Files("endoflife/*.md", Rows = RowsAre.Single)]
public sealed partial record Product
{
    [Key, FileName] public partial string Id { get; }
    public partial string Title { get; }
    public partial DateOnly AddedAt { get; }
    public partial string Category { get; }
    public partial string? Tags { get; }
    public partial string? IconSlug { get; }
    public partial string Permalink { get; }
    [YamlName("alternate_urls")] public partial RowList<string> AlternateUrls { get; }
    [YamlName("alternative_urls")] public partial RowList<string> AlternativeUrls { get; }
    public partial string? VersionCommand { get; }
    public partial string? ReleasePolicyLink { get; }
    public partial string? ReleasePolicyImage { get; }
    public partial string? ChangelogTemplate { get; }
    public partial string? ReleaseLabel { get; }
    [YamlName("LTSLabel")] public partial string? LtsLabel { get; }
    public partial int? StaleReleaseThresholdDays { get; }
    [Either, YamlName("eolColumn")] public partial bool? HasEolColumn { get; }
    [Either] public partial string? EolColumn { get; }
    [Either, YamlName("eoasColumn")] public partial bool? HasEoasColumn { get; }
    [Either] public partial string? EoasColumn { get; }
    [Either, YamlName("eoesColumn")] public partial bool? HasEoesColumn { get; }
    [Either] public partial string? EoesColumn { get; }
    [Either, YamlName("latestColumn")] public partial bool? HasLatestColumn { get; }
    [Either] public partial string? LatestColumn { get; }
    [Either, YamlName("discontinuedColumn")] public partial bool? HasDiscontinuedColumn { get; }
    [Either] public partial string? DiscontinuedColumn { get; }
    [Either, YamlName("releaseDateColumn")] public partial bool? HasReleaseDateColumn { get; }
    [Either] public partial string? ReleaseDateColumn { get; }
    [Either, YamlName("activeSupportColumn")] public partial bool? HasActiveSupportColumn { get; }
    [Either] public partial string? ActiveSupportColumn { get; }
    public partial RowList<CustomField> CustomFields { get; }
    public partial RowList<Identifier> Identifiers { get; }
    public partial Auto? Auto { get; }
    public partial RowList<Release> Releases { get; }
    [Body] public partial string Text { get; }
}

[Part]
public sealed partial record CustomField
{
    public partial string Name { get; }
    public partial string Display { get; }
    public partial string Label { get; }
    public partial string? Description { get; }
    public partial string? Link { get; }
}

[Part]
public sealed partial record Identifier
{
    public partial string? Repology { get; }
    public partial string? Cpe { get; }
    public partial string? Purl { get; }
}

[Part]
public sealed partial record Auto
{
    public partial bool? Disabled { get; }
    public partial bool? Cumulative { get; }
    public partial RowList<Method> Methods { get; }
}

/// <summary>One of many kinds, told by a field that only it has.</summary>
[Part]
public sealed partial record Method
{
    public partial string? Git { get; }
    public partial string? GithubReleases { get; }
    public partial string? ReleaseTable { get; }
    public partial string? VersionTable { get; }
    public partial string? Distrowatch { get; }
    public partial string? Npm { get; }
    public partial string? Nutanix { get; }
    public partial string? Apple { get; }
    public partial string? Discourse { get; }
    public partial string? Silverstripe { get; }
    public partial string? Firefox { get; }
    public partial string? Declare { get; }
    [YamlName("oracle-jdk")] public partial string? OracleJdk { get; }
    [YamlName("ibm-aix")] public partial string? IbmAix { get; }
    [YamlName("virtualbox-releases")] public partial string? VirtualboxReleases { get; }
    [YamlName("virtualbox-versions")] public partial string? VirtualboxVersions { get; }
    public partial RowList<string> Regex { get; }
    public partial string? RegexExclude { get; }
    public partial string? Template { get; }
    public partial string? Selector { get; }
    public partial string? HeaderSelector { get; }
    public partial string? RowsSelector { get; }
    public partial bool? RenderJavascript { get; }
    public partial string? RenderJavascriptWaitUntil { get; }
    public partial string? RemoveIfUndefined { get; }
    public partial string? UserAgent { get; }
    public partial string? NameColumn { get; }
    public partial string? DateColumn { get; }
    public partial TableFields? Fields { get; }
    public partial RowList<DeclaredRelease> Releases { get; }
}

[Part, Names(Naming.Camel)]
public sealed partial record TableFields
{
    public partial TableField? ReleaseCycle { get; }
    public partial TableField? ReleaseDate { get; }
    public partial TableField? Eoas { get; }
    public partial TableField? Eol { get; }
    public partial TableField? Eoes { get; }
    public partial TableField? Codename { get; }
}

/// <summary>A column, or only its name.</summary>
[Part]
public sealed partial record TableField
{
    [Short] public partial string Column { get; }
    public partial string? Regex { get; }
    public partial string? Template { get; }
}

[Part, Names(Naming.Camel)]
public sealed partial record DeclaredRelease
{
    public partial string Name { get; }
    public partial DateOnly ReleaseDate { get; }
}

/// <summary>A cycle; what ends is a day, or no more than whether it has ended.</summary>
[Part, Names(Naming.Camel)]
public sealed partial record Release
{
    public partial string ReleaseCycle { get; }
    public partial string? ReleaseLabel { get; }
    public partial DateOnly ReleaseDate { get; }
    [Either, YamlName("eol")] public partial bool? IsEol { get; }
    [Either] public partial DateOnly? Eol { get; }
    [Either, YamlName("eoas")] public partial bool? IsEoas { get; }
    [Either] public partial DateOnly? Eoas { get; }
    [Either, YamlName("eoes")] public partial bool? IsEoes { get; }
    [Either] public partial DateOnly? Eoes { get; }
    [Either, YamlName("lts")] public partial bool? IsLts { get; }
    [Either] public partial DateOnly? Lts { get; }
    [Either, YamlName("discontinued")] public partial bool? IsDiscontinued { get; }
    [Either] public partial DateOnly? Discontinued { get; }
    public partial string? Latest { get; }
    public partial DateOnly? LatestReleaseDate { get; }
    public partial string? Link { get; }
    public partial string? Codename { get; }
    public partial bool? OutOfOrder { get; }
    public partial int? StaleReleaseThresholdDays { get; }
    [Rest] public partial RowMap<string> Extras { get; }
}
