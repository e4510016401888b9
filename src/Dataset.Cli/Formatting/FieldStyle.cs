using Dataset.Compiler.Binding;
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

    /// <summary>The name of a field.</summary>
    public static string Name(string name) => ScalarText.Word(name, inFlow: true);

    public static string Scalar(YamlScalar scalar, TableSpec? table, ColumnSpec? column, bool inFlow) =>
        scalar.IsNull ? inFlow && scalar.Value.Length == 0 ? "null" // Left empty, it would read as the end of a flow list.
            : scalar.Value
        : KeepsQuotes(scalar, column) ? ScalarText.Quoted(scalar.Value)
        : Scalar(scalar.Value, table, column, inFlow);

    /// <summary>A value that is given.</summary>
    public static string Scalar(string value, TableSpec? table, ColumnSpec? column, bool inFlow) => column switch
    {
        { Role: ColumnRole.Verbatim or ColumnRole.QuotePrefix or ColumnRole.QuoteSuffix } => ScalarText.Quoted(value),
        null or { Type: ColumnType.Any } or { Scalar: BoolType or { Measure: not Measure.None } } => ScalarText.Value(value, inFlow),
        { Scalar: TextType, Role: not ColumnRole.AimsAt } when table!.Key.Items.All(k => table.Columns[k] != column) =>
            ScalarText.Prose(value, inFlow),
        _ => ScalarText.Word(value, inFlow),
    };

    /// <summary>
    /// Whether quotes make a difference: to a number, which is spelled in the way of YAML 1.1 only without them, and to a value of which nothing says
    /// the type.
    /// </summary>
    private static bool KeepsQuotes(YamlScalar scalar, ColumnSpec? column) => scalar.Style != ScalarStyle.Plain && column switch
    {
        null or { Type: ColumnType.Any } => ScalarText.IsTyped(scalar.Value),
        { Scalar: BoolType or { Measure: Measure.Number } } => Yaml11.IsSpelled(scalar.Value, column.Scalar),
        _ => false,
    };
}
