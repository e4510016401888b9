using System.Globalization;

namespace Dataset.Cli.Looking;

/// <summary>Prints cards: one paragraph a value and one for each passage, so that in a pipe each is a line.</summary>
internal sealed class CardText(Screen screen)
{
    private const int MostNamed = 8;

    public void Write(Card card)
    {
        Heading(card.Row);
        screen.Line("  " + card.Row.Path + ":" + card.Row.Line.ToString(CultureInfo.InvariantCulture), Ink.Dim);
        Fields(card.Content, 2);
        if (card.NamedBy.Count > 0)
        {
            IEnumerable<string> named = card.NamedBy.Take(MostNamed).Select(n => n.Record + " (" + string.Join(", ", n.Fields) + ")");
            int more = card.NamedBy.Count - MostNamed;
            screen.Paragraph(2, new Run("named by", Ink.Accent), new Run(": " + string.Join(", ", named)
                + (more > 0 ? ", and " + more.ToString(CultureInfo.InvariantCulture) + " more" : "")));
        }
    }

    /// <summary>The line by which a row is known.</summary>
    public void Heading(RowLabel row, string day = "") =>
        screen.Paragraph(
            0,
            [new Run(row.Record, Ink.Strong), new Run(day.Length > 0 ? " " + day : ""), new Run(" "), .. False(row.Fault), new Run(row.Name)]);

    /// <summary>One passage in its sentence.</summary>
    public void Words(CardWords words, int indent)
    {
        string says = words.Says.Length > 0 ? "'" + words.Says + "'" : "";
        string rank = words.Rank switch
        {
            "rival" => "against it: ",
            "compatible" => "less exactly: ",
            _ => "",
        };
        bool isFalse = words.Fault.Length > 0;
        screen.Paragraph(
            indent,
            [
                .. False(words.Fault),
                new Run(isFalse ? "" : rank, Ink.Warning),
                new Run(says.Length > 0 ? says + ", " : ""),
                new Run(words.Source, Ink.Dim),
                new Run(words.Details.Length > 0 ? " {" + words.Details + "}" : "", Ink.Dim),
                new Run(words.Start is null ? " (not proved): " : ": "),
                new Run(words.Before),
                .. screen.Marked(words.Quote),
                new Run(words.After),
            ]);
    }

    private static Run[] False(string fault) => fault.Length == 0 ? [] : [new Run("FALSE", Ink.Error), new Run(" (" + fault + ") ")];

    private void Fields(CardRow row, int indent)
    {
        foreach (CardField field in row.Fields)
        {
            if (field.Name != "exists" || field.Words.Count + field.Basis.Count + field.Disputes.Count > 0)
            {
                Field(field, indent);
            }

            foreach (CardRow nested in field.Rows)
            {
                screen.Paragraph(indent, [new Run(nested.Place, Ink.Accent), new Run(" "), .. False(nested.Fault)]);
                Fields(nested, indent + 2);
            }
        }
    }

    private void Field(CardField field, int indent)
    {
        if (field.Items.Count + field.Words.Count + field.Basis.Count + field.Disputes.Count > 0)
        {
            string items = string.Join(", ", field.Items.Select(i => i.Text + (i.Name.Length > 0 ? " (" + i.Name + ")" : "")));
            screen.Paragraph(
                indent,
                new Run(field.Name, Ink.Accent),
                new Run(items.Length > 0 ? ": " + items : ""),
                new Run(field.Support.Length > 0 ? " [" + field.Support + "]" : "", Ink.Dim));
        }

        foreach (CardWords words in field.Words)
        {
            Words(words, indent + 2);
        }

        field.Basis.ToList().ForEach(b => screen.Paragraph(indent + 2, new Run(b)));
        field.Disputes.ToList().ForEach(d => screen.Paragraph(indent + 2, new Run("in dispute", Ink.Warning), new Run(": " + d)));
    }
}
