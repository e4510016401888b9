#!/usr/bin/env bash
# System.Text.Json of .NET 10 (JsonSchemaExporter).
# Guessed: the schema that GetJsonSchemaAsNode makes of a type describes what the serializer writes, or says nothing (true) where a converter of its
#   own writes it.
# Seen: that holds for a converter on the type. One on a property is passed over: the schema describes the type as if it had none, so that what the
#   same options write does not follow it. Whoever writes text for a structure by [JsonConverter] on properties has to make the schema by other means.
# Output seen: on the type: true, writes "2025"; on the property: {"type":"object","properties":{"Number":{"type":"integer"}}}, writes "2025"
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > probe.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
</Project>
PROJECT
cat > Program.cs <<'CODE'
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;

Console.WriteLine($"on the type: {Of(new OnType(new MarkedYear(2025)))}; on the property: {Of(new OnProperty(new Year(2025)))}");

static string Of<T>(T value)
{
    JsonNode schema = JsonSerializerOptions.Default.GetJsonSchemaAsNode(typeof(T))["properties"]!["Year"]!;
    return schema.ToJsonString() + ", writes " + JsonNode.Parse(JsonSerializer.Serialize(value))!["Year"]!.ToJsonString();
}

[JsonConverter(typeof(YearConverter<MarkedYear>))]
internal readonly record struct MarkedYear(int Number);

internal readonly record struct Year(int Number);

internal sealed record OnType(MarkedYear Year);

internal sealed record OnProperty([property: JsonConverter(typeof(YearConverter<Year>))] Year Year);

internal sealed class YearConverter<T> : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
        (T)Activator.CreateInstance(typeof(T), int.Parse(reader.GetString()!, CultureInfo.InvariantCulture))!;

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value is Year year ? year.Number.ToString(CultureInfo.InvariantCulture) : "2025");
}
CODE
seen=$(dotnet run 2>&1 | tail -n 1)
echo "$seen"
expected='on the type: true, writes "2025"; on the property: {"type":"object","properties":{"Number":{"type":"integer"}}}, writes "2025"'
[ "$seen" = "$expected" ] || { echo "changed"; exit 1; }
