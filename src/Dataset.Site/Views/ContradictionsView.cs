using System.Globalization;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;
using Dataset.Site.Html;
using Dataset.Site.Pages;
using Dataset.Site.Reading;

namespace Dataset.Site.Views;

/// <summary>
/// Where articles contradict each other, value beside value with the words and the judgement; and where they are wrong, counted by source and by
/// the kind of fault.
/// </summary>
internal sealed class ContradictionsView(SiteModel model)
{
    public const string FilePath = "views/contradictions.html";

    private readonly List<CatalogueDispute> _disputes = [.. model.Catalogue.Disputes.Items];
    private readonly List<WrongPassage> _wrong = [.. Wrong(model)];

    public bool IsOfUse => _disputes.Count + _wrong.Count > 0;

    public SiteFile Write(PageFrame frame)
    {
        PageWriter page = new(model, FilePath);
        HtmlWriter html = page.Html;
        page.Trail();
        html.Element("h1", "Contradictions").Line();
        html.Element("p", Labels.Count(_disputes.Count, "disputed value") + ", " + Labels.Count(_wrong.Count, "passage")
            + " that " + (_wrong.Count == 1 ? "is" : "are") + " wrong.", ("class", "lead")).Line();
        if (_wrong.Count > 0)
        {
            Tally(page);
        }

        if (_disputes.Count > 0)
        {
            html.Element("h2", "Disputed values", ("id", "disputed")).Line();
            FactWriter facts = new(page);
            _disputes.ForEach(d => Dispute(page, facts, d));
        }

        foreach (IGrouping<RowRef, WrongPassage> source in BySource())
        {
            Errors(page, source);
        }

        return frame.Page(FilePath, "Contradictions", html);
    }

    /// <summary>How often each source is wrong, and how.</summary>
    private void Tally(PageWriter page)
    {
        HtmlWriter html = page.Html;
        List<string> faults =
        [
            .. _wrong.GroupBy(w => w.Fault).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key),
        ];
        html.Element("h2", "Errors by source", ("id", "errors")).Line();
        html.Open("div", ("class", "scroll"), ("role", "region"), ("aria-label", "Errors by source"), ("tabindex", "0"));
        html.Open("table", ("class", "tally")).Open("thead").Open("tr").Element("th", "Source", ("scope", "col")).Element("th", "All", ("scope", "col"));
        faults.ForEach(f => html.Element("th", Labels.OfMember(f), ("scope", "col")));
        html.Close().Close().Line().Open("tbody").Line();
        foreach (IGrouping<RowRef, WrongPassage> source in BySource())
        {
            html.Open("tr").Open("th", ("scope", "row"))
                .Element("a", model.TitleOf(source.Key), ("href", "#" + AnchorOf(source.Key))).Close();
            html.Element("td", Number(source.Count()), ("class", "number total"));
            foreach (string fault in faults)
            {
                int count = source.Count(w => w.Fault == fault);
                html.Element("td", count == 0 ? "" : Number(count), ("class", "number"));
            }

            html.Close().Line();
        }

        html.Close().Close().Close().Line();
    }

    /// <summary>One field of one row: what it holds, and what articles say against it, side by side.</summary>
    private void Dispute(PageWriter page, FactWriter facts, CatalogueDispute dispute)
    {
        HtmlWriter html = page.Html;
        Table table = model.Table(dispute.Owner);
        ColumnSpec column = table.Columns[dispute.Column];
        html.Open("section", ("class", "contradiction"));
        html.Open("h3");
        page.Link(dispute.Owner);
        html.Text(": " + Labels.Of(column.YamlName).ToLowerInvariant()).Close().Line();
        html.Open("div", ("class", "sides"));
        IReadOnlyList<Passage> passages = model.Testimony.Of(dispute.Owner);
        Side(page, facts, "The dataset has", page.Plain(model.Value(dispute.Owner, dispute.Column)), false,
            [.. Aimed(passages, dispute.Column, a => !a.IsRival && !a.IsFalse)]);
        foreach (CatalogueClaim rival in dispute.Claims.Items.Select(c => model.Catalogue.Claims[c]).Where(c => c.Rank == ClaimRank.Rival))
        {
            Side(page, facts, "Against it", page.Plain(rival.Value), true, [.. Aimed(passages, dispute.Column, a => a.Claim == rival)]);
        }

        html.Close().Line();
        RowRef verdict = new(table.Targets[table.Resolutions][0].Index, dispute.Resolution);
        html.Open("p", ("class", "verdict"));
        Verdict(page, verdict);
        html.Close().Close().Line();
    }

    private static void Side(
        PageWriter page, FactWriter facts, string label, string value, bool isRival, List<(Passage Passage, List<PassageAim> Aims)> passages)
    {
        page.Html.Open("div", ("class", isRival ? "side rival" : "side")).Open("p", ("class", "claim")).Element("span", label, ("class", "claim-label"))
            .Text(" ").Element("strong", value.Length == 0 ? "nothing" : value).Close();
        facts.Quotes(passages);
        if (passages.Count == 0)
        {
            page.Html.Element("p", "No article of this dataset says so; the entry names what it rests on.", ("class", "nothing"));
        }

        page.Html.Close();
    }

    private void Verdict(PageWriter page, RowRef verdict)
    {
        Table table = model.Table(verdict);
        for (int i = 0; i < table.Columns.Length; i++)
        {
            if (i != table.AimsAt && !table.Columns[i].BuildOnly && table.Columns[i].Type != ColumnType.Owner && model.Value(verdict, i) is { } value)
            {
                page.Html.Open("span", ("class", table.Columns[i].Scalar is EnumType ? "badge rival" : "remark"));
                page.Value(table.Columns[i], value);
                page.Html.Close().Text(" ");
            }
        }
    }

    /// <summary>What a source is wrong about, with its words.</summary>
    private void Errors(PageWriter page, IGrouping<RowRef, WrongPassage> source)
    {
        HtmlWriter html = page.Html;
        html.Open("section", ("id", AnchorOf(source.Key))).Open("h2").Text("Wrong in: ");
        page.Link(source.Key);
        html.Close().Line().Open("ol", ("class", "errors")).Line();
        foreach (WrongPassage wrong in source.OrderBy(w => w.Passage.Start))
        {
            html.Open("li", ("class", "is-false"));
            page.FalseBadge(null, "False: " + Labels.OfMember(wrong.Fault));
            html.Text(" ");
            page.Link(wrong.Passage.Fact);
            if (wrong.Aim.Column >= 0)
            {
                string field = model.Table(wrong.Passage.Fact).Columns[wrong.Aim.Column].YamlName;
                html.Text(" ").Element("span", Labels.Of(field).ToLowerInvariant(), ("class", "aim"));
            }

            if (wrong.Aim.Claim is { Value: { } said, Rank: ClaimRank.Deprecated })
            {
                html.Text(" ").Element("s", page.Plain(said));
                if (wrong.Aim.Column >= 0 && model.Value(wrong.Passage.Fact, wrong.Aim.Column) is { } right)
                {
                    html.Text(" ").Element("span", "instead: " + page.Plain(right), ("class", "instead"));
                }
            }

            if (wrong.Passage.Quote is { } quote)
            {
                html.Open("blockquote").Open("p").Text("“").Element("mark", quote, ("class", "false")).Text("”").Close().Close();
            }

            html.Close().Line();
        }

        html.Close().Close().Line();
    }

    private IEnumerable<IGrouping<RowRef, WrongPassage>> BySource() =>
        _wrong.GroupBy(w => w.Passage.Source!).OrderByDescending(g => g.Count()).ThenBy(g => g.Key);

    private static IEnumerable<(Passage Passage, List<PassageAim> Aims)> Aimed(
        IReadOnlyList<Passage> passages, int column, Func<PassageAim, bool> which) => passages
        .Select(p => (p, p.Aims.Where(a => a.Column == column && which(a)).ToList())).Where(p => p.Item2.Count > 0);

    /// <summary>Passages that are marked as wrong, and all that is quoted of what is false as a whole.</summary>
    private static IEnumerable<WrongPassage> Wrong(SiteModel model)
    {
        foreach (Passage passage in model.Testimony.All.Where(p => p.Source is not null))
        {
            if (model.FaultOf(passage.Fact) is { } whole)
            {
                yield return new WrongPassage(passage, passage.Aims[0], whole.YamlName);
                continue;
            }

            foreach (PassageAim aim in passage.Aims.Where(a => a.IsFalse))
            {
                yield return new WrongPassage(passage, aim, aim.Claim!.Fault?.YamlName ?? "");
            }
        }
    }

    private string AnchorOf(RowRef source) => "in-" + PagePath.Of(model.Row(source).Key);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record WrongPassage(Passage Passage, PassageAim Aim, string Fault);
}
