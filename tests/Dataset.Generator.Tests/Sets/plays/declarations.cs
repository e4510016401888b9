[Entity("groups"), Files("inventory.yml", Rows = RowsAre.ByKey, Tags = true, Yaml11 = true)]
public sealed partial record Root
{
    [Key] public partial string Name { get; }

    public partial RowMap<string> Vars { get; }

    public partial RowMap<Host> Hosts { get; }

    public partial RowMap<Group> Children { get; }
}

[Part]
public sealed partial record Group
{
    public partial RowMap<string> Vars { get; }

    public partial RowMap<Host> Hosts { get; }

    public partial RowMap<Group> Children { get; }
}

[Part]
public sealed partial record Host
{
    public partial int? Port { get; }

    public partial bool? Become { get; }
}

[Entity("plays"), Files("play.yml", Yaml11 = true)]
public sealed partial record Play
{
    [FileOrder] public partial int At { get; }

    public partial string? Hosts { get; }

    public partial bool? Become { get; }

    public partial string? ImportPlaybook { get; }

    public partial RowList<Task> Tasks { get; }
}

[Part]
public sealed partial record Task
{
    public partial string? Name { get; }

    public partial string? When { get; }

    public partial string? Register { get; }

    public partial RowList<string> Tags { get; }

    public partial RowList<Task> Block { get; }

    public partial RowList<Task> Rescue { get; }

    [Rest] public partial RowMap<Call> Calls { get; }
}

[Part]
public sealed partial record Call
{
    [Short(Only = true)] public partial string? Text { get; }

    [Rest] public partial RowMap<Argument> Arguments { get; }
}

[Part]
public sealed partial record Argument
{
    [Short(Only = true)] public partial RowList<string> Values { get; }
}
