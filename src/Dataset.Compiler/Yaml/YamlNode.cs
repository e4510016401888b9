using Dataset.Compiler.Findings;
using Dataset.Compiler.Text;

namespace Dataset.Compiler.Yaml;

/// <summary>A YAML node with its place; knows nothing of any schema. Scalars are always text: the schema gives them a type.</summary>
public abstract record YamlNode
{
    private readonly LineMap _lines;

    internal YamlNode(LineMap lines, int start, int end) => (_lines, Start, End) = (lines, start, end);

    /// <summary>The offset of its first character.</summary>
    public int Start { get; }

    /// <summary>The offset behind its last character.</summary>
    public int End { get; }

    /// <summary>Its place with lines and columns, which are looked up for the few that are reported.</summary>
    public Location Location => _lines.Locate(Start, End);
}

public enum ScalarStyle
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

    /// <summary>Nothing after the colon, <c>~</c> or <c>null</c>, unquoted: the same as leaving the field out.</summary>
    public bool IsNull => Style == ScalarStyle.Plain && Value is "" or "~" or "null" && Style == ScalarStyle.Plain;
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
}

public sealed record YamlEntry(YamlScalar Key, YamlNode Value);

/// <summary>
/// A parsed file. Where the text is no YAML the root is null, there is exactly one finding, and <see cref="Salvaged"/> has the keys a
/// line scan could still see, so that references to them and the members named after them stay silent and alive.
/// </summary>
/// <param name="Path">The path as given by the build, with forward slashes.</param>
/// <param name="Root">The root mapping.</param>
/// <param name="Salvaged">Of a file that does not parse: the scalars that stood behind <c>id:</c>-like entries, with the top-level key above them.</param>
/// <param name="Findings">What is wrong with the text.</param>
public sealed record YamlFile(string Path, YamlMapping? Root, EquatableArray<SalvagedKey> Salvaged, EquatableArray<Finding> Findings)
{
    /// <summary>Where the lines begin.</summary>
    internal LineMap Lines { get; init; } = new(Path, "");
}

/// <summary>An entry seen in a file that does not parse: <c>- {Field}: {Value}</c> below <c>{Section}:</c>.</summary>
public sealed record SalvagedKey(string Section, string Field, string Value);
