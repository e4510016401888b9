using Dataset.Compiler.Schema;
using Dataset.Compiler.Yaml;

namespace Dataset.Compiler.Binding;

/// <summary>A place in a file where rows of one table stand.</summary>
/// <param name="Name">What the file calls the place.</param>
/// <param name="Table">The table; null where the schema has none of this name.</param>
/// <param name="Written">The node that holds the rows.</param>
/// <param name="Shape">How they are written; null where the node fits no shape that the table can have there.</param>
internal sealed record RowSite(YamlScalar Name, Table? Table, YamlNode Written, RowShape? Shape)
{
    /// <summary>The rows, in the order in which they stand.</summary>
    public IEnumerable<WrittenRow> Rows => Shape?.Rows(Written) ?? [];

    /// <summary>All places of a file that was read.</summary>
    public static IEnumerable<RowSite> Of(YamlFile file, SchemaIndex schema) => file.Root is { } root ? Of(root, schema) : [];

    /// <summary>Each entry at the top is a table's.</summary>
    public static IEnumerable<RowSite> Of(YamlMapping root, SchemaIndex schema)
    {
        foreach (YamlEntry entry in root.Entries)
        {
            Table? table = schema.Entity(entry.Key.Value);
            yield return new RowSite(entry.Key, table, entry.Value, table is null ? null : ShapeOf(table.Spec, entry.Value));
        }
    }

    private static RowShape? ShapeOf(TableSpec table, YamlNode written) =>
        RowShape.List.Fits(written) ? RowShape.List
        : table.Key.Count == 0 && RowShape.Single.Fits(written) ? RowShape.Single // A table without a key may have one row only; it needs no list.
        : null;
}
