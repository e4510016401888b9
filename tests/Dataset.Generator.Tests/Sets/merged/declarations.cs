[Entity("environments"), Files("db.yml", Rows = RowsAre.ByKey, Aliases = true)]
public sealed partial record Environment_
{
    [Key] public partial string Name { get; }

    public partial string? Adapter { get; }

    public partial int? Pool { get; }

    public partial RowList<string> Hosts { get; }

    public partial string? Database { get; }

    public partial RowList<string> Replicas { get; }

    public partial bool? Cache { get; }
}
