using Dataset.Compiler.Schema;

namespace Dataset.Generator.Api;

/// <summary>
/// Writes the fields of a fact as values of C#: <c>Star.Field.Color</c>. Whoever asks where a value comes from names its field so, and a name that is
/// wrong does not compile.
/// </summary>
internal sealed class FieldsEmitter(DatasetSchema schema, TableSpec table, CodeWriter writer)
{
    /// <summary>The class with the fields of a record.</summary>
    public const string Class = "Field";

    private const string Existence = "Exists";

    /// <summary>The type of a field of the record, whatever the type of its values.</summary>
    public string TypeOf(string value) => TypeNames.Runtime(schema, $"RowField<{TypeNames.Global(table.FullName)}, {value}>");

    public void Emit()
    {
        string row = TypeNames.Global(table.FullName), untyped = TypeNames.Runtime(schema, "RowField");
        ColumnSpec[] fields = [.. table.Columns.Items.Where((c, i) => IsField(c, i))];
        writer.Summary($"The fields of <see cref=\"{row}\"/> that an article can speak of.");
        writer.Block($"public static class {Class}", () =>
        {
            if (fields.All(c => c.Name != Existence))
            {
                writer.Summary("No field, but that the row exists.");
                writer.Line($"public static {untyped} {Existence} => new(typeof({row}), \"\");").Line();
            }

            foreach (ColumnSpec column in fields)
            {
                string name = TypeNames.Escaped(column.Name);
                writer.Summary($"<see cref=\"{row}.{name}\"/>.");
                writer.Line($"{column.Accessibility} static {TypeOf(column.CSharpType)} {name} => new(\"{column.Name}\", static row => row.{name});")
                    .Line();
            }
        });
        writer.Line();
    }

    private bool IsField(ColumnSpec column, int position) =>
        column.HasProperty && column.Accessibility is "public" or "internal" && column.Name != Class && table.WhyNotAimedAt(position) is null;
}
