[Entity("sites"), Files("mkdocs.yml", Rows = RowsAre.Single, Tags = true)]
public sealed partial record Site
{
    public partial string SiteName { get; }

    public partial RowList<Nav> Nav { get; }

    public partial RowList<Plugin> Plugins { get; }

    public partial Theme Theme { get; }
}

[Part]
public sealed partial record Nav
{
    [Short(Only = true)] public partial string? Page { get; }

    [Rest] public partial RowMap<Below> Sections { get; }
}

[Part]
public sealed partial record Below
{
    [Short(Only = true), OneOrMany] public partial RowList<Nav> Items { get; }
}

[Part]
public sealed partial record Plugin
{
    [Short(Only = true)] public partial string? Name { get; }

    [Rest] public partial RowMap<Options> Settings { get; }
}

[Part]
public sealed partial record Options
{
    [Rest] public partial RowMap<string> All { get; }
}

[Part]
public sealed partial record Theme
{
    public partial string Name { get; }

    public partial RowList<string> Features { get; }

    public partial string? Icon { get; }
}
