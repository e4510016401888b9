using System.Text.Json.Serialization;
using SharpYaml;
using SharpYaml.Serialization;

namespace Dataset.Benchmarks.Runner.Peers;

/// <summary>The metadata that SharpYaml's generator writes, so that nothing is reflected over at run time.</summary>
[YamlSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[YamlSerializable(typeof(ReadyRows))]
internal sealed partial class SharpYamlContext : YamlSerializerContext;

/// <summary>The rows from the YAML file that lies beside the application.</summary>
internal static class SharpYamlRows
{
    public static ReadyRows Read()
    {
        using StreamReader file = File.OpenText(Path.Combine(AppContext.BaseDirectory, "rows.yaml"));
        return YamlSerializer.Deserialize(file, SharpYamlContext.Default.ReadyRows)!;
    }
}
