using System.Text;
using Dataset.Cli.Editing.Asking;
using Dataset.Compiler.Schema;

namespace Dataset.Cli.Editing.Entries;

/// <summary>Proposes the key of a row: the words of its name, or of what it refers to, and the day on which it occurs.</summary>
internal static class KeyGuess
{
    private const int MostWords = 6;

    /// <summary>A key that is free; null where nothing is known to make it of.</summary>
    public static string? Of(Entry entry, NamedRows rows)
    {
        string name = entry.Value(ColumnRole.DisplayName) ?? References(entry);
        string day = entry.Value(ColumnRole.OccursOn) is { } date && date.All(c => char.IsAsciiDigit(c) || c == '-') ? "-" + date : "";
        string key = Words(name);
        return key.Length == 0 ? null : Free(key.EndsWith(day, StringComparison.Ordinal) ? key : key + day, entry.Table, rows);
    }

    /// <summary>What a row without a name is about: two rows, or one and the words that speak of it.</summary>
    private static string References(Entry entry)
    {
        List<string> keys = [.. entry.Table.Columns.Items.Where(c => c.Type is ColumnType.Reference or ColumnType.Union && c.Required && !c.IsList)
            .Select(entry.Value).OfType<string>().Take(2)];
        string? quote = keys.Count == 1 && entry.Table.WithRole(ColumnRole.EvidenceList) is { } list
            ? entry.Parts(list).Select(e => e.Value(ColumnRole.Verbatim)).FirstOrDefault()
            : null;
        return string.Join(' ', keys) + " " + quote;
    }

    /// <summary>The first words in kebab case.</summary>
    public static string Words(string text) =>
        string.Join('-', LooseMatch.Fold(text).Split(' ').Select(Ascii).Where(w => w.Length > 0).Take(MostWords));

    /// <summary>The key, or with a number behind it where that is taken.</summary>
    public static string Free(string key, TableSpec table, NamedRows rows)
    {
        string free = key;
        for (int number = 2; rows.Holder(table, free) is not null; number++)
        {
            free = key + "-" + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return free;
    }

    private static string Ascii(string word)
    {
        StringBuilder ascii = new();
        foreach (char c in word.Where(char.IsAsciiLetterOrDigit))
        {
            ascii.Append(c);
        }

        return ascii.ToString();
    }
}
