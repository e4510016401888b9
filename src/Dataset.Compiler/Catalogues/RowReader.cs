using System.Globalization;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Catalogues;

/// <summary>Reads what stands in stored rows as plain texts.</summary>
internal sealed class RowReader(Catalogue catalogue, string[] names, Func<string, string?> textOf)
{
    /// <summary>What a pair of offsets falls into.</summary>
    public static readonly string[] SpanParts = ["start", "end", "start_code_point", "end_code_point"];

    private readonly Dictionary<string, CodePoints?> _articles = new(StringComparer.Ordinal);

    /// <summary>The items of a column: one, whose fields may be null, where it is no list.</summary>
    public IReadOnlyList<string?[]> Items(Table table, CatalogueRow row, int column)
    {
        ColumnSpec spec = table.Columns[column];
        Value? value = row.Values[column];
        return spec.IsList
            ? value is ListValue list ? Array.ConvertAll(list.Items.Items.ToArray(), v => Fields(table, row, spec, v)) : []
            : [Fields(table, row, spec, value)];
    }

    /// <summary>A row's key and the name of its table.</summary>
    public string[] Reference(RowRef row) => [Row(row).Key, names[row.Table]];

    /// <summary>The field of the owner in which a nested row stands.</summary>
    public string FieldOf(CatalogueRow row) => Place(row)[0];

    /// <summary>Its number in the list there; null where it is no list.</summary>
    public string? PositionOf(CatalogueRow row) => Place(row).Skip(1).FirstOrDefault();

    /// <summary>Whether a piece of evidence is among those that the owner has.</summary>
    public bool IsListed(CatalogueRow row)
    {
        RowRef owner = row.Owner!;
        Table table = catalogue.Tables[owner.Table].Table;
        return Row(owner).Values[table.Evidence] is PartRangeValue range
            && Enumerable.Range(range.Start, range.Count).Any(i => ReferenceEquals(catalogue.Tables[range.Table].Rows[i], row));
    }

    private CatalogueRow Row(RowRef row) => catalogue.Tables[row.Table].Rows[row.Row];

    private string?[] Fields(Table table, CatalogueRow row, ColumnSpec column, Value? value) => column.Type switch
    {
        ColumnType.TextSpan => Offsets(table, row, value as TextSpanValue),
        ColumnType.Reference => [value is RowValue one ? Row(one.Row).Key : null],
        ColumnType.Union => value is RowValue one ? Reference(one.Row) : new string?[2],
        _ => Scalar(column.Scalar!.Parts, value as ScalarValue),
    };

    private static string?[] Scalar(IReadOnlyList<PlainPart> parts, ScalarValue? value)
    {
        string?[] fields = new string?[parts.Count];
        for (int i = 0; i < fields.Length && value is not null; i++)
        {
            fields[i] = parts[i].Text(value);
        }

        return fields;
    }

    private string?[] Offsets(Table table, CatalogueRow row, TextSpanValue? span)
    {
        CodePoints? points = span is null ? null : PointsOf(table, row);
        return [Number(span?.Start), Number(span?.End), Number(points?.Before(span!.Start)), Number(points?.Before(span!.End))];
    }

    /// <summary>The article in which offsets count: of the source that the row names, or of the one in which it is nested.</summary>
    private CodePoints? PointsOf(Table table, CatalogueRow row)
    {
        CatalogueRow? source = table.EvidenceSource < 0 ? Outermost(row)
            : row.Values[table.EvidenceSource] is RowValue named ? Row(named.Row)
            : null;
        if (source is null)
        {
            return null;
        }

        if (!_articles.TryGetValue(source.Key, out CodePoints? points))
        {
            _articles.Add(source.Key, points = textOf(source.Key) is { } text ? new CodePoints(text) : null);
        }

        return points;
    }

    private CatalogueRow Outermost(CatalogueRow row) => row.Owner is { } owner ? Outermost(Row(owner)) : row;

    /// <summary>The end of a nested row's address: the field of its owner and, in a list, its number there.</summary>
    private string[] Place(CatalogueRow row)
    {
        RowRef owner = row.Owner!;
        Table table = catalogue.Tables[owner.Table].Table;
        int before = Row(owner).Key.Length + (table.IsEntity && table.Spec.Key.Count > 0 ? table.Spec.YamlName.Length + 1 : 0);
        string place = row.Key.Substring(before + 1);
        int end = table.ColumnOfField(place) >= 0 ? -1 : place.LastIndexOf('/');
        return end < 0 ? [place] : [place.Substring(0, end), place.Substring(end + 1)];
    }

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
