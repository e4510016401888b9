namespace Dataset.Runtime;

/// <summary>
/// Writes the row that a property refers to as its key, in JSON: rows refer to each other in circles. It stands on the declared property,
/// <c>[JsonConverter(typeof(RowKeyConverter&lt;Star&gt;))]</c>, where generators of serializers see it.
/// </summary>
/// <typeparam name="T">The type of the row, or a union.</typeparam>
public sealed class RowKeyConverter<T> : global::System.Text.Json.Serialization.JsonConverter<T>
    where T : class
{
    /// <summary>Rows are made by the dataset alone: read the key as text, and find the row by it.</summary>
    /// <exception cref="global::System.NotSupportedException">Always.</exception>
    public override T Read(
        ref global::System.Text.Json.Utf8JsonReader reader,
        global::System.Type typeToConvert,
        global::System.Text.Json.JsonSerializerOptions options) =>
        throw new global::System.NotSupportedException("A row is made by its dataset alone: read its key as text, and find the row by it.");

    /// <summary>Writes the key.</summary>
    public override void Write(global::System.Text.Json.Utf8JsonWriter writer, T value, global::System.Text.Json.JsonSerializerOptions options) =>
        writer.WriteStringValue(IKeyedRow.Of(value));
}

/// <summary>Writes a list of rows as their keys, in JSON: <c>[JsonConverter(typeof(RowKeysConverter&lt;Star&gt;))]</c>.</summary>
/// <typeparam name="T">The type of the rows, or a union.</typeparam>
public sealed class RowKeysConverter<T> : global::System.Text.Json.Serialization.JsonConverter<RowList<T>>
    where T : class
{
    /// <summary>Rows are made by the dataset alone: read the keys as text, and find the rows by them.</summary>
    /// <exception cref="global::System.NotSupportedException">Always.</exception>
    public override RowList<T> Read(
        ref global::System.Text.Json.Utf8JsonReader reader,
        global::System.Type typeToConvert,
        global::System.Text.Json.JsonSerializerOptions options) =>
        throw new global::System.NotSupportedException("Rows are made by their dataset alone: read their keys as text, and find the rows by them.");

    /// <summary>Writes the keys.</summary>
    public override void Write(
        global::System.Text.Json.Utf8JsonWriter writer, RowList<T> value, global::System.Text.Json.JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (T row in value)
        {
            writer.WriteStringValue(IKeyedRow.Of(row));
        }

        writer.WriteEndArray();
    }
}

/// <summary>Writes a map of rows as their keys by name, in JSON: <c>[JsonConverter(typeof(RowKeyMapConverter&lt;Star&gt;))]</c>.</summary>
/// <typeparam name="T">The type of the rows, or a union.</typeparam>
public sealed class RowKeyMapConverter<T> : global::System.Text.Json.Serialization.JsonConverter<RowMap<T>>
    where T : class
{
    /// <summary>Rows are made by the dataset alone: read the keys as text, and find the rows by them.</summary>
    /// <exception cref="global::System.NotSupportedException">Always.</exception>
    public override RowMap<T> Read(
        ref global::System.Text.Json.Utf8JsonReader reader,
        global::System.Type typeToConvert,
        global::System.Text.Json.JsonSerializerOptions options) =>
        throw new global::System.NotSupportedException("Rows are made by their dataset alone: read their keys as text, and find the rows by them.");

    /// <summary>Writes the keys by their names.</summary>
    public override void Write(
        global::System.Text.Json.Utf8JsonWriter writer, RowMap<T> value, global::System.Text.Json.JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        for (int i = 0; i < value.Count; i++)
        {
            writer.WriteString(value.Keys[i], IKeyedRow.Of(value.Values[i]));
        }

        writer.WriteEndObject();
    }
}

/// <summary>A row with a key.</summary>
[EditorBrowsable(EditorBrowsableState.Never)] public interface IKeyedRow
{
    /// <summary>The key as text; the parts of a key of several stand one after the other, with a slash between them.</summary>
    string RowKey { get; }

    /// <summary>The key of a row.</summary>
    /// <exception cref="global::System.NotSupportedException">Its table has no key.</exception>
    static string Of(object row) =>
        row is IKeyedRow keyed ? keyed.RowKey : throw new global::System.NotSupportedException("'" + row.GetType().Name + "' has no key.");
}
