using Dataset.Cli.Formatting;
using Dataset.Compiler.Schema;

namespace Dataset.Cli.Quoting;

/// <summary>A piece of evidence as it is written in YAML.</summary>
internal static class EvidenceLine
{
    public static string Write(DatasetSchema schema, string source, string quote, QuoteContext context, params string[] aims)
    {
        TableSpec evidence = schema.WithRole(TableRole.Evidence) ?? throw new ToolError("the dataset's declarations have no record for evidence: mark one with [Evidence].");
        List<string> fields =
        [
            Name(ColumnRole.EvidenceSource) + ": " + ScalarText.Value(source, inFlow: true),
            Name(ColumnRole.Verbatim) + ": " + ScalarText.Quoted(quote),
        ];
        Add(ColumnRole.QuotePrefix, context.Prefix);
        Add(ColumnRole.QuoteSuffix, context.Suffix);
        if (aims.Length > 0)
        {
            fields.Add(Name(ColumnRole.AimsAt) + ": " + (aims.Length == 1
                ? ScalarText.Value(aims[0], inFlow: true)
                : "[" + string.Join(", ", aims.Select(a => ScalarText.Value(a, inFlow: true))) + "]"));
        }

        return "- {" + string.Join(", ", fields) + "}";

        string Name(ColumnRole role) => evidence.WithRole(role)?.YamlName
            ?? throw new ToolError("the dataset's record for evidence has no column for the words around this quote: mark one with [QuotePrefix], one with [QuoteSuffix].");

        void Add(ColumnRole role, string? words)
        {
            if (words is not null)
            {
                fields.Add(Name(role) + ": " + ScalarText.Quoted(words));
            }
        }
    }
}
