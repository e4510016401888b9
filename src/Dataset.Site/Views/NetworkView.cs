using System.Globalization;
using Dataset.Compiler.Types;
using Dataset.Site.Charts;
using Dataset.Site.Html;
using Dataset.Site.Pages;
using Dataset.Site.Reading;

namespace Dataset.Site.Views;

/// <summary>
/// Who was where: those who took part and what they took part in, as a network and as a table. It is of every part that has an
/// <c>[OnePlaceADay]</c>.
/// </summary>
internal sealed class NetworkView
{
    /// <summary>A network of more is a tangle; the table has all.</summary>
    private const int MostNodes = 140;

    private const double Width = 1100, Height = 860, Margin = 80, Blank = 50;

    private readonly SiteModel _model;
    private readonly List<Attendance> _all = [];

    public NetworkView(SiteModel model)
    {
        _model = model;
        foreach (AttendanceRole role in model.Roles.Attendances)
        {
            foreach (RowRef row in model.RowsOf(role.Table))
            {
                if (model.Value(row, role.Who) is RowValue who && model.Row(row).Owner is { } what)
                {
                    EnumMember? presence = (model.Value(row, role.Presence) as EnumValue)?.Member;
                    _all.Add(new Attendance(row, who.Row, what, presence, presence is not null && role.Present.Contains(presence.YamlName)));
                }
            }
        }
    }

    public const string FilePath = "views/network.html";

    public bool IsOfUse => _all.Count > 0;

    public SiteFile Write(PageFrame frame)
    {
        PageWriter page = new(_model, FilePath);
        HtmlWriter html = page.Html;
        page.Trail();
        html.Element("h1", "Who met whom").Line();
        html.Element("p", "Who took part in what. The table below has the same.", ("class", "lead")).Line();
        Drawing(page);
        html.Element("h2", "By who took part", ("id", "table")).Line();
        Table(page);
        return frame.Page(FilePath, "Who met whom", html, "assets/network.js");
    }

    private void Drawing(PageWriter page)
    {
        HtmlWriter html = page.Html;
        List<RowRef> events = [.. _all.GroupBy(a => a.What).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key)];
        List<RowRef> actors = [.. _all.GroupBy(a => a.Who).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key)];
        events = [.. events.Take(MostNodes / 3)];
        actors = [.. actors.Where(a => _all.Any(x => x.Who == a && events.Contains(x.What))).Take(MostNodes - events.Count)];
        List<RowRef> nodes = [.. events, .. actors];
        Dictionary<RowRef, int> numbers = nodes.Select((n, i) => (n, i)).ToDictionary();
        List<(Attendance Attendance, int From, int To)> edges = [.. _all.Where(a => numbers.ContainsKey(a.Who) && numbers.ContainsKey(a.What))
            .DistinctBy(a => (a.Who, a.What)).Select(a => (a, numbers[a.Who], numbers[a.What]))];
        Place[] places = ForceLayout.Of(nodes.Count, [.. edges.Select(e => (e.From, e.To))], Width - (2 * Margin), Height - (2 * Margin));

        html.Open("ul", ("class", "legend shapes"));
        Key("event", "what took place");
        Key("actor", "who took part");
        Key("edge", "was there");
        Key("edge absent", "was not, or not in person");
        html.Close().Line();
        html.Open("div", ("class", "scroll"), ("role", "region"), ("aria-label", "Network"), ("tabindex", "0"));
        html.Open("svg", ("class", "network"), ("id", "network"), ("role", "group"), ("aria-label", "Network of " + Labels.Count(actors.Count, "actor")
            + " and " + Labels.Count(events.Count, "event")), ("viewBox", "0 " + Number(Blank) + " " + Number(Width) + " " + Number(Height - (2 * Blank))));
        foreach ((Attendance attendance, int from, int to) in edges)
        {
            html.Shape("line", ("class", attendance.IsPresent ? "edge" : "edge absent"), ("data-ends", Number(from) + " " + Number(to)),
                ("x1", X(places[from])), ("y1", Y(places[from])), ("x2", X(places[to])), ("y2", Y(places[to])));
        }

        NodeLabel[] labels = [.. nodes.Select((n, i) => new NodeLabel(
            Short(_model.TitleOf(n)), Margin + places[i].X, Margin + places[i].Y, SizeOf(edges.Count(e => e.From == i || e.To == i)),
            i < events.Count || edges.Count(e => e.From == i) > 1))];
        LabelLayout.Place(labels, Width);
        for (int i = 0; i < nodes.Count; i++)
        {
            Node(page, nodes[i], labels[i], i, isEvent: i < events.Count, edges.Count(e => e.From == i || e.To == i));
        }

        html.Close().Close().Line();
        if (nodes.Count < _all.Select(a => a.Who).Concat(_all.Select(a => a.What)).Distinct().Count())
        {
            html.Element("p", "The drawing has those that are joined most; the table has all.", ("class", "note")).Line();
        }

        void Key(string look, string label)
        {
            html.Open("li").Open("svg", ("class", "network key"), ("width", "34"), ("height", "18"), ("aria-hidden", "true"), ("focusable", "false"));
            _ = look switch
            {
                "event" => html.Shape("rect", ("class", "event"), ("x", "10"), ("y", "3"), ("width", "12"), ("height", "12"), ("rx", "2")),
                "actor" => html.Shape("circle", ("class", "actor"), ("cx", "16"), ("cy", "9"), ("r", "6")),
                _ => html.Shape("line", ("class", look), ("x1", "2"), ("y1", "9"), ("x2", "32"), ("y2", "9")),
            };
            html.Close().Text(label).Close();
        }
    }

    private void Node(PageWriter page, RowRef row, NodeLabel label, int number, bool isEvent, int degree)
    {
        HtmlWriter html = page.Html;
        html.Open("a", ("href", page.To(_model.PathOf(row))), ("class", label.IsMajor ? "node" : "node minor"), ("data-node", Number(number)));
        html.Element("title", _model.TitleOf(row) + ", " + Labels.Count(degree, isEvent ? "participant" : "event"));
        if (isEvent)
        {
            html.Shape("rect", ("class", "event"), ("x", Number(label.X - label.Size)), ("y", Number(label.Y - label.Size)),
                ("width", Number(2 * label.Size)), ("height", Number(2 * label.Size)), ("rx", "2"));
        }
        else
        {
            html.Shape("circle", ("class", "actor"), ("cx", Number(label.X)), ("cy", Number(label.Y)), ("r", Number(label.Size)));
        }

        html.Element("text", label.Text, ("x", Number(label.TextX)), ("y", Number(label.TextY)), ("text-anchor", label.Anchor),
            ("class", label.IsCrowded ? "crowded" : null));
        html.Close();
    }

    private static double SizeOf(int degree) => 4 + Math.Min(7, 1.9 * Math.Sqrt(degree));

    private void Table(PageWriter page)
    {
        HtmlWriter html = page.Html;
        html.Open("div", ("class", "scroll"), ("role", "region"), ("aria-label", "Who took part in what"), ("tabindex", "0"));
        html.Open("table").Open("thead").Open("tr").Element("th", "Who", ("scope", "col")).Element("th", "In what", ("scope", "col"))
            .Element("th", "With whom", ("scope", "col")).Close().Close().Line().Open("tbody").Line();
        ILookup<RowRef, Attendance> there = _all.Where(a => a.IsPresent).ToLookup(a => a.What);
        foreach (IGrouping<RowRef, Attendance> who in _all.GroupBy(a => a.Who).OrderByDescending(g => g.Count(a => a.IsPresent))
            .ThenByDescending(g => g.Count()).ThenBy(g => _model.TitleOf(g.Key), StringComparer.Ordinal))
        {
            html.Open("tr").Open("th", ("scope", "row"));
            page.Link(who.Key);
            html.Close().Open("td").Open("ul", ("class", "items"));
            foreach (Attendance attendance in who)
            {
                html.Open("li");
                page.Link(attendance.What);
                if (!attendance.IsPresent && attendance.Presence is { } presence)
                {
                    html.Text(" ").Element("span", Labels.OfMember(presence.YamlName), ("class", "badge support-inferred"));
                }

                html.Close();
            }

            html.Close().Close().Open("td");
            List<RowRef> met = [.. who.Where(a => a.IsPresent).SelectMany(a => there[a.What]).Select(a => a.Who).Where(w => w != who.Key).Distinct()];
            for (int i = 0; i < met.Count; i++)
            {
                html.Text(i == 0 ? "" : ", ");
                page.Link(met[i]);
            }

            html.Close().Close().Line();
        }

        html.Close().Close().Close().Line();
    }

    private static string Short(string title) => TitleRules.Short(title, 28);

    private static string X(Place place) => Number(Margin + place.X);

    private static string Y(Place place) => Number(Margin + place.Y);

    private static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    /// <param name="Row">The row that says so.</param>
    /// <param name="Who">Who.</param>
    /// <param name="What">Took part in what.</param>
    /// <param name="Presence">How.</param>
    /// <param name="IsPresent">Whether they were there.</param>
    private sealed record Attendance(RowRef Row, RowRef Who, RowRef What, EnumMember? Presence, bool IsPresent);
}
