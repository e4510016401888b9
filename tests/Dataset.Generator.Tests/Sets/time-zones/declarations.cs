[Entity("zones", NamedMembers = true), Files("zones.json", At = "zones", Rows = RowsAre.ByKey)]
public sealed partial record Zone
{
    [Key] public partial string Id { get; }

    [YamlName("u")] public partial int? Offset { get; }

    [YamlName("d")] public partial int? Summer { get; }

    [YamlName("a")] public partial Zone? AliasOf { get; }

    [YamlName("c")] public partial RowList<Country> Countries { get; }

    [YamlName("r")] public partial int? Old { get; }
}

[Entity("countries", NamedMembers = true), Files("zones.json", At = "countries", Rows = RowsAre.ByKey)]
public sealed partial record Country
{
    [Key] public partial string Code { get; }

    public partial string Name { get; }

    public partial string Abbr { get; }

    public partial RowList<Zone> Zones { get; }
}

[Entity("names"), Files("zones.json", At = "names", Rows = RowsAre.ByKey)]
public sealed partial record Name
{
    [Key] public partial string Code { get; }

    [Short] public partial string Text { get; }
}

[Entity("windows", Container = "WindowsZones"), Files("zones.json", At = "windows", Rows = RowsAre.ByKey)]
public sealed partial record WindowsZone
{
    [Key] public partial string Code { get; }

    [Short] public partial RowList<Zone> Zones { get; }
}

[Entity("releases"), Files("zones.json", Rows = RowsAre.Single)]
public sealed partial record Release
{
    public partial string Version { get; }

    public partial RowList<string> Packed { get; }
}
