using Dataset.Compiler.Binding;
using Dataset.Compiler.Schema;

namespace Dataset.Cli.Workspaces;

/// <summary>One of the names of a row.</summary>
/// <param name="Field">The field in which it stands, as YAML names it.</param>
/// <param name="Text">The name.</param>
/// <param name="IsOther">That it is not the one that is shown.</param>
internal sealed record RowName(string Field, string Text, bool IsOther);

/// <summary>What a row is called: its display name, and whatever is looked up beside it, whether texts or rows with one.</summary>
internal static class RowNames
{
    public static IEnumerable<RowName> Of(BoundRow row)
    {
        Table table = row.Table;
        if (row.Text(table.DisplayName) is { } display)
        {
            yield return new RowName(table.Columns[table.DisplayName].YamlName, display.Text, IsOther: false);
        }

        foreach (IndexSource source in OthersIn(table))
        {
            foreach (BoundScalar name in row.ValuesOf(source).OfType<BoundScalar>())
            {
                yield return new RowName(table.Columns[source.Column].YamlName, name.Text, IsOther: true);
            }
        }
    }

    /// <summary>Where the other names of a table's rows stand: in what shares an index with the display name.</summary>
    public static IEnumerable<IndexSource> OthersIn(Table table) => table.DisplayName < 0 ? []
        : table.Spec.Indexes.Items.Where(i => i.Sources.Items.Any(s => s.Column == table.DisplayName))
            .SelectMany(i => i.Sources.Items.Where(s => s.Column != table.DisplayName)).Distinct();
}
