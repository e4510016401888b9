using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Site.Reading;

/// <summary>
/// What rows are called that have no display name: who and what they are about, as far as they refer to it, and else what they say. The rule holds
/// for every table, so that any dataset has readable lists.
/// </summary>
internal sealed class TitleRules(SiteModel model)
{
    private const int Longest = 110, LongestQuote = 80, MostNames = 2;

    public string Make(RowRef row)
    {
        Table table = model.Table(row);
        if (model.Value(row, table.DisplayName) is TextValue { Text.Length: > 0 } name)
        {
            return Short(name.Text);
        }

        List<string> parts = Names(row, table);
        if (parts.Count < MostNames && (Words(row, table) ?? Quoted(row, table)) is { } words)
        {
            parts.Add(words);
        }

        return parts.Count == 0 ? Fallback(row, table) : string.Join(" · ", parts);
    }

    public static string Short(string text, int longest = Longest)
    {
        text = text.ReplaceLineEndings(" ").Trim();
        if (text.Length <= longest)
        {
            return text;
        }

        int end = text.LastIndexOf(' ', longest - 1);
        end = end < longest / 2 ? longest - 1 : end;
        end -= char.IsHighSurrogate(text[end - 1]) ? 1 : 0;
        return text[..end] + "…";
    }

    /// <summary>The rows that it must refer to.</summary>
    private List<string> Names(RowRef row, Table table)
    {
        List<string> names = [];
        for (int i = 0; i < table.Columns.Length && names.Count < MostNames; i++)
        {
            ColumnSpec column = table.Columns[i];
            if (column is { IsList: false, Nullable: false, BuildOnly: false, IsNested: false, Type: ColumnType.Reference or ColumnType.Union }
                && i != table.EvidenceSource && model.Value(row, i) is RowValue to && to.Row != row)
            {
                string title = model.TitleOf(to.Row);
                if (!names.Contains(title))
                {
                    names.Add(title);
                }
            }
        }

        return names;
    }

    /// <summary>The first text that is no key.</summary>
    private string? Words(RowRef row, Table table)
    {
        for (int i = 0; i < table.Columns.Length; i++)
        {
            if (table.Columns[i] is { IsList: false, BuildOnly: false, Scalar: TextType, Source: not ColumnSource.RowKey } && !table.IsKey(i)
                && model.Value(row, i) is TextValue { Text.Length: > 0 } text)
            {
                return Short(text.Text);
            }
        }

        return null;
    }

    /// <summary>The words on which an entry rests: what somebody said is told from what else they said by nothing else.</summary>
    private string? Quoted(RowRef row, Table table) => table.IsEntity
        && model.Testimony.Of(row).FirstOrDefault(p => !p.IsFalse && p.Quote is not null) is { } passage
            ? "\u201C" + Short(passage.Quote!, LongestQuote) + "\u201D"
            : null;

    /// <summary>The key; of a nested row its first values, since its address says nothing.</summary>
    private string Fallback(RowRef row, Table table)
    {
        if (table.IsEntity)
        {
            return model.Row(row).Key is { Length: > 0 } key ? key : "(no name)";
        }

        IEnumerable<string> values = Enumerable.Range(0, table.Columns.Length)
            .Where(i => !table.Columns[i].BuildOnly && model.Value(row, i) is ScalarValue).Take(2)
            .Select(i => model.Value(row, i) is EnumValue member ? Labels.OfMember(member.Member.YamlName) : model.TextOf(row, i));
        string said = string.Join(", ", values);
        return said.Length == 0 ? Labels.Of(table.Noun) : Short(said);
    }
}
