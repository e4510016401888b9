using Dataset.Compiler.Findings;
using Dataset.Compiler.Text;

namespace Dataset.Compiler.Yaml;

/// <summary>A YAML node with its place; knows nothing of any schema. Scalars are always text: the schema gives them a type.</summary>
public abstract record YamlNode
{
    /// <summary>The file's lines; of the few nodes of which there is more to say, that as well: of a large file there are millions.</summary>
    private readonly object _lines;

    internal YamlNode(LineMap lines, int start, int end) => (_lines, Start, End) = (lines, start, end);

    internal LineMap Lines => _lines as LineMap ?? ((Rarity)_lines).Lines;

    /// <summary>The offset of its first character.</summary>
    public int Start { get; }

    /// <summary>The offset behind its last character.</summary>
    public int End { get; }

    /// <summary>Its tag in full, <c>tag:yaml.org,2002:str</c> or <c>!circle</c>; null where it has none.</summary>
    public string? Tag
    {
        get => (_lines as Rarity)?.Tag;
        internal init => _lines = value is null ? _lines : new Rarity(Lines, value, ComplexKey);
    }

    /// <summary>Of a key that is no text: what it is.</summary>
    private protected YamlNode? ComplexKey
    {
        get => (_lines as Rarity)?.ComplexKey;
        init => _lines = value is null ? _lines : new Rarity(Lines, Tag, value);
    }

    /// <summary>Its place with lines and columns, which are looked up for the few that are reported.</summary>
    public Location Location => Lines.Locate(Start, End);

    private sealed record Rarity(LineMap Lines, string? Tag, YamlNode? ComplexKey);
}

public enum ScalarStyle : byte
{
    Plain,
    SingleQuoted,
    DoubleQuoted,
    Literal,
    Folded,
}

public sealed record YamlScalar : YamlNode
{
    internal YamlScalar(string value, ScalarStyle style, LineMap lines, int start, int end)
        : base(lines, start, end) => (Value, Style) = (value, style);

    public string Value { get; }

    public ScalarStyle Style { get; }

    /// <summary>Whether a comment behind it looks like the rest of it.</summary>
    internal bool IsCut { get; init; }

    /// <summary>Whether it is a block that is to end with a line break where the file ends without one.</summary>
    internal bool IsEndOpen { get; init; }

    /// <summary>Of a key that is no text: what it is; its value is that as text.</summary>
    public YamlNode? Complex
    {
        get => ComplexKey;
        internal init => ComplexKey = value;
    }

    /// <summary>Another text in the same place.</summary>
    internal YamlScalar Named(string text) => new(text, Style, Lines, Start, End);

    /// <summary>Nothing, as YAML's core schema spells it without quotes: the same as leaving the field out.</summary>
    public bool IsNull => Style == ScalarStyle.Plain && Value is "" or "~" or "null" or "Null" or "NULL" && Tag is null or NullTag;

    /// <summary>Whether it is nothing in a spelling that people use for a word, too.</summary>
    public bool IsNullInCapitals => IsNull && Value.Length > 0 && Value[0] == 'N';

    private const string NullTag = "tag:yaml.org,2002:null";
}

public sealed record YamlSequence : YamlNode
{
    internal YamlSequence(EquatableArray<YamlNode> items, LineMap lines, int start, int end)
        : base(lines, start, end) => Items = items;

    public EquatableArray<YamlNode> Items { get; }
}

/// <summary>A mapping; its location is that of its first key, since YamlDotNet gives mappings an empty start.</summary>
public sealed record YamlMapping : YamlNode
{
    internal YamlMapping(EquatableArray<YamlEntry> entries, LineMap lines, int start, int end)
        : base(lines, start, end) => Entries = entries;

    public EquatableArray<YamlEntry> Entries { get; }

    /// <summary>A mapping where nothing is given.</summary>
    internal static YamlMapping Without(YamlNode nothing) => new(EquatableArray<YamlEntry>.Empty, nothing.Lines, nothing.Start, nothing.End);

    /// <summary>A mapping whose values are the items of a list; names that are given run out, and numbers take their place.</summary>
    internal static YamlMapping Of(YamlSequence list, IReadOnlyList<string> names)
    {
        YamlEntry[] entries = new YamlEntry[list.Items.Count];
        for (int i = 0; i < entries.Length; i++)
        {
            YamlNode item = list.Items[i];
            string name = i < names.Count ? names[i] : (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
            entries[i] = new YamlEntry(new YamlScalar(name, ScalarStyle.Plain, item.Lines, item.Start, item.End), item);
        }

        return new YamlMapping(EquatableArray.Of(entries), list.Lines, list.Start, list.End);
    }

    /// <summary>A mapping whose one field is given without its name.</summary>
    internal static YamlMapping Around(YamlNode value, string field) =>
        new(
            EquatableArray.Of(new YamlEntry(new YamlScalar(field, ScalarStyle.Plain, value.Lines, value.Start, value.End), value)),
            value.Lines,
            value.Start,
            value.End);
}

public sealed record YamlEntry(YamlScalar Key, YamlNode Value);

/// <summary>
/// A parsed file. Where the text is no YAML there are no documents, there is exactly one finding, and <see cref="Salvaged"/> has the keys a
/// line scan could still see, so that references to them and the members named after them stay silent and alive.
/// </summary>
/// <param name="Path">The path as given by the build, with forward slashes.</param>
/// <param name="Documents">The roots of its documents, none where it is empty; null where it cannot be read.</param>
/// <param name="Salvaged">Of a file that does not parse: the scalars that stood behind <c>id:</c>-like entries, with the top-level key above
/// them.</param>
/// <param name="Findings">What is wrong with the text.</param>
public sealed record YamlFile(
    string Path, EquatableArray<YamlNode>? Documents, EquatableArray<SalvagedKey> Salvaged, EquatableArray<Finding> Findings)
{
    /// <summary>The one root, where that is a mapping, and a mapping without entries of an empty file; otherwise null.</summary>
    public YamlMapping? Root => Documents switch
    {
        { Count: 0 } => new YamlMapping(EquatableArray<YamlEntry>.Empty, Lines, 0, 0),
        { Count: 1 } one => one[0] as YamlMapping,
        _ => null,
    };

    /// <summary>A file that is no data, though its name is almost one.</summary>
    public static YamlFile NotRead(string path) =>
        new(path, null, [], [Finding.Create(YamlFindings.AlmostData, new Location(path, 0, 0, 0, 0, 0, 0))]);

    /// <summary>A file of no characters at all: what writes one was often cut short.</summary>
    public static YamlFile Empty(string path) =>
        new(path, [], [], [Finding.Create(YamlFindings.Empty, new Location(path, 0, 0, 0, 0, 0, 0))]);

    /// <summary>What stands behind the YAML of a file with front matter.</summary>
    public string Body { get; init; } = "";

    /// <summary>Where the lines begin.</summary>
    internal LineMap Lines { get; init; } = new(Path, "");

    /// <summary>What the schema says of the file.</summary>
    internal FileReading Reading { get; init; } = FileReading.Curated;
}

/// <summary>An entry seen in a file that does not parse: <c>- {Field}: {Value}</c> below <c>{Section}:</c>.</summary>
public sealed record SalvagedKey(string Section, string Field, string Value);
