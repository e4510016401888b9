using Dataset.Compiler.Schema;

namespace Dataset.Generator.Api;

/// <summary>
/// How System.Text.Json writes a property of a row. Rows refer to each other in circles, so a reference is written as the key of the row that it
/// leads to, and what leads to rows without a key is left out: the owner of a nested row is written around it.
/// </summary>
internal sealed class RowJson(DatasetSchema schema)
{
    /// <summary>What is left out.</summary>
    public const string Ignore = "[global::System.Text.Json.Serialization.JsonIgnore]";

    /// <summary>The attribute of a column's property; null where none is needed, or the declaration has its own.</summary>
    public string? Of(ColumnSpec column) => column switch
    {
        { HasOwnJson: true } or { BuildOnly: true } or { IsNested: true } => null,
        { Type: ColumnType.Owner } => Ignore,
        { Type: ColumnType.Reference or ColumnType.Union } => Converter(
            column.TypeName!, column.IsOfLists ? null : column.IsMap ? "RowKeyMapConverter" : column.IsList ? "RowKeysConverter" : "RowKeyConverter"),
        _ => null,
    };

    /// <summary>The attribute of a list of rows that refer to this one.</summary>
    public string? Of(InverseSpec inverse) => inverse.HasOwnJson ? null : Converter(inverse.ElementType, "RowKeysConverter");

    private string Converter(string type, string? converter) => converter is not null && HasKey(type)
        ? $"[global::System.Text.Json.Serialization.JsonConverter(typeof({TypeNames.Runtime(schema, $"{converter}<{TypeNames.Global(type)}>")}))]"
        : Ignore;

    private bool HasKey(string type) => schema.FindTable(type) is { } table
        ? RecordEmitter.HasKey(table)
        : schema.Union(type).Members.Items.All(m => RecordEmitter.HasKey(schema.Table(m)));
}
