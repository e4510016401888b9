using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dataset.Benchmarks.Runner.Peers;

/// <summary>The metadata that System.Text.Json's generator writes, so that nothing is reflected over at run time.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(ReadyRows))]
public sealed partial class JsonRowsContext : JsonSerializerContext;

/// <summary>The rows from an embedded JSON resource.</summary>
public static class JsonRows
{
    public static ReadyRows Read()
    {
        using Stream resource = typeof(RowsJson).Assembly.GetManifestResourceStream("rows.json")!;
        return JsonSerializer.Deserialize(resource, JsonRowsContext.Default.ReadyRows)!;
    }
}
