using System.Collections;
using System.Reflection;
using Dataset.Compiler.Tests;
using YamlDotNet.RepresentationModel;

namespace Dataset.Generator.Tests.Shapes;

/// <summary>
/// Data that nobody shaped for the generator: compiled as it stands, with one declaration file, and compared value by value with what another reader
/// reads. The files are other people's and not part of the repository; where they are not to be had, <see cref="FileShapesTests"/> has each shape.
/// </summary>
public sealed class ForeignSetsTests
{
    [Theory]
    [InlineData("Linguist.cs", "linguist", "*.yml", "Languages", "Name")]
    [InlineData("Congress.cs", "congress", "*.yaml", "Committees", "ThomasId")]
    [InlineData("WebFeatures.cs", "web-features", "*.yml", "Features", "Id")]
    [InlineData("EndOfLife.cs", "endoflife", "*.md", "Products", "Id")]
    public void Compiles_as_it_stands_and_every_value_is_what_another_reader_reads(
        string schema, string folder, string pattern, string container, string key)
    {
        if (ForeignFiles.Folder is not { } root)
        {
            return;
        }

        string[] files = Directory.GetFiles(Path.Combine(root, folder), pattern);
        GeneratorHost host = new(
            files.Select(f => new TestFile(folder + "/" + Path.GetFileName(f), File.ReadAllText(f))),
            TestCompilation.Read("Schemas/Foreign/" + schema));
        host.Diagnostics.ShouldBeEmpty();
        Assembly assembly = host.Load();
        Dictionary<string, object> rows =
            ((IEnumerable)assembly.GetType("Observatory." + container)!.GetProperty("All")!.GetValue(null)!).Cast<object>()
            .ToDictionary(r => (string)r.GetType().GetProperty(key)!.GetValue(r)!, StringComparer.Ordinal);
        List<KeyValuePair<string, YamlNode>> written = files.SelectMany(f => Rows(f, key)).ToList();
        written.Count.ShouldBeGreaterThan(1);
        rows.Count.ShouldBe(written.Count);
        written.SelectMany(w => IndependentReading.Differences(rows[w.Key], w.Value, w.Key)).ShouldBeEmpty();
    }

    private static IEnumerable<KeyValuePair<string, YamlNode>> Rows(string file, string key)
    {
        string text = File.ReadAllText(file);
        YamlStream yaml = [];
        yaml.Load(
            new StringReader(file.EndsWith(".md", StringComparison.Ordinal) ? text[..text.IndexOf("\n---", 3, StringComparison.Ordinal)] : text));
        YamlNode root = yaml.Documents[0].RootNode;
        return key switch
        {
            "Id" => [new(Path.GetFileNameWithoutExtension(file), root)],
            "Name" => ((YamlMappingNode)root).Children.Select(c => new KeyValuePair<string, YamlNode>(((YamlScalarNode)c.Key).Value!, c.Value)),
            _ => ((YamlSequenceNode)root).Children.Select(c => new KeyValuePair<string, YamlNode>(((YamlScalarNode)c["thomas_id"]).Value!, c)),
        };
    }
}
