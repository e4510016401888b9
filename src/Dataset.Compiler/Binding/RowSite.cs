using System.Globalization;
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

    /// <summary>What the wildcards stand for that lead to it.</summary>
    public IReadOnlyList<YamlScalar> Names { get; init; } = [];

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
               from site in Below(document, set.Table, set.Files)
               orderby site.Start
               select site;
    }

    /// <summary>The places below the names that lead to them: one, none where a name is missing, and any number where there are wildcards.</summary>
    public static IEnumerable<RowSite> Below(YamlNode root, Table table, FileSet files) =>
        Below(root, null, 0, new RowSite(null, table, root, RowShape.Of(files.Rows)) { Files = files });

    private static IEnumerable<RowSite> Below(YamlNode at, YamlScalar? name, int depth, RowSite sought)
    {
        FileSet files = sought.Files!;
        if (depth == files.At.Count)
        {
            bool fits = sought.Shape!.Fits(at);
            return !fits && files.IgnoreUnknown && sought.Names.Count > 0 ? []
                : [sought with { Name = name, Written = at, Shape = fits ? sought.Shape : null }];
        }

        string step = files.At[depth];
        if (step != FileSet.Any)
        {
            return (at as YamlMapping)?.Entries.Items.FirstOrDefault(e => e.Key.Value == step) is { } entry
                ? Below(entry.Value, entry.Key, depth + 1, sought) : [];
        }

        return Named(at).Where(e => !sought.Table!.IsIgnored(e.Key.Value))
            .SelectMany(e => Below(e.Value, e.Key, depth + 1, sought with { Names = [.. sought.Names, e.Key] }));
    }

    /// <summary>The entries of a mapping; the items of a list, which have their numbers for names.</summary>
    public static IEnumerable<YamlEntry> Named(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries.Items,
        YamlSequence list => list.Items.Items.Select((item, i) => new YamlEntry(Number(i, item), item)),
        _ => [],
    };

    private static YamlScalar Number(int number, YamlNode item) =>
        new(number.ToString(CultureInfo.InvariantCulture), ScalarStyle.Plain, item.Lines, item.Start, item.Start);

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
