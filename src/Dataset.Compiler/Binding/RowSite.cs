using Dataset.Compiler.Schema;
using Dataset.Compiler.Yaml;

namespace Dataset.Compiler.Binding;

/// <summary>A place in a file where rows of one table stand.</summary>
/// <param name="Name">What the file calls the place; null where it is a root.</param>
/// <param name="Table">The table; null where the schema has none of this name.</param>
/// <param name="Written">The node that holds the rows.</param>
/// <param name="Shape">How they are written; null where the node fits no shape that the table can have there.</param>
internal sealed record RowSite(YamlScalar? Name, Table? Table, YamlNode Written, RowShape? Shape)
{
    /// <summary>The set of files that the place belongs to; null where the file names the table.</summary>
    public FileSet? Files { get; init; }

    /// <summary>Where everything of the place begins.</summary>
    public int Start => Name?.Start ?? Written.Start;

    /// <summary>The rows, in the order in which they stand.</summary>
    public IEnumerable<WrittenRow> Rows => Shape?.Rows(Written) ?? [];

    /// <summary>All places of a file that was read, in the order in which they stand.</summary>
    public static IEnumerable<RowSite> Of(YamlFile file, SchemaIndex schema)
    {
        if (file.Reading.Sets.Count == 0)
        {
            return file.Root is { } root ? AtTop(root, schema) : [];
        }

        return from document in file.Documents?.Items ?? []
               from set in file.Reading.Sets
               let site = Below(document, set.Table, set.Files)
               where site is not null
               orderby site.Start
               select site;
    }

    /// <summary>The place below the names that lead to it; null where one of them is missing.</summary>
    public static RowSite? Below(YamlNode root, Table table, FileSet files)
    {
        YamlNode at = root;
        YamlScalar? name = null;
        foreach (string step in files.At)
        {
            if ((at as YamlMapping)?.Entries.Items.FirstOrDefault(e => e.Key.Value == step) is not { } entry)
            {
                return null;
            }

            (name, at) = (entry.Key, entry.Value);
        }

        RowShape shape = RowShape.Of(files.Rows);
        return new RowSite(name, table, at, shape.Fits(at) ? shape : null) { Files = files };
    }

    /// <summary>Each entry at the top is a table's.</summary>
    private static IEnumerable<RowSite> AtTop(YamlMapping root, SchemaIndex schema)
    {
        foreach (YamlEntry entry in root.Entries)
        {
            Table? table = schema.Entity(entry.Key.Value);
            yield return new RowSite(entry.Key, table, entry.Value, table is null ? null : ShapeOf(table.Spec, entry.Value));
        }
    }

    /// <summary>The same place, had it the name of this table.</summary>
    public RowSite As(Table table) => this with { Table = table, Shape = ShapeOf(table.Spec, Written) };

    private static RowShape? ShapeOf(TableSpec table, YamlNode written) =>
        table.IsKeyedByName ? (RowShape.ByKey.Fits(written) ? RowShape.ByKey : null)
        : RowShape.List.Fits(written) ? RowShape.List
        : table.Key.Count == 0 && RowShape.Single.Fits(written) ? RowShape.Single // A table without a key may have one row only; it needs no list.
        : null;
}
