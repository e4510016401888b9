[Entity("items"), Files("entities.json", At = "entities", Rows = RowsAre.ByKey)]
public sealed partial record Item
{
    [Key] public partial string Q { get; }

    public partial string Type { get; }

    [YamlName("id")] public partial string Id { get; }

    public partial RowMap<Text> Labels { get; }

    public partial RowMap<Texts> Aliases { get; }

    public partial RowMap<Claims_> Claims { get; }

    public partial RowMap<Link> Sitelinks { get; }
}

[Part]
public sealed partial record Text
{
    public partial string Language { get; }

    public partial string Value { get; }
}

[Part]
public sealed partial record Texts
{
    [Short(Only = true)] public partial RowList<Text> All { get; }
}

[Part]
public sealed partial record Claims_
{
    [Short(Only = true)] public partial RowList<Claim> All { get; }
}

[Part]
public sealed partial record Claim
{
    public partial Snak Mainsnak { get; }

    public partial string Rank { get; }

    public partial RowMap<Snaks> Qualifiers { get; }
}

[Part]
public sealed partial record Snaks
{
    [Short(Only = true)] public partial RowList<Snak> All { get; }
}

[Part]
public sealed partial record Snak
{
    public partial string Snaktype { get; }

    public partial string Property { get; }

    public partial IDatum? Datavalue { get; }
}

[Union]
public partial interface IDatum;

[Part, When("type", "string")]
public sealed partial record StringDatum : IDatum
{
    public partial string Type { get; }

    public partial string Value { get; }
}

[Part, When("type", "wikibase-entityid")]
public sealed partial record EntityDatum : IDatum
{
    public partial string Type { get; }

    [YamlPath("value.id")] public partial Item Item { get; }

    [YamlPath("value.numeric-id")] public partial long Number { get; }
}

[Part]
public sealed partial record Link
{
    public partial string Site { get; }

    public partial string Title { get; }

    public partial RowList<string> Badges { get; }
}
