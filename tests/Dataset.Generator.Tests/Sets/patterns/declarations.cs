[Entity("disambiguations"), Files("heuristics.yml", At = "disambiguations")]
public sealed partial record Disambiguation
{
    public partial RowList<string> Extensions { get; }

    public partial RowList<Rule> Rules { get; }
}

[Part]
public sealed partial record Rule
{
    public partial RowList<string> Language { get; }

    public partial RowList<Rule> And { get; }

    public partial NamedPattern? NamedPattern { get; }

    public partial RowList<string> Pattern { get; }

    public partial RowList<string> NegativePattern { get; }
}

[Entity("named_patterns"), Files("heuristics.yml", At = "named_patterns", Rows = RowsAre.ByKey)]
public sealed partial record NamedPattern
{
    [Key] public partial string Name { get; }

    [Short] public partial RowList<string> Patterns { get; }
}

[Entity("vendored", Container = "VendoredPaths"), Files("vendor.yml")]
public sealed partial record Vendored
{
    [Key, Short] public partial string Pattern { get; }
}
