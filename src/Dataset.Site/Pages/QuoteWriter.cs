using System.Globalization;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;
using Dataset.Site.Html;
using Dataset.Site.Reading;

namespace Dataset.Site.Pages;

/// <summary>Writes passages: the words, marked in their sentence where the text may be shown, who published them and when.</summary>
internal sealed class QuoteWriter(PageWriter page)
{
    private readonly SiteModel _model = page.Model;

    private HtmlWriter Html => page.Html;

    /// <summary>A passage, as far as it speaks of some columns of its fact.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="aims">What it is shown for.</param>
    public void Write(Passage passage, IReadOnlyList<PassageAim> aims)
    {
        bool says = aims.Any(a => a.IsFalse), isFalse = says || passage.IsOfFalse, isRival = aims.Any(a => a.IsRival);
        Html.Open("figure", ("class", "quote" + (isFalse ? " is-false" : isRival ? " is-rival" : "")));
        if (says || isRival)
        {
            Says(aims, says);
        }

        Html.Open("blockquote").Open("p");
        Words(passage, isFalse);
        Html.Close().Close();
        Html.Open("figcaption");
        Origin(passage);
        Details(passage, says || isRival);
        Html.Close().Close().Line();
    }

    /// <summary>The words in their sentence, or alone.</summary>
    private void Words(Passage passage, bool isFalse)
    {
        string look = isFalse ? "false" : passage.IsDisputed ? "rival" : "backs";
        if (_model.Input.WithArticles && passage.Source is { } source && passage.Start >= 0
            && _model.Articles.GetValueOrDefault(_model.Row(source).Key) is { } article && passage.End <= article.Text.Length)
        {
            (int start, int end) = Sentence(article, passage);
            Html.Text(article.Text[start..passage.Start]).Element("mark", article.Text[passage.Start..passage.End], ("class", look))
                .Text(article.Text[passage.End..end]);
        }
        else if (passage.Quote is { } quote)
        {
            Html.Text("“").Element("mark", quote, ("class", look)).Text("”");
        }
        else
        {
            Html.Element("span", "The words are too long to be quoted here; the article has them at characters "
                + Number(passage.Start) + " to " + Number(passage.End) + ".", ("class", "nothing"));
        }
    }

    /// <summary>From the start of the sentence in which the quote begins to the end of that in which it ends.</summary>
    private static (int Start, int End) Sentence(SiteArticle article, Passage passage)
    {
        int start = passage.Start, end = passage.End;
        foreach (SiteSentence sentence in article.Sentences)
        {
            if (sentence.Start <= passage.Start && passage.Start < sentence.End)
            {
                start = sentence.Start;
            }

            if (sentence.Start < passage.End && passage.End <= sentence.End)
            {
                end = sentence.End;
            }
        }

        return (start, end);
    }

    /// <summary>What an article says that is wrong or disputed, and about what.</summary>
    private void Says(IReadOnlyList<PassageAim> aims, bool isFalse)
    {
        PassageAim aim = aims.First(a => isFalse ? a.IsFalse : a.IsRival);
        Html.Open("p", ("class", "says"));
        if (isFalse)
        {
            page.FalseBadge(aim.Claim!.Fault);
        }
        else
        {
            Html.Element("strong", "Disputed", ("class", "badge rival"));
        }

        if (page.Plain(aim.Claim!.Value) is { Length: > 0 } value)
        {
            Html.Text(" ").Element(isFalse ? "s" : "span", value);
        }

        Html.Close();
    }

    private void Origin(Passage passage)
    {
        if (passage.Source is not { } source)
        {
            return;
        }

        Table table = _model.Table(source);
        int publisher = Roles.PublisherOf(table);
        if (_model.Value(source, publisher) is RowValue by)
        {
            Html.Element("cite", _model.TitleOf(by.Row));
        }
        else
        {
            Html.Element("cite", _model.TitleOf(source));
        }

        if (_model.Value(source, table.PublishedOn) is ScalarValue date)
        {
            Html.Text(", ").Element("time", DateText.Of(date), ("title", date.Type.Write(date)));
            if (_model.Testimony.SupportOf(source, table.PublishedOn) is { } support and not Compiler.Catalogues.Support.Article)
            {
                Html.Text(" ");
                page.SupportBadge(support);
            }
        }

        if (_model.Articles.ContainsKey(_model.Row(source).Key) && passage.Start >= 0)
        {
            Html.Text(" ").Element("a", "in the article", ("href", page.To(ArticlePage.PathOf(_model, source) + "#" + ArticlePage.MarkOf(passage))));
        }
    }

    /// <summary>What else the row of evidence has: who speaks, how certainly, a note.</summary>
    private void Details(Passage passage, bool hasSaid)
    {
        Table table = _model.Table(passage.Row);
        for (int i = 0; i < table.Columns.Length; i++)
        {
            ColumnSpec column = table.Columns[i];
            if (column.BuildOnly || column.Type is ColumnType.Owner or ColumnType.TextSpan || i == table.EvidenceSource || i == table.Verbatim
                || i == table.AimsAt || (i == table.Prints && hasSaid) || _model.Value(passage.Row, i) is not { } value
                || value.Equals(table.DefaultOf(i)) || value is ListValue { Items.Count: 0 })
            {
                continue;
            }

            Html.Open("span", ("class", "detail")).Element("span", Labels.Of(column.YamlName), ("class", "detail-name")).Text(" ");
            page.Value(column, value);
            Html.Close();
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
