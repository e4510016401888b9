[Entity("presets"), Names(Naming.Camel), Files("presets/**/*.json", Rows = RowsAre.Single)]
public sealed partial record Preset
{
    [Key, FileName(Folders = true)] public partial string Id { get; }

    public partial string Name { get; }

    public partial RowMap<string> Tags { get; }

    public partial RowList<string> Fields { get; }

    public partial RowList<string> Geometry { get; }

    public partial RowList<string> Terms { get; }

    public partial double? MatchScore { get; }
}
