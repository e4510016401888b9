using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;
using Dataset.Compiler.Yaml;

namespace Dataset.Cli.Formatting;

/// <summary>What the schema says about writing a field: where it stands among its fellows, and how its values are quoted.</summary>
internal static class FieldStyle
{
    public static ColumnSpec? Column(TableSpec? table, string yamlName) => table?.Columns.Items.FirstOrDefault(c => c.YamlName == yamlName);

    /// <summary>The table of the rows that are nested in a column.</summary>
    public static TableSpec? Part(DatasetSchema schema, ColumnSpec? column) =>
        column is { Type: ColumnType.Part, TypeName: { } name } ? schema.FindTable(name) : null;

    /// <summary>The fields in the order of the schema; those that it does not know come last, as they stood.</summary>
    public static IEnumerable<YamlEntry> InOrder(YamlMapping mapping, TableSpec? table)
    {
        if (table is null)
        {
            return mapping.Entries.Items;
        }

        Dictionary<string, int> positions = new(StringComparer.Ordinal);
        for (int i = 0; i < table.Columns.Count; i++)
        {
            positions[table.Columns[i].YamlName] = i;
        }

        return mapping.Entries.Items.OrderBy(e => positions.GetValueOrDefault(e.Key.Value, int.MaxValue));
    }

    public static string Scalar(YamlScalar scalar, TableSpec? table, ColumnSpec? column, bool inFlow) =>
        !scalar.IsNull ? Scalar(scalar.Value, table, column, inFlow)
        : inFlow && scalar.Value.Length == 0 ? "null" // Left empty, it would read as the end of a flow list.
        : scalar.Value;

    /// <summary>A value that is given.</summary>
    public static string Scalar(string value, TableSpec? table, ColumnSpec? column, bool inFlow) => column switch
    {
        { Role: ColumnRole.Verbatim or ColumnRole.QuotePrefix or ColumnRole.QuoteSuffix } => ScalarText.Quoted(value),
        { Role: ColumnRole.AimsAt } => ScalarText.Value(value, inFlow),
        { Scalar: TextType } when table!.Key.Items.All(k => table.Columns[k] != column) => ScalarText.Prose(value, inFlow),
        _ => ScalarText.Value(value, inFlow),
    };
}
