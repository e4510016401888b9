using System.Globalization;
using Dataset.Cli.Evidence;
using Dataset.Cli.Exporting.JsonLd;
using Dataset.Cli.Workspaces;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Cli.Exporting;

/// <summary>What every format writes: the tables of the dataset, what articles say of each field, and what each value rests on.</summary>
internal sealed class ExportData
{
    private readonly Func<string, string?> _articleOf;

    /// <param name="workspace">The dataset.</param>
    /// <param name="addresses">Where its rows have their addresses, for formats in which they have any.</param>
    public ExportData(Workspace workspace, Addresses addresses)
    {
        Addresses = addresses;
        Dictionary<string, string> articles = workspace.Articles.DistinctBy(a => a.FileName)
            .ToDictionary(a => a.FileName, a => a.Text, StringComparer.Ordinal);
        _articleOf = s => workspace.Sources.FileOf(s) is { } file ? articles.GetValueOrDefault(file) : null;
        View = new CatalogueView(workspace.Catalogue, _articleOf);
        Tables = [.. View.Tables, Evidence(workspace), View.Support];
    }

    public CatalogueView View { get; }

    /// <summary>In the order in which they are written.</summary>
    public IReadOnlyList<ViewTable> Tables { get; }

    public Addresses Addresses { get; }

    /// <summary>The article of the source with this key; null where there is none.</summary>
    public string? ArticleOf(string source) => _articleOf(source);

    public CatalogueRow RowAt(RowRef row) => View.Catalogue.Tables[row.Table].Rows[row.Row];

    public string AddressOf(RowRef row) => Addresses.Row(View.Names[row.Table], RowAt(row).Key);

    /// <summary>The addresses of the sources that back a row of a table, each once.</summary>
    public IEnumerable<string> SourcesOf(Table table, int row) =>
        View.Catalogue.Tables[table.Index].Rows[row].Values[table.Evidence] is not PartRangeValue evidence ? []
            : Enumerable.Range(evidence.Start, evidence.Count).Select(i => RowAt(new RowRef(evidence.Table, i)))
                .Select(e => e.Values[View.Catalogue.Tables[evidence.Table].Table.EvidenceSource]).OfType<RowValue>()
                .Select(s => AddressOf(s.Row)).Distinct();

    /// <summary>A line for each field that a piece of evidence speaks for. Of its words there is what the compiled dataset ships.</summary>
    private ViewTable Evidence(Workspace workspace)
    {
        int quote = SchemaIndex.Of(workspace.Schema).Tables.FirstOrDefault(t => t.Spec.Role == TableRole.Evidence)?.Verbatim ?? -1;
        ViewColumn[] columns =
        [
            CatalogueView.Text("table"), CatalogueView.Text("row"), CatalogueView.Text("field"), CatalogueView.Text("source"), Maybe("file"),
            Maybe("start", PlainKind.Integer), Maybe("end", PlainKind.Integer), Maybe("quote"), Maybe("says"), Maybe("fault"), Maybe("rank"),
        ];
        return new ViewTable(CatalogueView.EvidenceName, [.. columns], EvidenceRecords.Of(workspace).Select(r => CatalogueView.Row(
            View.Names[r.Of.Table], workspace.Catalogue.Tables[r.Of.Table].Rows[r.Of.Row].Key, r.Field, r.Source, OrNull(r.File),
            r.Start?.ToString(CultureInfo.InvariantCulture), r.End?.ToString(CultureInfo.InvariantCulture),
            quote >= 0 && r.Stored.Values[quote] is TextValue words ? words.Text : null, OrNull(r.Says), OrNull(r.Fault), OrNull(r.Rank))));
    }

    private static ViewColumn Maybe(string name, PlainKind kind = PlainKind.Text) => new(name, [new ViewField(name, kind, true)]);

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
