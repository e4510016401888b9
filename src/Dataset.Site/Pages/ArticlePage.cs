using System.Globalization;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;
using Dataset.Site.Charts;
using Dataset.Site.Html;
using Dataset.Site.Reading;

namespace Dataset.Site.Pages;

/// <summary>
/// An article with all its evidence: with its text, passages marked in it by what they are; without, the quotes in their order. Each leads to the
/// fact that it speaks of.
/// </summary>
internal sealed class ArticlePage
{
    private readonly SiteModel _model;
    private readonly SiteArticle _article;
    private readonly RowRef _source;
    private readonly PageWriter _page;
    private readonly List<Passage> _passages;
    private readonly List<Table> _kinds;

    private ArticlePage(SiteModel model, SiteArticle article, RowRef source)
    {
        _model = model;
        _article = article;
        _source = source;
        _page = new PageWriter(model, PathOf(model, source));
        _passages = PassagesOf(model, source);
        _kinds = _passages.Select(KindOf).GroupBy(k => k).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Index).Select(g => g.Key).ToList();
    }

    private HtmlWriter Html => _page.Html;

    public static string PathOf(SiteModel model, RowRef source) => "articles/" + PagePath.Of(model.Row(source).Key) + ".html";

    /// <summary>The id of a passage on its article's page.</summary>
    public static string MarkOf(Passage passage) => "q" + Number(passage.Start) + "-" + Number(passage.End);

    /// <summary>What is quoted of an article, in its order; of two that begin together the longer first.</summary>
    public static List<Passage> PassagesOf(SiteModel model, RowRef source) => model.Testimony.All.Where(p => p.Source == source && p.Start >= 0)
        .OrderBy(p => p.Start).ThenByDescending(p => p.End).ThenBy(p => p.Row).ToList();

    public static SiteFile Write(PageFrame frame, SiteModel model, SiteArticle article, RowRef source)
    {
        ArticlePage page = new(model, article, source);
        page.Write();
        return frame.Page(page._page.Path, model.TitleOf(source), page.Html);
    }

    private void Write()
    {
        _page.Trail(("articles/index.html", "Articles"));
        Html.Open("article", ("class", "reader")).Line().Element("h1", _model.TitleOf(_source)).Line();
        Html.Open("p", ("class", "byline"));
        Byline(_page, _source);
        Html.Text(" · ").Element("a", "about the source", ("href", _page.To(_model.PathOf(_source)))).Close().Line();
        CoverageStrip.Write(Html, _article, _passages, _model.TitleOf(_source));
        Legend();
        if (_model.Input.WithArticles)
        {
            Html.Open("div", ("class", "text")).Line();
            Text();
            Html.Close().Line();
        }

        Evidence();
        Html.Close().Line();
    }

    /// <summary>Who published it, and when.</summary>
    public static void Byline(PageWriter page, RowRef source)
    {
        SiteModel model = page.Model;
        Table table = model.Table(source);
        if (model.Value(source, Roles.PublisherOf(table)) is RowValue publisher)
        {
            page.Link(publisher.Row);
            page.Html.Text(", ");
        }

        if (model.Value(source, table.PublishedOn) is ScalarValue date)
        {
            page.Html.Element("time", DateText.Of(date), ("title", date.Type.Write(date))).Text(" ");
            page.SupportBadge(model.Testimony.SupportOf(source, table.PublishedOn));
        }
    }

    private void Legend()
    {
        Html.Open("p", ("class", "legend")).Element("mark", "backs a fact", ("class", "backs")).Text(" ")
            .Element("mark", "disputed", ("class", "rival")).Text(" ").Element("mark", "false", ("class", "false"));
        foreach (Table kind in _kinds)
        {
            Html.Text(" ").Element("span", _model.TableOf(kind).Label, ("class", Hue(kind)));
        }

        if (_model.Input.WithArticles)
        {
            Html.Text(" ").Element("span", "backs nothing yet", ("class", "open")).Text(" ").Element("span", "set aside", ("class", "aside"));
        }

        Html.Close().Line();
    }

    /// <summary>The text, cut where a passage or a sentence begins or ends, so that what overlaps is marked, too.</summary>
    private void Text()
    {
        string text = _article.Text;
        SortedSet<int> cuts = [0, text.Length];
        foreach (Passage passage in _passages)
        {
            cuts.Add(Math.Min(passage.Start, text.Length));
            cuts.Add(Math.Min(passage.End, text.Length));
        }

        foreach (SiteSentence sentence in _article.Sentences)
        {
            cuts.Add(sentence.Start);
            cuts.Add(sentence.End);
        }

        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                cuts.Add(i);
                cuts.Add(i + 1);
            }
        }

        int[] at = [.. cuts];
        HashSet<string> named = [];
        int sentenceAt = 0;
        bool isOpen = false;
        for (int i = 0; i + 1 < at.Length; i++)
        {
            (int start, int end) = (at[i], at[i + 1]);
            if (text[start] == '\n')
            {
                if (isOpen)
                {
                    Html.Close().Line();
                    isOpen = false;
                }

                continue;
            }

            if (!isOpen)
            {
                Html.Open("p");
                isOpen = true;
            }

            while (sentenceAt < _article.Sentences.Count && _article.Sentences[sentenceAt].End <= start)
            {
                sentenceAt++;
            }

            SiteSentence? sentence = sentenceAt < _article.Sentences.Count && _article.Sentences[sentenceAt].Start <= start
                ? _article.Sentences[sentenceAt] : null;
            Piece(text[start..end], _passages.Where(p => p.Start <= start && p.End >= end).ToList(), sentence, named);
        }

        if (isOpen)
        {
            Html.Close().Line();
        }
    }

    /// <summary>The list in which the fact stands that a passage speaks of.</summary>
    private Table KindOf(Passage passage) => _model.Table(_model.EntityOf(passage.Fact));

    /// <summary>A kind of fact as a colour of lines: there are six, for those that are quoted most.</summary>
    private string Hue(Table kind) => _kinds.IndexOf(kind) is var at && at < 6 ? "kind-" + Number(at) : "kind-other";

    private void Piece(string words, List<Passage> passages, SiteSentence? sentence, HashSet<string> named)
    {
        if (passages.Count == 0)
        {
            string? plain = sentence?.State switch { null or "backed" => null, "open" => "open", _ => "aside" };
            _ = plain is null ? Html.Text(words) : Html.Element("span", words, ("class", plain), ("title", plain == "aside" ? sentence!.State : null));
            return;
        }

        // The shortest passage says most of these words.
        Passage closest = passages.OrderBy(p => p.End - p.Start).First();
        string facts = string.Join("\n", passages.Select(p => _model.TitleOf(p.Fact)).Distinct());
        List<string> marks = passages.Select(MarkOf).Distinct().ToList();
        List<string> fresh = marks.Where(named.Add).ToList();
        string look = passages.Any(p => p.IsFalse) ? "false" : passages.Any(p => p.IsDisputed) ? "rival" : "backs";
        look += " " + Hue(KindOf(closest));
        foreach (string id in fresh.Skip(1))
        {
            Html.Open("mark", ("id", id), ("class", look));
        }

        Html.Open("mark", ("id", fresh.FirstOrDefault()), ("class", look), ("data-marks", string.Join(' ', marks)));
        Html.Element("a", words, ("href", _page.To(_model.PathOf(closest.Fact))), ("title", facts)).Close();
        foreach (string id in fresh.Skip(1))
        {
            Html.Close();
        }
    }

    /// <summary>All quotes, in the order of the article, with the facts that they speak of.</summary>
    private void Evidence()
    {
        bool isOnly = !_model.Input.WithArticles;
        Html.Element("h2", isOnly ? "What is quoted of it" : "Its evidence").Line();
        if (isOnly)
        {
            Html.Element("p", "The text itself is not part of this site; these are the words that facts rest on.", ("class", "note")).Line();
        }

        Html.Open("ol", ("class", "passages")).Line();
        foreach (IGrouping<string, Passage> group in _passages.GroupBy(MarkOf))
        {
            Passage first = group.First();
            string look = group.Any(p => p.IsFalse) ? "false" : group.Any(p => p.IsDisputed) ? "rival" : "backs";
            Html.Open("li", ("id", isOnly ? null : "e-" + group.Key));
            if (first.Quote is { } quote)
            {
                Html.Open("mark", ("id", isOnly ? group.Key : null), ("class", look));
                _ = isOnly ? Html.Text(quote) : Html.Element("a", quote, ("href", "#" + group.Key));
                Html.Close();
            }
            else
            {
                Html.Element("span", "characters " + Number(first.Start) + " to " + Number(first.End) + ", too long to be quoted here",
                    ("id", isOnly ? group.Key : null), ("class", "nothing"));
            }

            Html.Open("ul");
            foreach (Passage passage in group)
            {
                Html.Open("li");
                _page.Link(passage.Fact);
                foreach (PassageAim aim in passage.Aims)
                {
                    Html.Text(" ").Element("span", aim.Column < 0 ? "exists"
                        : Labels.Of(_model.Table(passage.Fact).Columns[aim.Column].YamlName).ToLowerInvariant(), ("class", "aim"));
                    if (aim.IsFalse)
                    {
                        Html.Text(" ");
                        _page.FalseBadge(aim.Claim!.Fault);
                    }
                    else if (aim.IsRival)
                    {
                        Html.Text(" ").Element("strong", "Disputed", ("class", "badge rival"));
                    }
                }

                Html.Close();
            }

            Html.Close().Close().Line();
        }

        Html.Close().Line();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
