[Entity("settings"), Files("old.yml", Rows = RowsAre.ByKey, Yaml11 = true)]
public sealed partial record Setting
{
    [Key] public partial string Name { get; }

    public partial string Mode { get; }

    public partial string Size { get; }

    public partial string Open { get; }

    public partial string Ratio { get; }

    public partial string Text { get; }

    public partial DateTimeOffset When { get; }

    public partial string Bits { get; }
}
