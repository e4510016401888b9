using System.Collections.Immutable;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;
using Dataset.Compiler.Types;
using Dataset.Compiler.Yaml;

namespace Dataset.Compiler.Binding;

/// <summary>Binds scalars and lists of scalars.</summary>
internal sealed class ValueBinder(SchemaIndex schema, BindingLog log)
{
    /// <summary>Whether numbers and truth values may be spelled as YAML 1.1 spells them.</summary>
    public bool IsYaml11 { get; set; }

    /// <summary>Whether nothing is given, so that the field is as if left out.</summary>
    public bool IsNothing(YamlNode node, ColumnSpec column) =>
        node is YamlScalar { IsNull: true } && (column.IsMap || column.IsOfLists || !IsDoubtful(node, column));

    /// <summary>Whether nobody can tell nothing from a text: where a person types texts, <c>Null</c> may be a name.</summary>
    private bool IsDoubtful(YamlNode node, ColumnSpec column) =>
        node is YamlScalar { IsNullInCapitals: true } && !log.AsWritten && column.Scalar is TextType;

    /// <param name="node">What is written.</param>
    /// <param name="column">What it is written for.</param>
    /// <param name="broken">Set where it cannot be read.</param>
    /// <param name="isName">Whether it names the row: names have rules of their own.</param>
    public BoundValue? Bind(YamlNode node, ColumnSpec column, ref bool broken, bool isName = false)
    {
        if (!column.IsList)
        {
            return BindOne(node, column, ref broken, isName);
        }

        int number = log.Number(node);
        IReadOnlyList<YamlNode> given = (node as YamlSequence ?? EmptyList(node)) is { } list ? list.Items.Items : [node];
        ImmutableArray<BoundValue>.Builder items = ImmutableArray.CreateBuilder<BoundValue>(given.Count);
        foreach (YamlNode item in given)
        {
            // The brackets of the only day out of a range were taken for those of the list.
            YamlNode one = TakesBrackets(column) && given.Count == 1 && node is YamlSequence && IsRange(item) ? node : item;
            if (BindOne(one, column, ref broken, isName) is { } value)
            {
                items.Add(value);
            }
        }

        return new BoundList(items.ToImmutable(), number);
    }

    /// <summary>An empty map where a list is meant: some languages cannot tell one from the other.</summary>
    public YamlSequence? EmptyList(YamlNode node) =>
        log.AsWritten && node is YamlMapping { Entries.Count: 0 }
            ? new YamlSequence(EquatableArray<YamlNode>.Empty, node.Lines, node.Start, node.End)
            : null;

    private BoundValue? BindOne(YamlNode node, ColumnSpec column, ref bool broken, bool isName)
    {
        if (IsDoubtful(node, column))
        {
            log.Report(YamlFindings.NullInCapitals, node, ((YamlScalar)node).Value);
            broken = true;
            return null;
        }

        string? text = node switch
        {
            YamlScalar { IsNull: false } scalar => scalar.Value,
            YamlSequence { Items.Count: 1 } brackets when TakesBrackets(column) && brackets.Items[0] is YamlScalar inner => "[" + inner.Value + "]",
            _ => null,
        };
        if (node is YamlScalar { IsNull: true } && column.IsDefaultOfItems)
        {
            text = column.Default;
        }

        if (text is null)
        {
            log.Report(BindingFindings.WrongKind, node, column.YamlName, Expected(column), NodeKind.Of(node));
            broken = true;
            return null;
        }

        if (IsYaml11)
        {
            text = Yaml11.Spelled(node, text, column.Scalar);
        }

        int number = log.Number(node);
        BoundValue? value = ScalarBinder.Bind(schema, column, text, number, out string? whyNot);
        if (value is not null)
        {
            if (!isName && !log.AsWritten && column.Scalar is TextType && node is YamlScalar written)
            {
                TextCheck.Run(written, column, log);
            }

            return isName ? value : InFile(value, node);
        }

        // What was meant is read, so that the one mistake has no consequences.
        if (LookAlike.Plain(text) is { } plain && ScalarBinder.Bind(schema, column, plain, number, out _) is { } meant)
        {
            log.ReportLookAlike(node, text, plain);
            return meant;
        }

        Report(node, column, text, whyNot ?? "");
        broken = true;
        return null;
    }

    private void Report(YamlNode at, ColumnSpec column, string text, string whyNot)
    {
        if (schema.MembersOf(column) is null)
        {
            FindingArgument[] arguments = [text, Expected(column), column.YamlName, whyNot];
            string? meant = column.Scalar?.Meant(text) is { } spelled && ScalarBinder.Bind(schema, column, spelled, 0, out _) is not null
                ? spelled
                : null;
            log.Report(
                column.Scalar?.Refusal ?? BindingFindings.BadValue, at, meant is null ? arguments : [.. arguments, FindingArgument.Meant(meant)]);
            return;
        }

        string[] members = schema.Schema.Enum(column.TypeName!).Members.Items.Select(m => m.YamlName).ToArray();
        string? several = column.IsList ? Suggestion.Several(text, members.Contains) : null;
        FindingArgument instead = several is not null ? several : Suggestion.OrList(log.Suggest(text, members), members);
        log.Report(BindingFindings.UnknownMember, at, text, column.YamlName, instead);
    }

    /// <summary>A long text that stands in the file as it is need not be kept once more, where the file is.</summary>
    private BoundValue InFile(BoundValue value, YamlNode node) =>
        log.Kept is { } kept
        && value is BoundScalar { Value: TextValue { Length: >= TextValue.LongText } text }
        && node is YamlScalar scalar
        && TextValue.In(kept, scalar.Style == ScalarStyle.Plain ? scalar.Start : scalar.Start + 1, text.Text) is { } standing
            ? new BoundScalar(standing, value.Node)
            : value;

    private static bool TakesBrackets(ColumnSpec column) => column.Scalar?.TakesBrackets == true;

    private static bool IsRange(YamlNode item) =>
        item is YamlScalar scalar
            && scalar.Value.Contains("..")
            && !scalar.Value.StartsWith("[", StringComparison.Ordinal)
            && !scalar.Value.Contains("/");

    internal static FindingArgument Expected(ColumnSpec column) => column.Type switch
    {
        ColumnType.Scalar => column.Expected,
        ColumnType.Reference or ColumnType.Union or ColumnType.Owner => "the key of an entry",
        ColumnType.Part => "fields with their values",
        _ => "text",
    };
}
