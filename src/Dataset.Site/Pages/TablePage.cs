using System.Globalization;
using System.Text.Json;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;
using Dataset.Site.Html;
using Dataset.Site.Reading;
using Dataset.Site.Search;

namespace Dataset.Site.Pages;

/// <summary>
/// The rows of a list. Every row is in a page without scripts; a script finds, filters, orders and downloads them, over data that stand in a file
/// of their own.
/// </summary>
internal sealed class TablePage
{
    /// <summary>How many rows a page has. The script cuts its results alike.</summary>
    public const int PageSize = 200;

    /// <summary>Up to so many rows the list's own page loads the data; a longer list has a page for it, so that reading it stays light.</summary>
    private const int MostWithData = 2000;

    private readonly SiteModel _model;
    private readonly SiteTable _list;
    private readonly TableColumn[] _columns;

    private TablePage(SiteModel model, SiteTable list)
    {
        _model = model;
        _list = list;
        _columns = [.. TableColumn.Choose(model, list.Table)];
    }

    public static IEnumerable<SiteFile> Write(PageFrame frame, SiteModel model, SiteTable list)
    {
        TablePage table = new(model, list);
        RowRef[] rows = InOrder(model, list.Table);
        int pages = Math.Max(1, (rows.Length + PageSize - 1) / PageSize);
        bool isLong = rows.Length > MostWithData;
        for (int i = 0; i < pages; i++)
        {
            yield return table.Page(frame, rows, i, pages, isLong);
        }

        if (isLong)
        {
            yield return table.FilterPage(frame);
        }

        yield return new SiteFile(list.Folder + "/data.js", table.Data(rows));
    }

    /// <summary>What takes place stands in the order of time, all else as it is stored.</summary>
    private static RowRef[] InOrder(SiteModel model, Table table) => table.OccursOn < 0 ? [.. model.RowsOf(table)]
        : [.. model.RowsOf(table).OrderBy(r => Period.Of(model.Value(r, table.OccursOn))?.Earliest ?? int.MaxValue)];

    private string PathOf(int page) => page == 0 ? _list.IndexPath : _list.Folder + "/page-" + (page + 1).ToString(CultureInfo.InvariantCulture) + ".html";

    private string FilterPath => _list.Folder + "/page-filter.html";

    private SiteFile Page(PageFrame frame, RowRef[] rows, int number, int pages, bool isLong)
    {
        PageWriter page = new(_model, PathOf(number));
        Head(page);
        bool withData = !isLong && number == 0;
        if (isLong || number > 0)
        {
            page.Html.Open("p").Element("a", "Find, filter and download", ("class", "button"), ("href", page.To(isLong ? FilterPath : PathOf(0))))
                .Close().Line();
        }

        Controls(page, withData);
        Rows(page, rows.Skip(number * PageSize).Take(PageSize));
        Pages(page, number, pages);
        return withData
            ? frame.Page(page.Path, _list.Label, page.Html, _list.Folder + "/data.js", PageFrame.Results, "assets/table.js")
            : frame.Page(page.Path, _list.Label, page.Html);
    }

    private SiteFile FilterPage(PageFrame frame)
    {
        PageWriter page = new(_model, FilterPath);
        Head(page);
        page.Html.Open("noscript").Element("p", "Finding and filtering needs JavaScript; all rows are in the list without it.").Close().Line();
        page.Html.Open("p").Element("a", "All rows", ("href", page.To(PathOf(0)))).Close().Line();
        Controls(page, withData: true);
        Rows(page, []);
        return frame.Page(page.Path, _list.Label, page.Html, _list.Folder + "/data.js", PageFrame.Results, "assets/table.js");
    }

    private void Head(PageWriter page)
    {
        page.Trail();
        page.Html.Open("h1").Text(_list.Label).Text(" ").Element("span", Labels.Count(_list.Count, "row"), ("class", "count")).Close().Line();
    }

    /// <summary>Where the script puts what it has to offer: nothing of it would work without it.</summary>
    private static void Controls(PageWriter page, bool withData)
    {
        if (withData)
        {
            page.Html.Open("div", ("id", "table-controls"), ("hidden", "")).Close().Line();
        }
    }

    private void Rows(PageWriter page, IEnumerable<RowRef> rows)
    {
        HtmlWriter html = page.Html;
        html.Open("div", ("class", "scroll"), ("role", "region"), ("aria-label", _list.Label), ("tabindex", "0"));
        html.Open("table", ("id", "rows")).Open("thead").Open("tr").Element("th", "Name", ("scope", "col"));
        foreach (TableColumn column in _columns)
        {
            html.Element("th", column.Label, ("scope", "col"));
        }

        html.Close().Close().Line().Open("tbody").Line();
        foreach (RowRef row in rows)
        {
            html.Open("tr", ("class", _model.FaultOf(row) is null ? null : "is-false")).Open("th", ("scope", "row"));
            page.Link(row);
            html.Close();
            foreach (TableColumn column in _columns)
            {
                html.Open("td");
                Cell(page, column, row);
                html.Close();
            }

            html.Close().Line();
        }

        html.Close().Close().Close().Line();
    }

    private static void Cell(PageWriter page, TableColumn column, RowRef row)
    {
        bool isFirst = true;
        foreach (CellItem item in column.Items(row))
        {
            page.Html.Text(isFirst ? "" : ", ");
            _ = item.Path is { } path ? page.Html.Element("a", item.Text, ("href", page.To(path))) : page.Html.Text(item.Text);
            isFirst = false;
        }
    }

    private void Pages(PageWriter page, int number, int pages)
    {
        if (pages < 2)
        {
            return;
        }

        page.Html.Open("nav", ("class", "pages"), ("aria-label", "Pages"), ("id", "static-pages")).Open("ul");
        for (int i = 0; i < pages; i++)
        {
            bool isNear = i < 2 || i >= pages - 2 || Math.Abs(i - number) <= 2;
            if (isNear)
            {
                page.Html.Open("li").Element("a", (i + 1).ToString(CultureInfo.InvariantCulture), ("href", page.To(PathOf(i))),
                    ("aria-current", i == number ? "page" : null)).Close();
            }
        }

        page.Html.Close().Close().Line();
    }

    /// <summary>The rows for the script: what is shown, and beside it what a download has.</summary>
    private ReadOnlyMemory<byte> Data(RowRef[] rows) => ScriptData.Write("datasetTable", json =>
    {
        json.WriteStartObject();
        json.WriteString("name", _list.Folder);
        json.WriteNumber("pageSize", PageSize);
        json.WriteStartArray("columns");
        foreach (TableColumn column in _columns)
        {
            json.WriteStartObject();
            json.WriteString("name", column.Name);
            json.WriteString("label", column.Label);
            json.WriteBoolean("facet", column.IsFacet);
            json.WriteBoolean("number", column.IsNumber);
            json.WriteBoolean("list", column.IsList);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("rows");
        foreach (RowRef row in rows)
        {
            json.WriteStartArray();
            json.WriteStringValue(_model.Row(row).Key);
            json.WriteStringValue(_model.TitleOf(row));
            json.WriteStringValue(_model.PathOf(row));
            json.WriteStringValue(_model.FaultOf(row) is { } fault ? Labels.OfMember(fault.YamlName) : "");
            foreach (TableColumn column in _columns)
            {
                Items(json, column, row);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>The items of a cell: the text, what it is in the dataset where that is another text, and where it leads.</summary>
    private static void Items(Utf8JsonWriter json, TableColumn column, RowRef row)
    {
        json.WriteStartArray();
        foreach (CellItem item in column.Items(row))
        {
            if (item.Path is null && item.Text == item.Raw)
            {
                json.WriteStringValue(item.Text);
                continue;
            }

            json.WriteStartArray();
            json.WriteStringValue(item.Text);
            json.WriteStringValue(item.Raw);
            if (item.Path is { } path)
            {
                json.WriteStringValue(path);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}

/// <summary>One value of a cell.</summary>
/// <param name="Text">As it is shown.</param>
/// <param name="Raw">As the dataset has it.</param>
/// <param name="Path">Where it leads; null where it leads nowhere.</param>
internal sealed record CellItem(string Text, string Raw, string? Path);

/// <summary>A column that lists show.</summary>
internal sealed class TableColumn(SiteModel model, Table table, int column)
{
    private const int MostColumns = 6, LongText = 60;

    private readonly PageWriter _texts = new(model, "");

    private ColumnSpec Spec => table.Columns[column];

    public string Name => Spec.YamlName;

    public string Label => Labels.Of(Spec.YamlName);

    public bool IsList => Spec.IsList;

    /// <summary>Whether its values are few enough to be chosen from.</summary>
    public bool IsFacet => Spec.Type is ColumnType.Reference or ColumnType.Union || Spec.Scalar is EnumType or BoolType;

    public bool IsNumber => Spec.Scalar?.Plain is PlainKind.Integer or PlainKind.Decimal;

    public IEnumerable<CellItem> Items(RowRef row) => (model.Value(row, column) switch
    {
        null => [],
        ListValue list => list.Items.Items,
        { } value => (IEnumerable<Value>)[value],
    }).Select(Item);

    /// <summary>Those that tell rows apart at a glance: no key, no title, nothing nested, and of texts only short ones.</summary>
    public static IEnumerable<TableColumn> Choose(SiteModel model, Table table) => Enumerable.Range(0, table.Columns.Length)
        .Where(i => IsGlance(table, i) && !IsLong(model, table, i)).OrderBy(i => i == table.OccursOn ? 0 : 1).Take(MostColumns)
        .Select(i => new TableColumn(model, table, i));

    private static bool IsGlance(Table table, int column) => table.Columns[column] is { BuildOnly: false, HoldsParts: false, HasProperty: true } spec
        && spec.Type is ColumnType.Scalar or ColumnType.Reference or ColumnType.Union
        && !table.IsKey(column) && column != table.DisplayName && column != table.ArticleFile && column != table.ContentHash
        && spec.Source != ColumnSource.Body && spec.Scalar is not UriType;

    /// <summary>Whether it has texts that are long, or hardly any.</summary>
    private static bool IsLong(SiteModel model, Table table, int column)
    {
        List<Value?> some = table.Columns[column].Scalar is TextType ? [.. model.RowsOf(table).Take(200).Select(r => model.Value(r, column))] : [];
        return some.Any(v => v is TextValue { Text.Length: > LongText }) || some.Count(v => v is null) * 2 > some.Count;
    }

    private CellItem Item(Value value) => value switch
    {
        RowValue row => new CellItem(model.TitleOf(row.Row), model.Row(row.Row).Key, model.PathOf(row.Row)),
        FuzzyDateValue date => new CellItem(model.Roles.TextOf(Spec, date), date.Type.Write(date), null),
        ScalarValue scalar => new CellItem(_texts.Plain(scalar), scalar.Type.Write(scalar), null),
        _ => new CellItem(_texts.Plain(value), _texts.Plain(value), null),
    };
}
