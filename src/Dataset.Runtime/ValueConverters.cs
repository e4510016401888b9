namespace Dataset.Runtime;

/// <summary>A date is text in JSON, as EDTF writes it.</summary>
public sealed class FuzzyDateConverter : global::System.Text.Json.Serialization.JsonConverter<FuzzyDate>
{
    /// <summary>Reads the date in EDTF.</summary>
    /// <exception cref="global::System.Text.Json.JsonException">It is no such date.</exception>
    public override FuzzyDate Read(
        ref global::System.Text.Json.Utf8JsonReader reader,
        global::System.Type typeToConvert,
        global::System.Text.Json.JsonSerializerOptions options) =>
        FuzzyDate.TryParse(reader.GetString(), null, out FuzzyDate date) ? date : throw new global::System.Text.Json.JsonException();

    /// <summary>Writes the date in EDTF.</summary>
    public override void Write(
        global::System.Text.Json.Utf8JsonWriter writer, FuzzyDate value, global::System.Text.Json.JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}

/// <summary>A duration is text in JSON, as ISO 8601 writes it.</summary>
public sealed class IsoDurationConverter : global::System.Text.Json.Serialization.JsonConverter<IsoDuration>
{
    /// <summary>A duration is read by the build alone.</summary>
    /// <exception cref="global::System.NotSupportedException">Always.</exception>
    public override IsoDuration Read(
        ref global::System.Text.Json.Utf8JsonReader reader,
        global::System.Type typeToConvert,
        global::System.Text.Json.JsonSerializerOptions options) =>
        throw new global::System.NotSupportedException("Durations are read by the build of a dataset alone.");

    /// <summary>Writes the duration in ISO 8601.</summary>
    public override void Write(
        global::System.Text.Json.Utf8JsonWriter writer, IsoDuration value, global::System.Text.Json.JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}

/// <summary>A field is text in JSON: its property's name, or nothing where it is that the row exists.</summary>
public sealed class RowFieldConverter : global::System.Text.Json.Serialization.JsonConverter<RowField>
{
    /// <summary>A field is named in code alone.</summary>
    /// <exception cref="global::System.NotSupportedException">Always.</exception>
    public override RowField Read(
        ref global::System.Text.Json.Utf8JsonReader reader,
        global::System.Type typeToConvert,
        global::System.Text.Json.JsonSerializerOptions options) =>
        throw new global::System.NotSupportedException("A field is named in code alone.");

    /// <summary>Writes the property's name.</summary>
    public override void Write(
        global::System.Text.Json.Utf8JsonWriter writer, RowField value, global::System.Text.Json.JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Name);
}
