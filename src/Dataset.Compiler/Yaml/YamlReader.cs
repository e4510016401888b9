using Dataset.Compiler.Findings;
using Dataset.Compiler.Text;

namespace Dataset.Compiler.Yaml;

/// <summary>Reads the part of YAML that data needs, with the place of every node. Whatever the text is, this ends, in linear time.</summary>
public static class YamlReader
{
    public static YamlFile Read(string path, string text)
    {
        path = path.Replace('\\', '/');
        var lines = new LineMap(path, text);
        if (TextGuard.Check(text, lines) is { } forbidden)
        {
            return Unreadable(path, text, forbidden);
        }

        var reader = new NodeReader(text, lines);
        YamlMapping? root = reader.ReadRoot();
        return root is null
            ? Unreadable(path, text, reader.Refusal!)
            : new YamlFile(path, root, EquatableArray<SalvagedKey>.Empty, reader.Findings.ToEquatableArray()) { Lines = lines };
    }

    private static YamlFile Unreadable(string path, string text, Finding why) =>
        new(path, null, KeySalvage.Scan(text), EquatableArray.Of(why));
}
