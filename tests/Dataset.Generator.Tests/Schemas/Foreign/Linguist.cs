#nullable enable
using Dataset.Schema;

namespace Observatory;

/// <summary>A language, an entry of one large mapping whose keys are names such as C++.</summary>
[Entity("languages", NamedMembers = true)]
[Files("linguist/languages.yml", Rows = RowsAre.ByKey)]
public sealed partial record Language
{
    [Key] public partial string Name { get; }
    public partial LanguageType Type { get; }
    public partial string? Color { get; }
    [Index(Name = "ByExtension")] public partial RowList<string> Extensions { get; }
    public partial RowList<string> Filenames { get; }
    public partial RowList<string> Interpreters { get; }
    public partial RowList<string> Aliases { get; }
    public partial string TmScope { get; }
    public partial string AceMode { get; }
    [Unique] public partial int LanguageId { get; }
    public partial string? CodemirrorMode { get; }
    public partial string? CodemirrorMimeType { get; }
    public partial Language? Group { get; }
    public partial bool? Wrap { get; }
    public partial bool? Searchable { get; }
    public partial string? FsName { get; }
}

public enum LanguageType
{
    Data,
    Programming,
    Markup,
    Prose,
}
