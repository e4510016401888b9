[Entity("packages"), Files("*.json", Rows = RowsAre.Single), Names(Naming.Kebab)]
public sealed partial record Package
{
    [Key] public partial string Name { get; }

    public partial RowMap<string> DistTags { get; }

    public partial RowMap<DateTimeOffset> Time { get; }

    public partial RowMap<Version> Versions { get; }
}

[Part]
public sealed partial record Version
{
    [Either, YamlName("bin")] public partial string? Bin { get; }

    [Either, YamlName("bin")] public partial RowMap<string> Bins { get; }

    public partial Repository? Repository { get; }

    public partial Author? Author { get; }

    public partial License? License { get; }

    [Either, YamlName("engines")] public partial RowMap<string> Engines { get; }

    [Either, YamlName("engines")] public partial RowList<string> EngineNames { get; }

    public partial RowMap<string> Dependencies { get; }

    [OneOrMany] public partial RowList<Fund> Funding { get; }

    public partial Export? Exports { get; }

    [Either, YamlName("deprecated")] public partial bool? IsDeprecated { get; }

    [Either, YamlName("deprecated")] public partial string? Deprecated { get; }

    public partial bool? Private { get; }
}

[Part]
public sealed partial record Repository
{
    public partial string? Type { get; }

    [Short] public partial string Url { get; }

    public partial string? Directory { get; }
}

[Part]
public sealed partial record Author
{
    [Short] public partial string Name { get; }

    public partial string? Email { get; }
}

[Part]
public sealed partial record License
{
    [Short] public partial string Type { get; }

    public partial Uri? Url { get; }
}

[Part]
public sealed partial record Fund
{
    public partial string? Type { get; }

    [Short] public partial Uri Url { get; }
}

[Part]
public sealed partial record Export
{
    [Short(Only = true)] public partial string? Path { get; }

    [Rest] public partial RowMap<Export> In { get; }
}
