[Entity("locales"), Names(Naming.Camel), Files("main/*/languages.json", At = "main", Rows = RowsAre.ByKey)]
public sealed partial record Locale
{
    [Key] public partial string Tag { get; }

    [YamlPath("identity.version._cldrVersion")] public partial string Version { get; }

    [YamlPath("identity.language")] public partial string Language { get; }

    [YamlPath("localeDisplayNames.languages")] public partial RowMap<string> Languages { get; }
}
