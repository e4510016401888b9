using System.Globalization;
using System.Text.Json;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;
using Dataset.Site.Charts;
using Dataset.Site.Html;
using Dataset.Site.Pages;
using Dataset.Site.Reading;

namespace Dataset.Site.Views;

/// <summary>
/// What takes place and what lasts, in the order of time: a table whose rows have a line each, so that who sees no chart reads the same thing. It
/// is of every table that says when its rows take place.
/// </summary>
internal sealed class TimelineView
{
    /// <summary>A longer one goes on on a next page; a page is filtered by itself.</summary>
    private const int PageSize = 1000;

    private readonly SiteModel _model;
    private readonly List<Item> _items = [];

    public TimelineView(SiteModel model)
    {
        _model = model;
        foreach (TimeRole role in model.Roles.Times)
        {
            foreach (RowRef row in model.RowsOf(role.Table))
            {
                Period? period = role.End < 0 ? Period.Of(model.Value(row, role.Start))
                    : Period.Between(model.Value(row, role.Start), model.Value(row, role.End));
                if (period is not null)
                {
                    _items.Add(new Item(row, role, period, IsPlanned(role, row)));
                }
            }
        }

        _items = [.. _items.OrderBy(i => Start(i.Period)).ThenBy(i => i.Period.Latest).ThenBy(i => i.Row)];
    }

    public const string FilePath = "views/timeline.html";

    /// <summary>Whether there is anything to show.</summary>
    public bool IsOfUse => _items.Count > 1;

    public IEnumerable<SiteFile> Write(PageFrame frame)
    {
        int pages = (_items.Count + PageSize - 1) / PageSize;
        for (int i = 0; i < pages; i++)
        {
            yield return Page(frame, i, pages);
        }
    }

    private static string PathOf(int page) =>
        page == 0 ? FilePath : "views/timeline-" + (page + 1).ToString(CultureInfo.InvariantCulture) + ".html";

    private SiteFile Page(PageFrame frame, int number, int pages)
    {
        PageWriter page = new(_model, PathOf(number));
        HtmlWriter html = page.Html;
        List<Item> items = [.. _items.Skip(number * PageSize).Take(PageSize)];
        TimeScale scale = new([.. items.Select(i => Start(i.Period))], items.Select(i => End(i.Period)).Max());
        page.Trail();
        html.Element("h1", "Timeline").Line();
        Legend(html, scale);
        html.Open("form", ("id", "timeline-filters"), ("class", "filters"), ("hidden", ""), ("aria-label", "Filter the timeline")).Close().Line();
        html.Element("p", "", ("id", "timeline-count"), ("role", "status")).Line();
        html.Open("table", ("class", "timeline"), ("id", "timeline")).Open("thead").Open("tr");
        html.Element("th", "When", ("scope", "col")).Element("th", "What", ("scope", "col")).Element("th", "Kind", ("scope", "col"));
        html.Open("th", ("scope", "col"), ("class", "line")).Element("span", "Line", ("class", "unseen"));
        Axis(html, scale);
        html.Close().Close().Close().Line().Open("tbody").Line();
        foreach (Item item in items)
        {
            Row(page, scale, item);
        }

        html.Close().Close().Line();
        Pages(page, number, pages);
        html.Json("timeline-data", Data(items)).Line();
        return frame.Page(page.Path, "Timeline", html, "assets/timeline.js");
    }

    private static void Legend(HtmlWriter html, TimeScale scale)
    {
        html.Open("ul", ("class", "legend shapes"));
        Shape("a day", new Period(1, 1, 1, 1) { IsMoment = true }, false);
        Shape("one day of several", new Period(0, 0, 2, 2) { IsMoment = true }, false);
        Shape("lasted; paler where it may have", new Period(0, 1, 2, 3), false);
        Shape("open end", new Period(0, 0, 2, 3) { IsOpenEnd = true }, false);
        Shape("about then", new Period(0, 0, 3, 3) { IsVague = true, IsMoment = true }, false);
        Shape("planned", new Period(1, 1, 1, 1) { IsMoment = true }, true);
        html.Close().Line();
        if (scale.Break is { } day)
        {
            html.Element("p", "The time before " + DateText.OfDay(day) + " is drawn short.", ("class", "note")).Line();
        }

        void Shape(string label, Period period, bool isPlanned)
        {
            html.Open("li").Open("span", ("class", "sample"));
            TimeBar.Write(html, new TimeScale([0], 3), period, isPlanned);
            html.Close().Text(label).Close();
        }
    }

    private static void Axis(HtmlWriter html, TimeScale scale)
    {
        html.Open("svg", ("class", "axis"), ("width", "100%"), ("height", "18"), ("aria-hidden", "true"), ("focusable", "false"));
        foreach ((double at, string label) in scale.Ticks())
        {
            html.Open("text", ("x", TimeScale.Percent(at)), ("y", "12"), ("text-anchor", TimeScale.IsNearEnd(at) ? "end" : "start")).Text(label).Close();
        }

        html.Close();
    }

    private void Row(PageWriter page, TimeScale scale, Item item)
    {
        HtmlWriter html = page.Html;
        html.Open("tr", ("class", _model.FaultOf(item.Row) is null ? null : "is-false"));
        html.Open("td", ("class", "when")).Element("time", When(item)).Close();
        html.Open("th", ("scope", "row"));
        RowRef entity = _model.EntityOf(item.Row);
        if (entity != item.Row)
        {
            page.Link(entity);
            html.Text(": ");
        }

        page.Link(item.Row);
        if (item.IsPlanned)
        {
            html.Text(" ").Element("span", page.Plain(_model.Value(item.Row, item.Role.State)), ("class", "badge support-inferred"));
        }

        html.Close().Element("td", KindOf(item), ("class", "kind")).Open("td", ("class", "line"));
        TimeBar.Write(html, scale, item.Period, item.IsPlanned);
        html.Close().Close().Line();
    }

    private string When(Item item)
    {
        string start = _model.TextOf(item.Row, item.Role.Start), end = _model.TextOf(item.Row, item.Role.End);
        return end.Length > 0 ? start + " – " + end : item.Role.End >= 0 ? "since " + start : start;
    }

    private string KindOf(Item item) => item.Role.Table.IsEntity ? _model.TableOf(item.Role.Table).Label : Labels.Of(item.Role.Table.Noun + "s");

    /// <summary>What the filters know of the rows, in their order.</summary>
    private string Data(List<Item> items)
    {
        List<RowRef> parties = [], topics = [];
        List<(string Kind, string State, List<int> Who, List<int> What)> rows = [];
        Dictionary<RowRef, int> party = [], topic = [];
        foreach (Item item in items)
        {
            List<RowRef> mentions = [.. _model.Links.Mentions(item.Row)];
            if (!item.Role.Table.IsEntity && _model.Row(item.Row).Owner is { } owner)
            {
                mentions.AddRange(_model.Links.Mentions(owner));
            }

            rows.Add((KindOf(item), item.IsPlanned ? "planned" : item.Period.IsMoment ? "took place" : "lasted",
                Numbers(mentions, _model.Roles.Parties, party, parties), Numbers(mentions, _model.Roles.Topics, topic, topics)));
        }

        using MemoryStream json = new();
        using (Utf8JsonWriter writer = new(json))
        {
            writer.WriteStartObject();
            Names(writer, "who", parties);
            Names(writer, "what", topics);
            writer.WriteStartArray("rows");
            foreach ((string kind, string state, List<int> who, List<int> what) in rows)
            {
                writer.WriteStartArray();
                writer.WriteStringValue(kind);
                writer.WriteStringValue(state);
                Write(writer, who);
                Write(writer, what);
                writer.WriteEndArray();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(json.ToArray());
    }

    private List<int> Numbers(List<RowRef> mentions, IReadOnlySet<Table> tables, Dictionary<RowRef, int> numbers, List<RowRef> known)
    {
        List<int> found = [];
        foreach (RowRef row in mentions.Where(m => tables.Contains(_model.Table(m))))
        {
            if (!numbers.TryGetValue(row, out int number))
            {
                numbers.Add(row, number = known.Count);
                known.Add(row);
            }

            if (!found.Contains(number))
            {
                found.Add(number);
            }
        }

        return found;
    }

    private void Names(Utf8JsonWriter writer, string name, List<RowRef> rows)
    {
        writer.WriteStartArray(name);
        foreach (RowRef row in rows)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(_model.Row(row).Key);
            writer.WriteStringValue(_model.TitleOf(row));
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, List<int> numbers)
    {
        writer.WriteStartArray();
        numbers.ForEach(writer.WriteNumberValue);
        writer.WriteEndArray();
    }

    private static void Pages(PageWriter page, int number, int pages)
    {
        if (pages < 2)
        {
            return;
        }

        page.Html.Open("nav", ("class", "pages"), ("aria-label", "Pages")).Open("ul");
        for (int i = 0; i < pages; i++)
        {
            page.Html.Open("li").Element("a", (i + 1).ToString(CultureInfo.InvariantCulture), ("href", page.To(PathOf(i))),
                ("aria-current", i == number ? "page" : null)).Close();
        }

        page.Html.Close().Close().Line();
    }

    /// <summary>The first day that is known of it.</summary>
    private static int Start(Period period) => period.IsOpenStart ? period.StartsBy : period.Earliest;

    /// <summary>The last day that is known of it.</summary>
    private static int End(Period period) => period.IsOpenEnd ? Math.Max(period.EndsFrom, period.StartsBy) : period.Latest;

    private bool IsPlanned(TimeRole role, RowRef row) =>
        role.State >= 0 && _model.Value(row, role.State) is EnumValue state && !role.Happened.Contains(state.Member.YamlName);

    private sealed record Item(RowRef Row, TimeRole Role, Period Period, bool IsPlanned);
}
