using Dataset.Cli.Formatting;
using Dataset.Compiler.Schema;

namespace Dataset.Cli.Quoting;

/// <summary>How a dataset writes a piece of evidence: what its fields are called, by what they hold.</summary>
/// <param name="Fields">Null where the declarations have no record for evidence.</param>
internal sealed record EvidenceForm(IReadOnlyDictionary<ColumnRole, string>? Fields)
{
    private static readonly ColumnRole[] s_roles = [ColumnRole.EvidenceSource, ColumnRole.Verbatim, ColumnRole.QuotePrefix, ColumnRole.QuoteSuffix];

    public static EvidenceForm Of(DatasetSchema schema) => new(schema.WithRole(TableRole.Evidence) is not { } evidence ? null
        : s_roles.Where(r => evidence.WithRole(r) is not null).ToDictionary(r => r, r => evidence.WithRole(r)!.YamlName));

    /// <summary>A piece of evidence as it is written in YAML.</summary>
    public string Line(string source, string quote, QuoteContext context)
    {
        if (Fields is null)
        {
            throw new ToolError("the dataset's declarations have no record for evidence: mark one with [Evidence].");
        }

        List<string> fields =
        [
            Name(ColumnRole.EvidenceSource) + ": " + ScalarText.Value(source, inFlow: true),
            Name(ColumnRole.Verbatim) + ": " + ScalarText.Quoted(quote),
        ];
        Add(ColumnRole.QuotePrefix, context.Prefix);
        Add(ColumnRole.QuoteSuffix, context.Suffix);
        return "- {" + string.Join(", ", fields) + "}";

        string Name(ColumnRole role) => Fields.GetValueOrDefault(role)
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
