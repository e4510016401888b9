using Dataset.Compiler.Schema;
using Dataset.Site.Html;
using Dataset.Site.Reading;

namespace Dataset.Site.Pages;

/// <summary>The first page: what this is, what can be looked at, and how to read it.</summary>
internal static class IndexPage
{
    public static SiteFile Write(PageFrame frame, SiteModel model, IReadOnlyList<SiteView> views)
    {
        PageWriter page = new(model, "index.html");
        HtmlWriter html = page.Html;
        int facts = model.Schema.Tables.Where(t => t.IsFact).Sum(t => model.Catalogue.Tables[t.Index].Rows.Count);
        html.Element("h1", model.Name).Line();
        html.Element("p", facts == 0
            ? Labels.Count(model.Tables.Sum(t => t.Count), "row") + " in " + Labels.Count(model.Tables.Count(), "list") + "."
            : Labels.Count(facts, "fact") + " on " + Labels.Count(model.Testimony.All.Count, "quote") + ": each says which words it rests on, and "
                + "where those words are wrong.", ("class", "lead")).Line();
        Views(page, views);
        Tables(page);
        if (facts > 0)
        {
            Legend(page);
        }

        Edition(page);
        return frame.Page("index.html", model.Name, html);
    }

    private static void Views(PageWriter page, IReadOnlyList<SiteView> views)
    {
        HtmlWriter html = page.Html;
        html.Open("ul", ("class", "cards views")).Line();
        foreach (SiteView view in views)
        {
            html.Open("li").Open("h2").Element("a", view.Label, ("href", page.To(view.Path))).Close().Element("p", view.About).Close().Line();
        }

        html.Close().Line();
    }

    private static void Tables(PageWriter page)
    {
        HtmlWriter html = page.Html;
        html.Element("h2", "Tables", ("id", "tables")).Line().Open("ul", ("class", "tables")).Line();
        foreach (SiteTable list in page.Model.Tables)
        {
            html.Open("li").Element("a", list.Label, ("href", page.To(list.IndexPath))).Text(" ")
                .Element("span", Labels.Count(list.Count, "row"), ("class", "count")).Close().Line();
        }

        html.Close().Line();
    }

    private static void Legend(PageWriter page)
    {
        HtmlWriter html = page.Html;
        html.Element("h2", "How to read it").Line().Open("dl", ("class", "legend-list")).Line();
        Entry(Compiler.Catalogues.Support.Article, "An article states it; its words stand below the value.");
        Entry(Compiler.Catalogues.Support.Inferred, "Concluded from what is stated; the reasoning stands below the value.");
        Entry(Compiler.Catalogues.Support.External, "Looked up in another work, which is named.");
        Entry(Compiler.Catalogues.Support.Editorial, "The curators’ own name or classification: it needs no source.");
        html.Open("dt").Element("strong", "Disputed", ("class", "badge rival")).Close()
            .Element("dd", "Articles contradict each other, and none is known to be wrong.").Line();
        html.Open("dt");
        page.FalseBadge(null);
        html.Close().Element("dd", "An article says it, and it is wrong.").Line();
        html.Close().Line();

        void Entry(Compiler.Catalogues.Support support, string meaning)
        {
            html.Open("dt");
            page.SupportBadge(support);
            html.Close().Element("dd", meaning).Line();
        }
    }

    /// <summary>What the dataset says of itself.</summary>
    private static void Edition(PageWriter page)
    {
        SiteModel model = page.Model;
        if (model.Roles.Settings is not { } table || model.RowsOf(table).FirstOrDefault() is not { } row)
        {
            return;
        }

        page.Html.Element("h2", "This edition").Line().Open("dl", ("class", "edition")).Line();
        for (int i = 0; i < table.Columns.Length; i++)
        {
            if (!table.Columns[i].BuildOnly && table.Columns[i].Type == ColumnType.Scalar && model.Value(row, i) is { } value)
            {
                page.Html.Element("dt", Labels.Of(table.Columns[i].YamlName)).Open("dd");
                page.Value(table.Columns[i], value);
                page.Html.Close().Line();
            }
        }

        page.Html.Close().Line();
    }
}

/// <summary>A view that the first page leads to.</summary>
/// <param name="Path">Its page.</param>
/// <param name="Label">What it is called.</param>
/// <param name="About">What it shows, in a sentence.</param>
internal sealed record SiteView(string Path, string Label, string About);
