using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dataset.Compiler;
using Dataset.Compiler.Declarations;
using Dataset.Compiler.Types;

namespace Dataset.Corpus;

/// <summary>The declarations of one schema, and where they stand.</summary>
internal sealed record DeclaredSource(EquatableArray<TypeDeclaration> Declarations, EquatableArray<DeclaredPlaces> Places);

/// <summary>Declarations as a file, for tests that have no compiler to read them with.</summary>
internal static class DeclaredJson
{
    private static readonly JsonSerializerOptions s_options = new() { Converters = { new Arrays(), new Scalars() } };

    public static string Write(DeclaredSource source) => JsonSerializer.Serialize(source, s_options);

    public static DeclaredSource Read(string json) => JsonSerializer.Deserialize<DeclaredSource>(json, s_options)!;

    /// <summary>A scalar type is one object for all who name it.</summary>
    private sealed class Scalars : JsonConverter<ScalarType>
    {
        public override ScalarType Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            ScalarTypes.Named(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, ScalarType value, JsonSerializerOptions options) => writer.WriteStringValue(value.Name);
    }

    /// <summary>An <see cref="EquatableArray{T}"/> is a list.</summary>
    private sealed class Arrays : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) =>
            typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(EquatableArray<>);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

        private sealed class Of<T> : JsonConverter<EquatableArray<T>>
        {
            public override EquatableArray<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
                JsonSerializer.Deserialize<ImmutableArray<T>>(ref reader, options);

            public override void Write(Utf8JsonWriter writer, EquatableArray<T> value, JsonSerializerOptions options) =>
                JsonSerializer.Serialize(writer, value.Items, options);
        }
    }
}
