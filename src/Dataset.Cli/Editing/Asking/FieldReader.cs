using Dataset.Compiler.Rules;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Cli.Editing.Asking;

/// <summary>Reads what is answered for a field: as YAML has it, or as people say it.</summary>
internal sealed class FieldReader(DatasetSchema schema, NamedRows rows)
{
    private readonly SchemaIndex _index = SchemaIndex.Of(schema);

    /// <summary>The answers that a field can have; empty where there are others.</summary>
    public IReadOnlyList<string> Offers(ColumnSpec column) => column switch
    {
        { Scalar: EnumType } => [.. schema.Enum(column.TypeName!).Members.Items.Select(m => m.YamlName)],
        { Scalar: BoolType } => ["true", "false"],
        { Type: ColumnType.Reference or ColumnType.Union } => [.. rows.Of(column).Select(r => r.Key).Order(StringComparer.Ordinal)],
        _ => [],
    };

    /// <summary>How a value is written, in a few words; null where there is nothing to say.</summary>
    public static string? Form(ColumnSpec column) => column.Scalar switch
    {
        FuzzyDateType => "2025-12-04, 2025-12, 2025 or [2025-12-01..2025-12-04]",
        DateType => "2025-12-04",
        DurationType => "PT4H30M, P30D, or 4 hours 30 minutes",
        TextType or EnumType or BoolType or null => null,
        { } other => other.Expected,
    };

    /// <summary>Reads an answer for the whole field; the items of a list are separated by commas.</summary>
    public Answer Read(TableSpec table, ColumnSpec column, string text)
    {
        if (!column.IsList)
        {
            return ReadOne(table, column, text);
        }

        List<string> items = [];
        foreach (string item in Items(text))
        {
            Answer answer = ReadOne(table, column, item);
            if (answer.Value is null)
            {
                return answer;
            }

            items.Add(answer.Value);
        }

        return items.Count > 0 ? Answer.Of(string.Join(", ", items)) : Answer.No("give one or several, with commas between them");
    }

    /// <summary>The items of a list that was typed; brackets around them are no part of them, unless they hold one date out of a range.</summary>
    public static string[] Items(string text)
    {
        text = text.Trim();
        text = text is ['[', .., ']'] && !text.Contains("..", StringComparison.Ordinal) ? text[1..^1] : text;
        return text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    private Answer ReadOne(TableSpec table, ColumnSpec column, string text) => column switch
    {
        { Scalar: EnumType } => ReadMember(column, text),
        { Scalar: { } type } => ReadScalar(table, column, type, text),
        { Type: ColumnType.Reference or ColumnType.Union, IsByPath: false } => LooseMatch.Find(text, rows.Of(column)),
        _ => Answer.Of(text),
    };

    /// <summary>Nobody makes a member of an enum while writing a fact.</summary>
    private Answer ReadMember(ColumnSpec column, string text) => LooseMatch.Find(
        text, [.. schema.Enum(column.TypeName!).Members.Items.Select(m => new Named(m.YamlName, []))]) with
    { Unknown = null };

    private Answer ReadScalar(TableSpec table, ColumnSpec column, ScalarType type, string text)
    {
        if (type is FuzzyDateType or DateType && SpokenDate.OfNumbers(text) is { Count: > 0 } days)
        {
            return days.Count == 1 ? Answer.Of(days[0])
                : Answer.No("'" + text + "' can be two days: choose one") with { Choices = days, IsAmbiguous = true };
        }

        foreach (string form in Forms(type, text))
        {
            if (type.Read(form, _index.MembersOf(column), out _) is not null && (type is TextType ? Misfit(table, column, form) : null) is null)
            {
                return Answer.Of(form);
            }
        }

        type.Read(text, _index.MembersOf(column), out string? whyNot);
        return Answer.No(type is TextType
            ? "it is written as " + Misfit(table, column, text)
            : "'" + text + "' is not " + type.Expected + (whyNot is { Length: > 0 } ? ": " + whyNot : "")
                + (Form(column) is { } right && right != type.Expected ? "; write " + right : ""));
    }

    /// <summary>The form that the text should have and has not.</summary>
    private string? Misfit(TableSpec table, ColumnSpec column, string text) => RuleSet.Of(_index).All.OfType<WrittenAs>()
        .Where(r => r.Table.Spec == table && r.Table.Columns[r.Column] == column && !r.Fits(text))
        .Select(r => r.Form).FirstOrDefault();

    /// <summary>What was typed, and what it can mean.</summary>
    private static IEnumerable<string> Forms(ScalarType type, string text)
    {
        yield return text;
        string? meant = type switch
        {
            FuzzyDateType or DateType => SpokenDate.Read(text),
            DurationType or TimeSpanType => SpokenDuration.Read(text),
            BoolType => text.ToLowerInvariant() switch { "y" or "yes" => "true", "n" or "no" => "false", _ => null },
            UriType when text.Contains('.', StringComparison.Ordinal) && !text.Contains("://", StringComparison.Ordinal) => "https://" + text,
            TextType => Curly(text),
            _ => text.Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal),
        };
        if (meant is not null)
        {
            yield return meant;
        }
    }

    /// <summary>With the quotation marks of print for those of a keyboard.</summary>
    private static string? Curly(string text)
    {
        int first = text.IndexOf('"', StringComparison.Ordinal), last = text.LastIndexOf('"');
        return first < last ? text[..first] + "“" + text[(first + 1)..last] + "”" + text[(last + 1)..] : null;
    }
}
