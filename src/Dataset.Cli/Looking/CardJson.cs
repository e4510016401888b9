using System.Text.Json;

namespace Dataset.Cli.Looking;

/// <summary>Writes cards for programs; what is empty is left out.</summary>
internal static class CardJson
{
    public static void Write(Utf8JsonWriter to, Card card)
    {
        to.WriteStartObject();
        WriteRow(to, card.Row);
        Text(to, "fault", card.Content.Fault);
        WriteFields(to, card.Content);
        List(to, "named_by", card.NamedBy, n =>
        {
            to.WriteStartObject();
            to.WriteString("row", n.Record);
            List(to, "fields", n.Fields, to.WriteStringValue);
            to.WriteEndObject();
        });
        to.WriteEndObject();
    }

    /// <summary>What a row is called and where it stands.</summary>
    public static void WriteRow(Utf8JsonWriter to, RowLabel row)
    {
        to.WriteString("table", row.Table);
        to.WriteString("id", row.Key);
        Text(to, "name", row.Name);
        to.WriteString("file", row.Path);
        to.WriteNumber("line", row.Line);
    }

    public static void List<T>(Utf8JsonWriter to, string name, IReadOnlyList<T> items, Action<T> write)
    {
        if (items.Count > 0)
        {
            to.WriteStartArray(name);
            foreach (T item in items)
            {
                write(item);
            }

            to.WriteEndArray();
        }
    }

    public static void Text(Utf8JsonWriter to, string name, string text)
    {
        if (text.Length > 0)
        {
            to.WriteString(name, text);
        }
    }

    private static void WriteFields(Utf8JsonWriter to, CardRow row) => List(to, "fields", row.Fields, field =>
    {
        to.WriteStartObject();
        to.WriteString("field", field.Name);
        List(to, "values", field.Items, item =>
        {
            to.WriteStartObject();
            to.WriteString("value", item.Text);
            Text(to, "name", item.Name);
            to.WriteEndObject();
        });
        Text(to, "support", field.Support);
        List(to, "evidence", field.Words, words => WriteWords(to, words));
        List(to, "basis", field.Basis, to.WriteStringValue);
        List(to, "disputes", field.Disputes, to.WriteStringValue);
        List(to, "rows", field.Rows, nested =>
        {
            to.WriteStartObject();
            to.WriteString("place", nested.Place);
            Text(to, "fault", nested.Fault);
            WriteFields(to, nested);
            to.WriteEndObject();
        });
        to.WriteEndObject();
    });

    private static void WriteWords(Utf8JsonWriter to, CardWords words)
    {
        to.WriteStartObject();
        to.WriteString("source", words.Source);
        to.WriteString("quote", words.Quote);
        to.WriteString("sentence", words.Before + words.Quote + words.After);
        if (words is { Start: { } start, End: { } end })
        {
            to.WriteNumber("start", start);
            to.WriteNumber("end", end);
        }

        Text(to, "says", words.Says);
        Text(to, "rank", words.Rank);
        Text(to, "fault", words.Fault);
        Text(to, "details", words.Details);
        to.WriteEndObject();
    }
}
