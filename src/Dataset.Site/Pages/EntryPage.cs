using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;
using Dataset.Site.Html;
using Dataset.Site.Reading;

namespace Dataset.Site.Pages;

/// <summary>A row: what is known of it, on what each value rests, what is nested in it and what refers to it.</summary>
internal sealed class EntryPage
{
    private readonly SiteModel _model;
    private readonly PageWriter _page;
    private readonly FactWriter _facts;
    private readonly RowRef _row;

    private EntryPage(SiteModel model, RowRef row)
    {
        _model = model;
        _row = row;
        _page = new PageWriter(model, model.PathOf(row));
        _facts = new FactWriter(_page);
    }

    private HtmlWriter Html => _page.Html;

    public static SiteFile Write(PageFrame frame, SiteModel model, RowRef row)
    {
        EntryPage page = new(model, row);
        page.Write();
        return frame.Page(page._page.Path, model.TitleOf(row), page.Html);
    }

    private void Write()
    {
        Table table = _model.Table(_row);
        SiteTable list = _model.TableOf(table);
        _page.Trail((list.IndexPath, list.Label));
        EnumMember? fault = _model.FaultOf(_row);
        Html.Open("article", ("class", fault is null ? "entry" : "entry is-false")).Line();
        if (fault is not null)
        {
            Html.Open("p", ("class", "banner false"));
            _page.FalseBadge(fault);
            Html.Text(" An article says this, and it is not so. It is kept so that nobody takes it for a fact.").Close().Line();
        }

        Html.Element("h1", _model.TitleOf(_row)).Line();
        if (table.ArticleFile >= 0 && _model.Articles.ContainsKey(_model.Row(_row).Key))
        {
            Html.Open("p").Element("a", "Read the article with its evidence", ("href", _page.To(ArticlePage.PathOf(_model, _row))),
                ("class", "button")).Close().Line();
        }

        _facts.Write(_row, depth: 2);
        Html.Close().Line();
        References();
        Handles();
    }

    /// <summary>What refers to this row, by the field that does.</summary>
    private void References()
    {
        List<IGrouping<(Table Table, int Column), BackLink>> groups = _model.Links.To(_row).GroupBy(l => (l.Table, l.Column)).ToList();
        if (groups.Count == 0)
        {
            return;
        }

        const int Most = 200;
        Html.Open("section", ("class", "references"), ("aria-labelledby", "~referred")).Element("h2", "What refers to it", ("id", "~referred")).Line();
        foreach (IGrouping<(Table Table, int Column), BackLink> group in groups)
        {
            List<RowRef> rows = group.Select(l => l.From).Distinct().ToList();
            string table = group.Key.Table.IsEntity ? _model.TableOf(group.Key.Table).Label : Labels.Of(group.Key.Table.Noun);
            string label = table + ": " + Labels.Of(group.Key.Table.Columns[group.Key.Column].YamlName).ToLowerInvariant();
            Html.Open("details", ("open", rows.Count <= 12 ? "" : null)).Open("summary").Text(label).Text(" ")
                .Element("span", Labels.Count(rows.Count, "row"), ("class", "count")).Close().Open("ul", ("class", "rows"));
            foreach (RowRef from in rows.Take(Most))
            {
                Html.Open("li");
                RowRef entity = _model.EntityOf(from);
                if (entity != from)
                {
                    _page.Link(from);
                    Html.Text(" ").Open("span", ("class", "in")).Text("in ");
                    _page.Link(entity);
                    Html.Close();
                }
                else
                {
                    _page.Link(from);
                }

                Html.Close();
            }

            if (rows.Count > Most)
            {
                Html.Element("li", "and " + Labels.Count(rows.Count - Most, "row") + " more", ("class", "nothing"));
            }

            Html.Close().Close().Line();
        }

        Html.Close().Line();
    }

    /// <summary>How to name this row elsewhere.</summary>
    private void Handles()
    {
        Html.Open("section", ("class", "handles"), ("aria-labelledby", "~handles")).Element("h2", "Use it", ("id", "~handles")).Line();
        _page.Copy("Id", _model.Row(_row).Key);
        _page.Copy("Citation", Citation.Of(_model, _row));
        if (CSharpExpression.Of(_model, _row) is { } member)
        {
            _page.Copy("C#", member);
        }

        _page.Copy("YAML", _model.PlaceOf(_row));
        Html.Open("p", ("class", "permalink")).Element("a", "Permalink", ("href", "#~main"), ("data-permalink", "")).Close().Close().Line();
    }
}
