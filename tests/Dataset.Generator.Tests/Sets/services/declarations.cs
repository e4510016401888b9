[Entity("services"), Files("compose.yml", At = "services", Rows = RowsAre.ByKey, Aliases = true)]
public sealed partial record Service
{
    [Key] public partial string Name { get; }

    public partial string? Image { get; }

    public partial Build? Build { get; }

    public partial string? Restart { get; }

    [Either, YamlName("environment")] public partial RowMap<string> Environment { get; }

    [Either, YamlName("environment")] public partial RowList<string> Variables { get; }

    public partial RowList<Port> Ports { get; }

    [Either, YamlName("depends_on")] public partial RowList<Service> DependsOn { get; }

    [Either, YamlName("depends_on")] public partial RowMap<Condition> Conditions { get; }

    public partial RowList<string> Command { get; }

    public partial RowList<Mount> Volumes { get; }

    public partial RowMap<Link> Networks { get; }

    public partial Check? Healthcheck { get; }
}

[Part]
public sealed partial record Build
{
    [Short] public partial string Context { get; }

    public partial RowMap<string> Args { get; }
}

[Part]
public sealed partial record Port
{
    [Short(Only = true)] public partial string? Text { get; }

    public partial int? Target { get; }

    public partial string? Published { get; }

    public partial string? Protocol { get; }
}

[Part]
public sealed partial record Condition
{
    [YamlName("condition")] public partial string Text { get; }
}

[Part]
public sealed partial record Mount
{
    [Short(Only = true)] public partial string? Text { get; }

    public partial string? Type { get; }

    public partial string? Source { get; }

    public partial string? Target { get; }

    public partial bool? ReadOnly { get; }
}

[Part]
public sealed partial record Link
{
    public partial RowList<string> Aliases { get; }
}

[Part]
public sealed partial record Check
{
    public partial RowList<string> Test { get; }

    public partial string Interval { get; }

    public partial int Retries { get; }
}

[Entity("volumes"), Files("compose.yml", At = "volumes", Rows = RowsAre.ByKey, Aliases = true)]
public sealed partial record Volume
{
    [Key] public partial string Name { get; }

    public partial string? Driver { get; }
}

[Entity("common", Container = "CommonParts"), Files("compose.yml", At = "x-common", Rows = RowsAre.Single, Aliases = true)]
public sealed partial record Common
{
    public partial string Restart { get; }

    public partial RowMap<string> Environment { get; }
}
