using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Types;
using Dataset.Site.Html;
using Dataset.Site.Reading;

namespace Dataset.Site.Pages;

/// <summary>Where a row stood that has another id now: a link that somebody kept leads on.</summary>
internal static class MovedPage
{
    public static IEnumerable<SiteFile> Write(PageFrame frame, SiteModel model)
    {
        HashSet<string> taken = [.. model.Tables.SelectMany(t => model.RowsOf(t.Table)).Select(model.PathOf)];
        foreach (CatalogueRedirect redirect in model.Catalogue.Redirects)
        {
            foreach (SiteTable list in redirect.To.Items.Select(r => model.TableOf(model.Table(model.EntityOf(r)))).Distinct())
            {
                string path = list.Folder + "/" + PagePath.Of(redirect.From) + ".html";
                if (taken.Add(path))
                {
                    yield return Page(frame, model, redirect, list, path);
                }
            }
        }
    }

    private static SiteFile Page(PageFrame frame, SiteModel model, CatalogueRedirect redirect, SiteTable list, string path)
    {
        PageWriter page = new(model, path);
        page.Trail((list.IndexPath, list.Label));
        page.Html.Element("h1", redirect.From).Line().Element("p", "This id is no longer in use. What took its place:").Line().Open("ul");
        foreach (RowRef row in redirect.To)
        {
            page.Html.Open("li");
            page.Link(row);
            page.Html.Close();
        }

        page.Html.Close().Line();
        return frame.Page(path, redirect.From, page.Html);
    }
}
