using Dataset.Compiler.Schema;
using Dataset.Compiler.Yaml;

namespace Dataset.Cli.Formatting;

/// <summary>A file in its one form, or why it stays as it is: one odd file stops no other.</summary>
/// <param name="Text">The formatted text; null where there is none.</param>
/// <param name="WhyNot">What is in the way; null where nothing is.</param>
internal sealed record FormattedText(string? Text, string? WhyNot)
{
    public static FormattedText Of(string text, YamlFile yaml, DatasetSchema schema)
    {
        if (yaml.Root is not { } root || yaml.Findings.Count > 0)
        {
            return new(null, "it is not valid; 'dataset check' says why");
        }

        string formatted = YamlFormatter.Format(text, root, schema);
        return SameValues.Hold(text, formatted)
            ? new(formatted, null)
            : new(null, "the formatter would change what it says, which is a defect of the tool: please report it with the file");
    }
}
