using Dataset.Compiler.Yaml;

namespace Dataset.Compiler.Binding;

/// <summary>What a node is, in a curator's words.</summary>
internal static class NodeKind
{
    public static string Of(YamlNode node) => node switch
    {
        YamlScalar { IsNull: true } => "empty",
        YamlScalar => "text",
        YamlSequence => "a list",
        _ => "a group of fields",
    };
}
