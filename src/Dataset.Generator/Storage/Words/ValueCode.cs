using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;
using Dataset.Generator.Api;

namespace Dataset.Generator.Storage;

/// <summary>
/// The number that stands for a value where values are compared, hashed or sorted, in keys and indexes: how the build computes it, and the
/// expression that computes the same.
/// </summary>
internal sealed class ValueCode(DatasetSchema schema, ColumnSpec column)
{
    private const string Span = "global::System.ReadOnlySpan<char>";

    /// <summary>Whether values are text to look-ups.</summary>
    public bool IsText => column.Scalar is { Form.IsText: true };

    /// <summary>Whether values that differ may have one number: those that 64 bits do not hold are hashed.</summary>
    public bool IsHash => column.Scalar is { } scalar && scalar.CSharpCode("value") is null;

    /// <summary>The type in which look-ups take a value.</summary>
    public string ParameterType => IsText ? Span : TypeNames.ValueType(schema, column);

    /// <summary>The types in which the public methods take a value, and the expression for what each hands on.</summary>
    public IEnumerable<(string Type, string Argument)> Parameters(string name) => column.Scalar switch
    {
        { IsItsText: true } => [("string", LookUps.AsSpan(name)), (Span, name)],
        { Form.IsText: true } text => [(TypeNames.ValueType(schema, column), LookUps.AsSpan(text.CSharpText(name)))],
        _ => [(ParameterType, name)],
    };

    public long Of(Value value, RowCodes rows, ulong textSeed = 0) => value switch
    {
        ScalarValue scalar => scalar.Type.Code(scalar) ?? unchecked((long)TextHash.Hash(scalar.Type.HashText(scalar), textSeed)),
        RowValue row => rows.CodeOf(column.TypeName!, row.Row),
        _ => throw new NotSupportedException(value.GetType().Name + " has no code"),
    };

    /// <summary>The expression for the number of a value.</summary>
    public string CSharp(string value, string seed = "0") => column.Scalar switch
    {
        null => $"(long){value}.{(schema.FindTable(column.TypeName!) is null ? "__code" : "__row")}",
        { Form.IsText: true } => $"{TypeNames.PackedText}.Hash({value}, {seed})",
        var scalar => scalar.CSharpCode(value) ?? $"unchecked((long){TypeNames.PackedText}.Hash({value}, \"{scalar.HashFormat}\", {seed}))",
    };

    /// <summary>The expression for whether the row <c>found</c> has a value.</summary>
    public string Matches(string value)
    {
        ScalarColumn scalar = new(schema, column);
        string stored = scalar.Values.At("found"), shifted = column.Nullable ? $"({stored} - 1)" : stored;
        TextColumn text = new(column.Name);
        return column.Scalar?.Form.Kind switch
        {
            null => $"{shifted} == {CSharp(value)}",
            StorageKind.Text => $"{TypeNames.PackedText}.Equal({value}, {text.Utf8("found")}, {text.IsAscii("found")})",
            StorageKind.Number => $"{stored} + (long){scalar.Base} == {CSharp(value)}",
            _ when IsHash => $"{scalar.Value(shifted)} == {value}",
            _ => $"{column.Scalar!.CSharpCode(scalar.Value(shifted))} == {CSharp(value)}",
        };
    }
}
