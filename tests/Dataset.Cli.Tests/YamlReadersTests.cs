using System.Text.Json;
using System.Text.Json.Nodes;
using Dataset.Compiler.Yaml;
using Xunit.Abstractions;
using Sharp = SharpYaml.Model;

namespace Dataset.Cli.Tests;

/// <summary>Curated files say the same to other readers of YAML: what is committed is taken by whatever tool somebody prefers.</summary>
public sealed class YamlReadersTests(ITestOutputHelper output)
{
    private static readonly Lazy<IReadOnlyList<(string Path, string Text, JsonNode? Read)>> s_files = new(() =>
    {
        string curated = Path.Combine(Node.Repository, "curated");
        return Directory.EnumerateFiles(curated, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(f => (Path.GetRelativePath(curated, f), File.ReadAllText(f), Tree(YamlReader.Read(f, File.ReadAllText(f)).Root!))).ToList();
    });

    [Fact]
    public void SharpYaml_reads_the_same()
    {
        s_files.Value.Count.ShouldBeGreaterThan(50);
        foreach ((string path, string text, JsonNode? read) in s_files.Value)
        {
            Tree(Sharp.YamlStream.Load(new StringReader(text))[0].Contents!)!.ToJsonString().ShouldBe(read!.ToJsonString(), path);
        }
    }

    [Fact]
    public void A_reader_in_JavaScript_reads_the_same_in_1_1_and_in_the_core_schema()
    {
        JsonObject files = [];
        foreach ((string path, string text, JsonNode? read) in s_files.Value)
        {
            files[path] = new JsonObject { ["text"] = text, ["read"] = read!.DeepClone() };
        }

        string given = Path.GetTempFileName();
        File.WriteAllText(given, files.ToJsonString());
        string? run = Node.Run(output, "read.mjs", given);
        File.Delete(given);
        run?.ShouldBe(s_files.Value.Count + " files");
    }

    private static JsonNode? Tree(YamlNode node) => node switch
    {
        YamlScalar scalar => scalar.IsNull ? null : JsonValue.Create(scalar.Value),
        YamlSequence list => new JsonArray([.. list.Items.Items.Select(Tree)]),
        YamlMapping map => new JsonObject(map.Entries.Items.Select(e => KeyValuePair.Create(e.Key.Value, Tree(e.Value)))),
        _ => throw new JsonException(),
    };

    private static JsonNode? Tree(Sharp.YamlElement node) => node switch
    {
        Sharp.YamlValue scalar => JsonValue.Create(scalar.Value),
        Sharp.YamlSequence list => new JsonArray([.. list.Select(Tree)]),
        Sharp.YamlMapping map => new JsonObject(map.Select(e => KeyValuePair.Create(((Sharp.YamlValue)e.Key).Value, Tree(e.Value!)))),
        _ => throw new JsonException(),
    };
}
