using Dataset.Compiler.Schema;
using Dataset.Compiler.Yaml;

namespace Dataset.Compiler.Binding;

/// <summary>What tells the rows of one table from those of others that stand in the same place.</summary>
internal static class RowCase
{
    /// <summary>Whether a row is one of these.</summary>
    public static bool Fits(YamlNode row, UnionCase told) =>
        (told.Tag.Length > 0 && row.Tag == told.Tag)
        || (told.Field.Length > 0 && row is YamlMapping mapping && mapping.Entries.Items.FirstOrDefault(e => e.Key.Value == told.Field) is { } entry
            && (told.Values.Count == 0 || (entry.Value is YamlScalar value && told.Values.Contains(value.Value))));

    /// <summary>What tells them, in words.</summary>
    public static string Words(UnionCase told) => told.Tag.Length > 0 ? "the tag " + told.Tag
        : "'" + told.Field + "'" + (told.Values.Count > 0 ? " of " + string.Join(" or ", told.Values.Items) : "");
}
