using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;
using Dataset.Site.Html;
using Dataset.Site.Reading;

namespace Dataset.Site.Pages;

/// <summary>Writes a row field by field, each with its words and what else it rests on, and the rows that are nested in it.</summary>
internal sealed class FactWriter(PageWriter page)
{
    private readonly SiteModel _model = page.Model;
    private readonly QuoteWriter _quotes = new(page);

    private HtmlWriter Html => page.Html;

    /// <param name="row">The row.</param>
    /// <param name="depth">The level of its headings.</param>
    public void Write(RowRef row, int depth)
    {
        Table table = _model.Table(row);
        IReadOnlyList<Passage> passages = _model.Testimony.Of(row);
        Existence(row, passages);
        List<int> values = [], parts = [];
        for (int i = 0; i < table.Columns.Length; i++)
        {
            if (IsShown(table, i) && Has(row, i, passages) && !IsHeading(row, table, i, passages))
            {
                (table.Columns[i].HoldsParts ? parts : values).Add(i);
            }
        }

        if (values.Count > 0)
        {
            Html.Open("dl", ("class", "fields")).Line();
            values.ForEach(i => Field(row, table, i, passages));
            Html.Close().Line();
        }

        foreach (int column in parts)
        {
            Nested(row, table, column, passages, depth);
        }
    }

    /// <summary>What says that there is such a thing at all.</summary>
    private void Existence(RowRef row, IReadOnlyList<Passage> passages)
    {
        List<(Passage Passage, List<PassageAim> Aims)> about = Aimed(passages, -1);
        Support? support = _model.Testimony.SupportOf(row, -1);
        List<Ground> grounds = _model.Testimony.GroundsOf(row).Where(g => g.Columns.Count == 0 || g.Columns.Contains(-1)).ToList();
        if (about.Count == 0 && grounds.Count == 0 && support is null)
        {
            return;
        }

        Html.Open("div", ("class", "existence " + Look(support)));
        page.SupportBadge(support);
        Quotes(about);
        Grounds(grounds);
        Html.Close().Line();
    }

    private void Field(RowRef row, Table table, int column, IReadOnlyList<Passage> passages)
    {
        Support? support = _model.Testimony.SupportOf(row, column);
        string anchor = Anchor(row, table.Columns[column].YamlName);
        Html.Open("div", ("class", "field " + Look(support)), ("id", anchor));
        Html.Open("dt").Text(Labels.Of(table.Columns[column].YamlName)).Text(" ")
            .Element("a", "¶", ("class", "anchor"), ("href", "#" + anchor), ("aria-label", "Link to this field")).Close();
        Html.Open("dd").Open("div", ("class", "value"));
        page.Value(table.Columns[column], _model.Value(row, column));
        Html.Text(" ");
        page.SupportBadge(support);
        Html.Close();
        Provenance(row, column, passages);
        Html.Close().Close().Line();
    }

    /// <summary>What speaks for a value and against it.</summary>
    private void Provenance(RowRef row, int column, IReadOnlyList<Passage> passages)
    {
        Dispute(row, column);
        Quotes(Aimed(passages, column));
        Grounds(_model.Testimony.GroundsOf(row).Where(g => g.Columns.Contains(column)).ToList());
    }

    private void Dispute(RowRef row, int column)
    {
        if (_model.Testimony.DisputeOf(row, column) is not { } dispute)
        {
            return;
        }

        Table owner = _model.Table(row);
        RowRef verdict = new(owner.Targets[owner.Resolutions][0].Index, dispute.Resolution);
        Html.Open("div", ("class", "dispute")).Element("strong", "Disputed", ("class", "badge rival")).Text(" ");
        Remarks(verdict);
        Html.Close();
    }

    public void Quotes(List<(Passage Passage, List<PassageAim> Aims)> passages)
    {
        const int Shown = 2;
        foreach ((Passage passage, List<PassageAim> aims) in passages.Take(passages.Count == Shown + 1 ? Shown + 1 : Shown))
        {
            _quotes.Write(passage, aims);
        }

        if (passages.Count > Shown + 1)
        {
            Html.Open("details", ("class", "more")).Element("summary", Labels.Count(passages.Count - Shown, "more quote"));
            foreach ((Passage passage, List<PassageAim> aims) in passages.Skip(Shown))
            {
                _quotes.Write(passage, aims);
            }

            Html.Close();
        }
    }

    private void Grounds(List<Ground> grounds)
    {
        foreach (Ground ground in grounds)
        {
            Table basis = _model.Table(ground.Row);
            string kind = _model.Value(ground.Row, basis.BasisKind) is EnumValue member ? member.Member.YamlName : "";
            Html.Open("div", ("class", "ground ground-" + PagePath.Of(kind)));
            Html.Element("span", Labels.Of(kind), ("class", "ground-kind"));
            Remarks(ground.Row);
            Html.Close();
        }
    }

    /// <summary>What a row of provenance says, besides what it is aimed at.</summary>
    private void Remarks(RowRef row)
    {
        Table table = _model.Table(row);
        for (int i = 0; i < table.Columns.Length; i++)
        {
            if (i != table.AimsAt && i != table.BasisKind && !table.Columns[i].BuildOnly && table.Columns[i].Type != ColumnType.Owner
                && _model.Value(row, i) is { } value && value is not ListValue { Items.Count: 0 })
            {
                Html.Open("span", ("class", "remark"));
                page.Value(table.Columns[i], value);
                Html.Close();
            }
        }
    }

    /// <summary>The rows that are nested in a column: those that are facts with a heading of their own.</summary>
    private void Nested(RowRef row, Table table, int column, IReadOnlyList<Passage> passages, int depth)
    {
        ColumnSpec spec = table.Columns[column];
        string anchor = Anchor(row, spec.YamlName);
        List<RowRef> rows = _model.Links.Parts(row, column).ToList();
        Support? support = _model.Testimony.SupportOf(row, column);
        Html.Open("section", ("class", "nested " + Look(support)), ("id", spec.IsList || rows.Count == 0 ? anchor : null));
        Html.Open("h" + Level(depth)).Text(Labels.Of(spec.YamlName)).Text(" ");
        if (spec.IsList)
        {
            Html.Element("span", Labels.Count(rows.Count, "row"), ("class", "count"));
        }

        page.SupportBadge(support);
        Html.Close().Line();
        Provenance(row, column, passages);
        foreach (RowRef part in rows)
        {
            NestedRow(part, depth + 1);
        }

        Html.Close().Line();
    }

    private void NestedRow(RowRef part, int depth)
    {
        Table table = _model.Table(part);
        string anchor = _model.AnchorOf(part);
        if (!table.IsFact)
        {
            Html.Open("div", ("class", "part"), ("id", anchor));
            Write(part, depth);
            Html.Close();
            return;
        }

        Html.Open("section", ("class", "part fact"), ("id", anchor), ("aria-label", _model.TitleOf(part)));
        Html.Open("h" + Level(depth)).Text(_model.TitleOf(part)).Text(" ")
            .Element("a", "¶", ("class", "anchor"), ("href", "#" + anchor), ("aria-label", "Link to this row")).Close();
        Write(part, depth + 1);
        Html.Open("details", ("class", "handles-small")).Element("summary", "Use it");
        Handles(part);
        Html.Close().Close().Line();
    }

    private void Handles(RowRef part)
    {
        page.Copy("Citation", Citation.Of(_model, part));
        if (CSharpExpression.Of(_model, part) is { } member)
        {
            page.Copy("C#", member);
        }

        page.Copy("YAML", _model.PlaceOf(part));
    }

    private string Anchor(RowRef row, string field)
    {
        string outer = _model.AnchorOf(row);
        return (outer.Length == 0 ? "" : outer + "-") + PagePath.Of(field);
    }

    /// <summary>The passages that are aimed at a column.</summary>
    public static List<(Passage Passage, List<PassageAim> Aims)> Aimed(IReadOnlyList<Passage> passages, int column) =>
        passages.Select(p => (p, p.Aims.Where(a => a.Column == column).ToList())).Where(p => p.Item2.Count > 0)
            .OrderBy(p => p.Item2[0].IsFalse).ThenBy(p => p.Item2[0].IsRival).ToList();

    private bool Has(RowRef row, int column, IReadOnlyList<Passage> passages) =>
        _model.Value(row, column) is { } value && value is not (ListValue { Items.Count: 0 } or PartRangeValue { Count: 0 })
            || passages.Any(p => p.Aims.Any(a => a.Column == column));

    /// <summary>Whether the page says it already: an id, or a title that the curators gave.</summary>
    private bool IsHeading(RowRef row, Table table, int column, IReadOnlyList<Passage> passages) =>
        (table.IsEntity && table.Spec.Key.Count == 1 && table.IsKey(column))
            || (column == table.DisplayName && _model.Testimony.SupportOf(row, column) is null or Support.Editorial
                && !passages.Any(p => p.Aims.Any(a => a.Column == column)) && _model.Value(row, column) is TextValue name
                && name.Text == _model.TitleOf(row));

    /// <summary>All that is stored, except what this page shows otherwise: its title, its key, its provenance.</summary>
    private static bool IsShown(Table table, int column) => table.Columns[column] is { BuildOnly: false, HasProperty: true } spec
        && spec.Type is not (ColumnType.Owner or ColumnType.Any)
        && column != table.Evidence && column != table.Bases && column != table.Resolutions;

    private static string Look(Support? support) => support is { } s ? "rests-" + s.ToString().ToLowerInvariant() : "rests-nothing";

    private static string Level(int depth) => Math.Min(depth, 6).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
