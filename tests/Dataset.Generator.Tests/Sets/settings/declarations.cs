[Entity("settings"), Files("settings.jsonc", Rows = RowsAre.Single)]
public sealed partial record Setting
{
    [YamlName("dusk.theme")] public partial string Theme { get; }

    public partial RowList<int> Sizes { get; }

    [YamlName("[cpp]")] public partial RowMap<int> Cpp { get; }

    public partial decimal Big { get; }

    public partial double E { get; }

    public partial string U { get; }
}
