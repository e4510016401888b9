[Entity("locks"), Names(Naming.Camel), Files("dependencies.json", Rows = RowsAre.Single)]
public sealed partial record Lock
{
    public partial string Name { get; }

    public partial int LockfileVersion { get; }

    public partial bool Requires { get; }

    public partial RowMap<Package> Packages { get; }
}

[Part, Names(Naming.Camel)]
public sealed partial record Package
{
    public partial string? Name { get; }

    public partial string Version { get; }

    public partial Uri? Resolved { get; }

    public partial string? Integrity { get; }

    public partial bool? Dev { get; }

    public partial bool? Link { get; }

    public partial bool? Optional { get; }

    public partial RowList<string> Cpu { get; }

    public partial RowMap<string> Engines { get; }

    public partial RowMap<string> Dependencies { get; }
}
