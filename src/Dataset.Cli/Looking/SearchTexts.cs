using Dataset.Compiler.Binding;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Cli.Looking;

/// <summary>What a text of a row is to somebody who looks for words; the first weigh most.</summary>
internal enum TextKind
{
    Name,
    Alias,
    Id,
    Text,
    Quote,
}

/// <summary>Words that stand in a row.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="Field">The field, as YAML names it.</param>
/// <param name="Text">The words.</param>
/// <param name="Source">Of a quote, its source; else empty.</param>
internal sealed record SearchText(TextKind Kind, string Field, string Text, string Source = "");

/// <summary>All words that stand in a row, with those nested in it.</summary>
internal static class SearchTexts
{
    public static IEnumerable<SearchText> Of(KnownRow row) => NamesOf(row)
        .Append(new SearchText(TextKind.Id, "id", row.Key))
        .Concat(TextsOf(row.Bound, ""));

    public static IEnumerable<SearchText> NamesOf(KnownRow row) =>
        RowNames.Of(row.Bound).Where(n => n.Text.Length > 0).Select(n => new SearchText(n.IsOther ? TextKind.Alias : TextKind.Name, n.Field, n.Text));

    private static IEnumerable<SearchText> TextsOf(BoundRow row, string place)
    {
        Table table = row.Table;
        HashSet<int> named = [table.DisplayName, .. table.IsEntity ? RowNames.OthersIn(table).Select(a => a.Column) : []];
        for (int column = 0; column < table.Columns.Length; column++)
        {
            ColumnSpec spec = table.Columns[column];
            if (named.Contains(column) && table.IsEntity)
            {
                continue;
            }

            foreach (BoundValue value in row.Items(column).Where(v => !v.IsDefault))
            {
                if (value is BoundPart part)
                {
                    foreach (SearchText text in TextsOf(part.Row, place + spec.YamlName + "."))
                    {
                        yield return text;
                    }
                }
                else if (column == table.Verbatim && table.EvidenceSource >= 0)
                {
                    yield return new SearchText(
                        TextKind.Quote,
                        place + spec.YamlName,
                        ValueText.Of(value),
                        row.Value(table.EvidenceSource) is { } source ? ValueText.Of(source) : "");
                }
                else if (spec.HasProperty && (value is BoundReference || spec.Scalar is TextType or EnumType) && spec.Role is ColumnRole.None
                    or ColumnRole.BasisReference or ColumnRole.Prints)
                {
                    yield return new SearchText(TextKind.Text, place + spec.YamlName, ValueText.Of(value));
                }
            }
        }
    }
}
