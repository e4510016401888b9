[Entity("charts"), Names(Naming.Camel), Files("index.yaml", At = "entries", Rows = RowsAre.ByKey)]
public sealed partial record Chart
{
    [Key] public partial string Name { get; }

    [Short] public partial RowList<Release> Releases { get; }
}

[Part, Names(Naming.Camel)]
public sealed partial record Release
{
    [Key] public partial string Version { get; }

    public partial string ApiVersion { get; }

    public partial Chart Name { get; }

    public partial string? AppVersion { get; }

    public partial string Created { get; }

    public partial string Digest { get; }

    public partial RowList<Uri> Urls { get; }

    public partial RowList<Maintainer> Maintainers { get; }

    public partial RowMap<string> Annotations { get; }
}

[Part]
public sealed partial record Maintainer
{
    public partial string Name { get; }

    public partial string? Email { get; }
}

[Entity("indexes"), Names(Naming.Camel), Files("index.yaml", Rows = RowsAre.Single)]
public sealed partial record Index
{
    public partial string ApiVersion { get; }

    public partial DateTimeOffset Generated { get; }
}
