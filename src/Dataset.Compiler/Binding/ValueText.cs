namespace Dataset.Compiler.Binding;

/// <summary>Writes values as YAML would, for keys and messages.</summary>
internal static class ValueText
{
    public static string Of(BoundValue value) => value switch
    {
        BoundScalar scalar => scalar.Text,
        BoundReference reference => reference.Key,
        BoundList list => string.Join(", ", list.Items.Items.Select(Of)),
        _ => "",
    };
}
