using System.Globalization;
using System.Text.Json;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;
using Dataset.Site.Html;
using Dataset.Site.Pages;
using Dataset.Site.Reading;

namespace Dataset.Site.Views;

/// <summary>
/// Who stands where on what: a matrix with a slider for the day, and for each of those who stand somewhere a page with all that they ever stood for,
/// and the words behind it. It is of every table that has a <c>[NoOverlap]</c> with a value to agree on.
/// </summary>
internal sealed class StanceView
{
    /// <summary>A matrix that is larger is read by nobody; the list has all rows.</summary>
    private const int MostHolders = 40, MostIssues = 120;

    private readonly SiteModel _model;
    private readonly StanceRole _role;
    private readonly Dictionary<(RowRef Holder, RowRef Issue), List<StanceRow>> _cells = [];
    private readonly List<RowRef> _holders;
    private readonly List<RowRef> _issues;
    private readonly List<EnumMemberSpec> _members;

    public StanceView(SiteModel model, StanceRole role)
    {
        _model = model;
        _role = role;
        _members = [.. model.Catalogue.Schema.Enum(role.Table.Columns[role.Stance].TypeName!).Members.Items];
        Read(role.Table, role.Holder, role.Issue, role.Stance, role.Start, role.End);
        foreach (Table wrong in model.Schema.Tables.Where(t => t.IsEntity && model.Roles.FaultOf(t) >= 0))
        {
            int holder = Like(wrong, role.Holder), issue = Like(wrong, role.Issue), stance = Like(wrong, role.Stance);
            if (holder >= 0 && issue >= 0 && stance >= 0)
            {
                Read(wrong, holder, issue, stance, -1, -1);
            }
        }

        foreach (List<StanceRow> rows in _cells.Values)
        {
            rows.Sort((a, b) => a.From != b.From ? a.From.CompareTo(b.From) : b.Row.CompareTo(a.Row));
        }

        _holders = [.. _cells.Keys.Select(k => k.Holder).Distinct().OrderByDescending(h => _cells.Keys.Count(k => k.Holder == h))
            .ThenBy(model.TitleOf, StringComparer.Ordinal)];
        _issues = [.. _cells.Keys.Select(k => k.Issue).Distinct().OrderBy(model.TitleOf, StringComparer.Ordinal)];
    }

    public string FilePath => "views/" + _model.TableOf(_role.Table).Folder + ".html";

    public string Label => Labels.Of(_role.Table.Columns[_role.Stance].YamlName) + "s";

    public bool IsOfUse => _cells.Count > 0;

    public IEnumerable<SiteFile> Write(PageFrame frame) => _holders.Select(h => History(frame, h)).Prepend(Matrix(frame));

    private SiteFile Matrix(PageFrame frame)
    {
        PageWriter page = new(_model, FilePath);
        HtmlWriter html = page.Html;
        List<RowRef> holders = [.. _holders.Take(MostHolders)], issues = [.. _issues.Take(MostIssues)];
        (int first, int last) = Days();
        page.Trail();
        html.Element("h1", Label).Line();
        html.Open("p", ("class", "lead")).Text("Who stood where, on the day below. A cell leads to how it came about.").Close().Line();
        Legend(html);
        html.Open("form", ("id", "day-form"), ("class", "day"), ("hidden", ""), ("aria-label", "Day"));
        html.Element("label", "On", ("for", "day"));
        html.Element("button", "◀", ("type", "button"), ("id", "day-before"), ("aria-label", "To the change before"));
        html.Void("input", ("type", "range"), ("id", "day"), ("min", Number(first)), ("max", Number(last)), ("step", "1"), ("value", Number(last)));
        html.Element("button", "▶", ("type", "button"), ("id", "day-after"), ("aria-label", "To the next change"));
        html.Element("output", DateText.OfDay(last), ("id", "day-text"), ("for", "day")).Close().Line();
        html.Open("noscript").Element("p", "As of " + DateText.OfDay(last) + ".").Close().Line();
        html.Open("div", ("class", "scroll"), ("role", "region"), ("aria-label", Label), ("tabindex", "0"));
        html.Open("table", ("class", "matrix"), ("id", "matrix")).Open("thead").Open("tr");
        html.Element("th", Labels.Of(_role.Table.Columns[_role.Issue].YamlName), ("scope", "col"));
        foreach (RowRef holder in holders)
        {
            html.Open("th", ("scope", "col"), ("class", "holder")).Element("a", _model.TitleOf(holder), ("href", page.To(PathOf(holder)))).Close();
        }

        html.Close().Close().Line().Open("tbody").Line();
        foreach (RowRef issue in issues)
        {
            html.Open("tr").Open("th", ("scope", "row"));
            page.Link(issue);
            html.Close();
            foreach (RowRef holder in holders)
            {
                Cell(page, holder, issue, last);
            }

            html.Close().Line();
        }

        html.Close().Close().Close().Line();
        if (holders.Count < _holders.Count || issues.Count < _issues.Count)
        {
            html.Open("p", ("class", "note")).Text("There are more; ")
                .Element("a", "the list has all", ("href", page.To(_model.TableOf(_role.Table).IndexPath))).Text(".").Close().Line();
        }

        html.Json("matrix-data", Data(holders, issues, first)).Line();
        return frame.Page(FilePath, Label, html, "assets/matrix.js");
    }

    private void Legend(HtmlWriter html)
    {
        html.Open("ul", ("class", "legend stances"));
        for (int i = 0; i < _members.Count; i++)
        {
            html.Open("li").Element("span", Labels.OfMember(_members[i].YamlName), ("class", "stance " + Look(i))).Close();
        }

        html.Open("li").Element("span", "·", ("class", "stance no-evidence")).Text(" no evidence: no article says anything").Close();
        html.Open("li").Element("span", "✗", ("class", "stance-false")).Text(" an article says something false about it").Close();
        html.Close().Line();
    }

    private void Cell(PageWriter page, RowRef holder, RowRef issue, int day)
    {
        HtmlWriter html = page.Html;
        List<StanceRow> rows = _cells.GetValueOrDefault((holder, issue)) ?? [];
        StanceRow? now = rows.LastOrDefault(r => !r.IsFalse && r.From <= day && r.Until >= day);
        html.Open("td", ("class", now is null ? "no-evidence" : Look(now.Stance)));
        string text = now is null ? "no evidence" : Labels.OfMember(_members[now.Stance].YamlName);
        if (rows.Count == 0)
        {
            html.Element("span", "·", ("aria-hidden", "true")).Element("span", text, ("class", "unseen"));
        }
        else
        {
            html.Element("a", now is null ? "·" : text, ("href", page.To(PathOf(holder) + "#" + AnchorOf(issue))),
                ("title", _model.TitleOf(holder) + " on " + _model.TitleOf(issue)), ("aria-label", text));
            if (rows.Any(r => r.IsFalse))
            {
                html.Text(" ").Element("span", "✗", ("class", "stance-false"), ("title", "An article says something false about it."));
            }
        }

        html.Close();
    }

    private SiteFile History(PageFrame frame, RowRef holder)
    {
        PageWriter page = new(_model, PathOf(holder));
        FactWriter facts = new(page);
        HtmlWriter html = page.Html;
        page.Trail((FilePath, Label));
        html.Open("h1");
        page.Link(holder);
        html.Close().Line();
        foreach (RowRef issue in _issues.Where(i => _cells.ContainsKey((holder, i))))
        {
            html.Open("section", ("class", "history"), ("id", AnchorOf(issue))).Open("h2");
            page.Link(issue);
            html.Close().Line().Open("ol", ("class", "steps")).Line();
            foreach (StanceRow row in _cells[(holder, issue)])
            {
                Step(page, facts, row);
            }

            html.Close().Close().Line();
        }

        return frame.Page(page.Path, _model.TitleOf(holder) + ": " + Label.ToLowerInvariant(), html);
    }

    /// <summary>A stance, since when, and the sentences behind it.</summary>
    private void Step(PageWriter page, FactWriter facts, StanceRow row)
    {
        HtmlWriter html = page.Html;
        Table table = _model.Table(row.Row);
        html.Open("li", ("class", row.IsFalse ? "is-false" : null)).Open("p");
        if (row.IsFalse)
        {
            page.Link(row.Row);
            html.Text(" ").Element("s", Labels.OfMember(_members[row.Stance].YamlName)).Close();
        }
        else
        {
            html.Element("span", Labels.OfMember(_members[row.Stance].YamlName), ("class", "stance " + Look(row.Stance)));
            html.Text(" ").Element("time", When(row), ("class", "when"));
            html.Text(" ");
            page.SupportBadge(_model.Testimony.SupportOf(row.Row, _role.Stance));
            html.Text(" ").Element("a", "the entry", ("href", page.To(_model.PathOf(row.Row)))).Close();
            Texts(page, row.Row, table);
        }

        IReadOnlyList<Passage> passages = _model.Testimony.Of(row.Row);
        var aimed = FactWriter.Aimed(passages, row.IsFalse ? -1 : _role.Stance);
        facts.Quotes(aimed.Count > 0 ? aimed : [.. passages.Select(p => (p, p.Aims.ToList()))]);
        html.Close().Line();
    }

    /// <summary>On what condition, and whatever else it says in words.</summary>
    private void Texts(PageWriter page, RowRef row, Table table)
    {
        for (int i = 0; i < table.Columns.Length; i++)
        {
            if (table.Columns[i] is { BuildOnly: false, IsList: false, Scalar: TextType } && !table.IsKey(i)
                && _model.Value(row, i) is TextValue text)
            {
                page.Html.Open("p", ("class", "detail")).Element("span", Labels.Of(table.Columns[i].YamlName), ("class", "detail-name"))
                    .Text(" " + text.Text).Close();
            }
        }
    }

    private string When(StanceRow row)
    {
        string from = _model.TextOf(row.Row, _role.Start), until = _model.TextOf(row.Row, _role.End);
        return until.Length == 0 ? "since " + from : from + " to " + until;
    }

    /// <summary>For each cell the stances with the days on which they hold, counted from the first.</summary>
    private string Data(List<RowRef> holders, List<RowRef> issues, int first)
    {
        using MemoryStream json = new();
        using (Utf8JsonWriter writer = new(json))
        {
            writer.WriteStartObject();
            writer.WriteNumber("first", first);
            writer.WriteStartArray("stances");
            _members.ForEach(m => writer.WriteStringValue(Labels.OfMember(m.YamlName)));
            writer.WriteEndArray();
            writer.WriteStartArray("looks");
            for (int i = 0; i < _members.Count; i++)
            {
                writer.WriteStringValue(Look(i));
            }

            writer.WriteEndArray();
            writer.WriteStartArray("cells");
            foreach (RowRef issue in issues)
            {
                writer.WriteStartArray();
                foreach (RowRef holder in holders)
                {
                    writer.WriteStartArray();
                    foreach (StanceRow row in (_cells.GetValueOrDefault((holder, issue)) ?? []).Where(r => !r.IsFalse))
                    {
                        writer.WriteStartArray();
                        writer.WriteNumberValue(row.From);
                        writer.WriteNumberValue(row.Until);
                        writer.WriteNumberValue(row.Stance);
                        writer.WriteEndArray();
                    }

                    writer.WriteEndArray();
                }

                writer.WriteEndArray();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(json.ToArray());
    }

    /// <summary>From the first day on which anybody stood anywhere to the last of which the dataset knows anything.</summary>
    private (int First, int Last) Days()
    {
        List<StanceRow> rows = [.. _cells.Values.SelectMany(r => r).Where(r => !r.IsFalse)];
        int first = rows.Count == 0 ? 0 : rows.Min(r => r.From);
        int last = _model.CutOff ?? rows.Select(r => r.Until == FuzzyDateBits.MaxDayNumber ? r.From : r.Until).DefaultIfEmpty(first).Max();
        return (first, Math.Max(first, last));
    }

    private void Read(Table table, int holder, int issue, int stance, int start, int end)
    {
        bool isFalse = start < 0;
        foreach (RowRef row in _model.RowsOf(table))
        {
            if (_model.Value(row, holder) is not RowValue who || _model.Value(row, issue) is not RowValue what
                || _model.Value(row, stance) is not EnumValue where)
            {
                continue;
            }

            Period? period = isFalse ? null : Period.Between(_model.Value(row, start), _model.Value(row, end));
            int member = _members.FindIndex(m => m.Name == where.Member.Name);
            (_cells.TryGetValue((who.Row, what.Row), out List<StanceRow>? rows) ? rows : _cells[(who.Row, what.Row)] = [])
                .Add(new StanceRow(row, member, period?.Earliest ?? int.MaxValue, period?.Latest ?? 0, isFalse));
        }
    }

    /// <summary>The column of another table that has what a column of the stances has.</summary>
    private int Like(Table table, int column) => Array.FindIndex(
        table.Columns, c => c is { IsList: false, BuildOnly: false } && c.TypeName == _role.Table.Columns[column].TypeName && c.TypeName is not null);

    private string PathOf(RowRef holder) => FilePath[..^".html".Length] + "/"
        + _model.PathOf(holder)[..^".html".Length].Replace('/', '.') + ".html";

    private string AnchorOf(RowRef issue) => PagePath.Of(_model.Row(issue).Key);

    /// <summary>A look for each member, in their order; they have their names beside it.</summary>
    private static string Look(int member) => "stance-" + Number(member % 7);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <param name="Row">The row that says so.</param>
    /// <param name="Stance">The number of the member.</param>
    /// <param name="From">The first day on which it may have held.</param>
    /// <param name="Until">The last one.</param>
    /// <param name="IsFalse">Whether an article says so and is wrong.</param>
    private sealed record StanceRow(RowRef Row, int Stance, int From, int Until, bool IsFalse);
}
