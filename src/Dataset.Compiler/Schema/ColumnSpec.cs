using Dataset.Compiler.Types;

namespace Dataset.Compiler.Schema;

/// <summary>The type of one value of a column.</summary>
public enum ColumnType
{
    /// <summary>A value that stands alone: <see cref="ColumnSpec.Scalar"/> says of which type.</summary>
    Scalar,

    /// <summary>A row of one entity table, written as its key.</summary>
    Reference,

    /// <summary>A row of one of several entity tables, written as its key.</summary>
    Union,

    /// <summary>A nested row of a part table, written as a mapping.</summary>
    Part,

    /// <summary>A pair of offsets that the build computes; never written.</summary>
    TextSpan,

    /// <summary>A value whose type is that of the column that the same row's <see cref="ColumnRole.AimsAt"/> names.</summary>
    Any,

    /// <summary>The row that owns this part; never written.</summary>
    Owner,
}

/// <summary>What a column is to provenance, to the settings or to the names of members; found by attribute.</summary>
public enum ColumnRole
{
    None,

    /// <summary>The display name, shown in the doc comment of a named member.</summary>
    DisplayName,

    ArticleFile,
    ContentHash,
    PublishedOn,
    NotCited,

    EvidenceList,
    BasisList,
    ResolutionList,

    EvidenceSource,
    Verbatim,
    QuotePrefix,
    QuoteSuffix,
    AimsAt,
    Asserts,
    Prints,
    Refutes,
    Offsets,

    /// <summary>An enum that takes evidence out of the comparison of values: what was said of the future contradicts nothing.</summary>
    Modality,

    BasisKind,
    BasisReference,

    RedirectFrom,
    RedirectTo,

    QuoteWordLimit,
    QuoteShareLimit,
    CutOff,

    /// <summary>The day on which what the row tells takes place; a nested row without one occurs when its owner does.</summary>
    OccursOn,
}

/// <summary>Where the value of a column comes from.</summary>
public enum ColumnSource
{
    /// <summary>A field of the row.</summary>
    Field,

    /// <summary>The name of the entry that the row is.</summary>
    RowKey,

    /// <summary>The row itself, where it is written as a value; no field has it.</summary>
    Value,

    /// <summary>The name of the file, without folders and extension.</summary>
    FileName,

    /// <summary>What the wildcards in the pattern of the files stand for in the file's path.</summary>
    FilePath,

    /// <summary>What the wildcards stand for that lead to the row in its file.</summary>
    PlaceName,

    /// <summary>The number of the row in its file, from 0.</summary>
    FileOrder,

    /// <summary>What stands behind the front matter.</summary>
    Body,

    /// <summary>The fields that no column reads.</summary>
    Rest,

    /// <summary>The names of the items of the column before this one, which is a map; no property has them.</summary>
    MapKeys,

    /// <summary>How long the lists are that the column before this one has one behind the other; no property has them.</summary>
    ListLengths,
}

/// <summary>A column: one partial property.</summary>
public sealed record ColumnSpec
{
    /// <summary>The C# property.</summary>
    public required string Name { get; init; }

    /// <summary>The key in YAML.</summary>
    public required string YamlName { get; init; }

    public required ColumnType Type { get; init; }

    /// <summary>The type of a scalar; null of every other column.</summary>
    public ScalarType? Scalar { get; init; }

    /// <summary>Where its value comes from.</summary>
    public ColumnSource Source { get; init; }

    /// <summary>Of <see cref="ColumnSource.PlaceName"/>: which of the wildcards, from 0; -1 where it is all of them.</summary>
    public int PlaceNumber { get; init; } = -1;

    /// <summary>The names of the fields that lead to the value, the outermost first; none where it stands in the row's own field.</summary>
    public EquatableArray<string> Path { get; init; }

    /// <summary>Whether other columns read the same field: the first whose type takes the value has it.</summary>
    public bool Either { get; init; }

    /// <summary>Of a reference: what stands before the key; empty where nothing does.</summary>
    public string KeyPrefix { get; init; } = "";

    /// <summary>Of a URI: whether it may be of any scheme.</summary>
    public bool AnyScheme { get; init; }

    /// <summary>Whether a list of parts that has one item may be written without its list.</summary>
    public bool OneOrMany { get; init; }

    /// <summary>The full name of the enum, table or union; null for other types.</summary>
    public string? TypeName { get; init; }

    /// <summary>Whether its texts are the names of fields of the owner, which C# has a type for.</summary>
    public bool NamesFields { get; init; }

    /// <summary>A list of values; a list is never null and, unless <see cref="Required"/>, may be left out.</summary>
    public bool IsList { get; init; }

    public bool Nullable { get; init; }

    /// <summary>Whether YAML must give a value (a list: at least one).</summary>
    public bool Required { get; init; }

    /// <summary>What is bound when YAML gives nothing, as it would be written there; of a list, what an item is bound to that is nothing.</summary>
    public string? Default { get; init; }

    /// <summary>Whether the default is one of the items of a list or a map.</summary>
    public bool IsDefaultOfItems { get; init; }

    public ColumnRole Role { get; init; }

    /// <summary>Serves the build only: checked, but not stored; the property is private and gives the type's default.</summary>
    public bool BuildOnly { get; init; }

    /// <summary>The coder's own classification: needs no evidence.</summary>
    public bool Editorial { get; init; }

    /// <summary>A self-reference to the containing row; an ancestor is a less precise value, not another one.</summary>
    public bool Parent { get; init; }

    /// <summary>Enum members (YAML names) for which a <see cref="ColumnRole.Modality"/> column takes evidence out of comparison.</summary>
    public EquatableArray<string> Uncompared { get; init; }

    public string Accessibility { get; init; } = "public";

    /// <summary>The property's type as generated code must write it, fully qualified, with its nullable annotation.</summary>
    public string CSharpType { get; init; } = "";

    /// <summary>The word before the value in the doc comment of a named member; null where it is not shown there.</summary>
    public string? Shown { get; init; }

    /// <summary>What the values are called in a public vocabulary; null where nobody says.</summary>
    public string? Term { get; init; }

    /// <summary>Whether the declaration says how the property is written in JSON.</summary>
    public bool HasOwnJson { get; init; }

    public bool Written => Type is not (ColumnType.TextSpan or ColumnType.Owner) && IsWritten(Source);

    /// <summary>Whether somebody writes what comes from there as a value of the row.</summary>
    public static bool IsWritten(ColumnSource source) => source is ColumnSource.Field or ColumnSource.RowKey or ColumnSource.Value;

    /// <summary>Of a union: whether its rows are parts, nested in this one instead of referred to.</summary>
    public bool IsNested { get; init; }

    /// <summary>Whether rows are nested in it.</summary>
    public bool HoldsParts => Type == ColumnType.Part || IsNested;

    /// <summary>Of a list: whether each item has a name; the names are the values of the next column.</summary>
    public bool IsMap { get; init; }

    /// <summary>Of a list: whether it is one of lists, which stand one behind the other; how long each is says the next column.</summary>
    public bool IsOfLists { get; init; }

    /// <summary>Of a reference: whether it leads to a nested row, by the keys of those around it.</summary>
    public bool IsByPath { get; init; }

    /// <summary>Whether a property of the record has it.</summary>
    public bool HasProperty => Source is not (ColumnSource.MapKeys or ColumnSource.ListLengths);

    /// <summary>What a single value is, as it stands in a message; of a scalar.</summary>
    public string Expected => AnyScheme ? UriType.AnyExpected : Scalar!.Expected;

    /// <summary>Gives a text the type of a single value; of a scalar.</summary>
    /// <param name="text">The text.</param>
    /// <param name="members">The members to choose from, where the type has them.</param>
    /// <param name="whyNot">Where it is none: why, in a few words.</param>
    public ScalarValue? Read(string text, EnumMembers? members, out string? whyNot) =>
        AnyScheme ? UriType.ReadAny(text, out whyNot) : Scalar!.Read(text, members, out whyNot);

    /// <summary>Whether it is a field of the row.</summary>
    public bool IsField => Written && Source == ColumnSource.Field;
}
