using Dataset.Compiler.Yaml;

namespace Dataset.Cli.Formatting;

/// <summary>Compares two texts by what they say: the order of fields and the quoting of scalars make no difference, comments are kept.</summary>
internal static class SameValues
{
    public static bool Hold(string before, string after)
    {
        YamlFile old = YamlReader.Read("", before), now = YamlReader.Read("", after);
        return old.Root is { } a && now.Root is { } b && now.Findings.Count == 0 && Same(a, b)
            && Comments(before, a).SequenceEqual(Comments(after, b), StringComparer.Ordinal);
    }

    private static IEnumerable<string> Comments(string text, YamlMapping root) =>
        YamlComment.Of(text, root).Select(c => c.Text).Order(StringComparer.Ordinal);

    private static bool Same(YamlNode a, YamlNode b) => (a, b) switch
    {
        (YamlScalar x, YamlScalar y) => x.IsNull ? y.IsNull : !y.IsNull && x.Value == y.Value,
        (YamlSequence x, YamlSequence y) => x.Items.Count == y.Items.Count && x.Items.Items.Zip(y.Items.Items).All(p => Same(p.First, p.Second)),
        (YamlMapping x, YamlMapping y) => x.Entries.Count == y.Entries.Count
            && x.Entries.Items.OrderBy(e => e.Key.Value, StringComparer.Ordinal)
                .Zip(y.Entries.Items.OrderBy(e => e.Key.Value, StringComparer.Ordinal))
                .All(p => p.First.Key.Value == p.Second.Key.Value && Same(p.First.Value, p.Second.Value)),
        _ => false,
    };
}
