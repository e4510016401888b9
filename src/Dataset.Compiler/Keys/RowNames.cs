using System.Text;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;

namespace Dataset.Compiler.Keys;

/// <summary>One of the names of a row.</summary>
/// <param name="Field">The field in which it stands, as YAML names it.</param>
/// <param name="Text">The name.</param>
/// <param name="IsOther">That it is not the one that is shown.</param>
internal sealed record NameOfRow(string Field, string Text, bool IsOther);

/// <summary>What a row is called: its display name, and whatever is looked up beside it, whether texts or rows with one.</summary>
internal static class RowNames
{
    public static IEnumerable<NameOfRow> Of(BoundRow row)
    {
        Table table = row.Table;
        if (row.Text(table.DisplayName) is { } display)
        {
            yield return new NameOfRow(table.Columns[table.DisplayName].YamlName, display.Text, IsOther: false);
        }

        foreach (IndexSource source in OthersIn(table))
        {
            foreach (BoundScalar name in row.ValuesOf(source).OfType<BoundScalar>())
            {
                yield return new NameOfRow(table.Columns[source.Column].YamlName, name.Text, IsOther: true);
            }
        }
    }

    /// <summary>Where the other names of a table's rows stand: in what shares an index with the display name.</summary>
    public static IEnumerable<IndexSource> OthersIn(Table table) => table.DisplayName < 0 ? []
        : table.Spec.Indexes.Items.Where(i => i.Sources.Items.Any(s => s.Column == table.DisplayName))
            .SelectMany(i => i.Sources.Items.Where(s => s.Column != table.DisplayName)).Distinct();

    /// <summary>The key of the only row that people call so, by any of its names in full; null where none or several are.</summary>
    public static string? KeyOf(string name, IEnumerable<DraftRow> rows)
    {
        string words = Words(name);
        string? only = null;
        foreach (DraftRow row in rows)
        {
            if (words.Length > 0 && row.Bound is { } bound && Of(bound).Any(n => Words(n.Text) == words))
            {
                if (only is not null && only != row.Key)
                {
                    return null;
                }

                only = row.Key;
            }
        }

        return only;
    }

    /// <summary>Letters and digits without accents, in lower case, with one space for whatever parts them.</summary>
    private static string Words(string text)
    {
        StringBuilder words = new();
        foreach (char c in Accents.Without(text))
        {
            if (char.IsLetterOrDigit(c))
            {
                words.Append(char.ToLowerInvariant(c));
            }
            else if (words.Length > 0 && words[words.Length - 1] != ' ')
            {
                words.Append(' ');
            }
        }

        return words.ToString().TrimEnd();
    }
}
