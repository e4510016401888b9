using Dataset.Core.Diagnostics;

namespace Dataset.Core.Yaml;

/// <summary>A YAML node with its place; knows nothing of any schema. Scalars are always text: the schema gives them a type.</summary>
public abstract record YamlNode(Location Location);

public enum ScalarStyle
{
    Plain,
    SingleQuoted,
    DoubleQuoted,
    Literal,
    Folded,
}

public sealed record YamlScalar(string Value, ScalarStyle Style, Location Location) : YamlNode(Location)
{
    /// <summary>Nothing after the colon, <c>~</c> or <c>null</c>, unquoted: the same as leaving the field out.</summary>
    public bool IsNull => Style == ScalarStyle.Plain && Value is "" or "~" or "null" && Style == ScalarStyle.Plain;
}

public sealed record YamlSequence(EquatableArray<YamlNode> Items, Location Location) : YamlNode(Location);

/// <summary>A mapping; its location is that of its first key, since YamlDotNet gives mappings an empty start.</summary>
public sealed record YamlMapping(EquatableArray<YamlEntry> Entries, Location Location) : YamlNode(Location);

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
