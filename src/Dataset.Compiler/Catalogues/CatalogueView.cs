using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Catalogues;

/// <summary>
/// The stored rows for whoever takes them elsewhere: tables of rows of plain values. References are keys, nested rows are rows that name their owner,
/// and what no table of another tool could find out stands beside the value. It can only be read.
/// </summary>
public sealed class CatalogueView
{
    /// <summary>Tables that every export has, whatever the dataset's are called.</summary>
    public const string EvidenceName = "evidence", SupportName = "support";

    /// <summary>In a database: every row that has an id, so that a reference to rows of several tables has one table to point to.</summary>
    public const string FactsName = "facts";

    /// <param name="catalogue">The catalogue.</param>
    /// <param name="textOf">The article of the source with this key; null where there is none.</param>
    public CatalogueView(Catalogue catalogue, Func<string, string?> textOf)
    {
        IReadOnlyList<Table> tables = SchemaIndex.Of(catalogue.Schema).Tables;
        var names = new ViewNames(EvidenceName, SupportName, FactsName, "search");
        string[] named = new string[tables.Count];

        // Lists have names that curators know: those of nested rows give way.
        foreach (Table table in tables.OrderByDescending(t => t.IsEntity))
        {
            named[table.Index] = names.Take(table.IsEntity ? table.Spec.YamlName : ViewNames.OfType(table.Spec.Name));
        }

        Names = named;
        var rows = new RowReader(catalogue, named, textOf);
        Tables = tables.Select(t => new TableColumns(catalogue.Schema, t, named, names).View(rows, catalogue.Tables[t.Index].Rows)).ToList();
        Catalogue = catalogue;
    }

    public Catalogue Catalogue { get; }

    /// <summary>In the order of the schema.</summary>
    public IReadOnlyList<ViewTable> Tables { get; }

    /// <summary>Per table of the schema the name of its view.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Where each value comes from: an article, a conclusion, another work, the curators themselves.</summary>
    public ViewTable Support => new(
        SupportName,
        [
            Text("table"), Text("row"), Text("field"),
            Text("support") with { Choices = System.Enum.GetNames(typeof(Support)).Select(Lower).ToEquatableArray() },
        ],
        Catalogue.Supports.Items.Select(s => Row(
            Names[s.Owner.Table],
            Catalogue.Tables[s.Owner.Table].Rows[s.Owner.Row].Key,
            FieldOf(s.Owner.Table, s.Column),
            Lower(s.Support.ToString()))));

    /// <summary>A column of text that is always there, of a table that is made for the export.</summary>
    public static ViewColumn Text(string name) => new(name, [new ViewField(name, PlainKind.Text, false)]);

    /// <summary>A row of such a table.</summary>
    public static ViewRow Row(params string?[] cells) => new(i => [[cells[i]]]);

    /// <summary>The field as YAML names it; <c>exists</c> for a row as such.</summary>
    private string FieldOf(int table, int column) => column < 0 ? "exists" : Catalogue.Tables[table].Table.Columns[column].YamlName;

    private static string Lower(string name) => name.ToLowerInvariant();
}
