using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Binding;

/// <summary>Gives a scalar's text the type that the schema asks for.</summary>
internal static class ScalarBinder
{
    /// <summary>The value; null with the reason where the text is none of this type. A value whose type is not known is text.</summary>
    public static BoundValue? Bind(SchemaIndex schema, ColumnSpec column, string text, int node, out string? whyNot)
    {
        whyNot = null;
        return column.Type switch
        {
            ColumnType.Reference or ColumnType.Union or ColumnType.Owner => Reference(column.KeyPrefix, text, node, out whyNot),
            ColumnType.Scalar => column.Read(text, schema.MembersOf(column), out whyNot) is { } value ? new BoundScalar(value, node) : null,
            ColumnType.Any => new BoundScalar(new TextValue(text), node),
            _ => null,
        };
    }

    private static BoundReference? Reference(string prefix, string text, int node, out string? whyNot)
    {
        bool fits = text.Length > prefix.Length && text.StartsWith(prefix, StringComparison.Ordinal);
        whyNot = fits ? null : "it begins with '" + prefix + "'";
        return fits || prefix.Length == 0 ? new BoundReference(text.Substring(prefix.Length), node) : null;
    }
}
