using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Dataset.Benchmarks;

/// <summary>The rows in the formats of the competitors.</summary>
public static class RowFiles
{
    /// <summary>YAML for the generator, split as curators would: a hundred files at the most.</summary>
    public static IReadOnlyList<(string Path, string Text)> Yaml(RowSet rows)
    {
        List<(string, string)> files = [];
        int perFile = Math.Max(1, (rows.Books.Count + 32) / 33);
        Split("publishers", rows.Publishers, Entry);
        Split("authors", rows.Authors, Entry);
        Split("books", rows.Books, Entry);
        return files;

        void Split<T>(string table, IReadOnlyList<T> all, Action<StringBuilder, T> entry)
        {
            for (int start = 0; start < all.Count; start += perFile)
            {
                StringBuilder text = new(table + ":\n");
                for (int i = start; i < Math.Min(start + perFile, all.Count); i++)
                {
                    entry(text, all[i]);
                }

                files.Add(($"{table}/{(start / perFile).ToString("D3", CultureInfo.InvariantCulture)}.yaml", text.ToString()));
            }
        }
    }

    /// <summary>The same entries in one file, for a parser that reads YAML at run time.</summary>
    public static string YamlInOne(RowSet rows)
    {
        StringBuilder text = new();
        text.Append("publishers:\n");
        foreach (PublisherRow row in rows.Publishers)
        {
            Entry(text, row);
        }

        text.Append("authors:\n");
        foreach (AuthorRow row in rows.Authors)
        {
            Entry(text, row);
        }

        text.Append("books:\n");
        foreach (BookRow row in rows.Books)
        {
            Entry(text, row);
        }

        return text.ToString();
    }

    /// <summary>JSON, as System.Text.Json writes it.</summary>
    public static byte[] Json(RowSet rows) => JsonSerializer.SerializeToUtf8Bytes(rows);

    /// <summary>
    /// The bytes of the information itself: text once as UTF-8 where it occurs, four for a number, a date or a reference, one for a flag or a choice.
    /// </summary>
    public static long RawBytes(RowSet rows) =>
        rows.Publishers.Sum(r => Text(r.Id, r.Name, r.Alias, r.Address, r.Motto) + 4 + 1 + 4 + 1 + 4L)
        + rows.Authors.Sum(r => Text(r.Id, r.Name, r.PenName, r.Email, r.Biography) + 4 + 1 + 4 + 1 + 4L)
        + rows.Books.Sum(r => Text(r.Id, r.Title, r.Isbn, r.Summary) + 4 + 1 + 4 + 1 + 4 + 4L);

    private static long Text(params string[] texts) => texts.Sum(t => (long)Encoding.UTF8.GetByteCount(t));

    private static void Entry(StringBuilder text, PublisherRow row)
    {
        Write(
            text,
            ("id", row.Id),
            ("name", row.Name),
            ("alias", row.Alias),
            ("address", row.Address),
            ("motto", row.Motto),
            ("founded", Date(row.Founded)),
            ("focus", row.Focus), ("staff", Number(row.Staff)), ("independent", Flag(row.Independent)), ("parent", row.Parent));
    }

    private static void Entry(StringBuilder text, AuthorRow row)
    {
        Write(
            text,
            ("id", row.Id),
            ("name", row.Name),
            ("pen_name", row.PenName),
            ("email", row.Email),
            ("biography", row.Biography),
            ("born", Date(row.Born)),
            ("field", row.Field), ("score", Number(row.Score)), ("alive", Flag(row.Alive)), ("house", row.House));
    }

    private static void Entry(StringBuilder text, BookRow row)
    {
        Write(
            text,
            ("id", row.Id),
            ("title", row.Title),
            ("isbn", row.Isbn),
            ("summary", row.Summary),
            ("published", Date(row.Published)),
            ("genre", row.Genre),
            ("pages", Number(row.Pages)), ("in_print", Flag(row.InPrint)), ("author", row.Author), ("publisher", row.Publisher));
    }

    private static void Write(StringBuilder text, params (string Name, string? Value)[] fields)
    {
        string lead = "  - ";
        foreach ((string name, string? value) in fields)
        {
            if (value is not null)
            {
                text.Append(lead).Append(name).Append(": ").Append(value).Append('\n');
                lead = "    ";
            }
        }
    }

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Flag(bool flag) => flag ? "true" : "false";
}
