using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;
using Dataset.Compiler.Types;
using Dataset.Site.Html;

namespace Dataset.Site.Reading;

/// <summary>A list of the dataset that has pages of its own.</summary>
/// <param name="Table">The table.</param>
/// <param name="Folder">The folder of its pages.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Count">How many rows it has.</param>
internal sealed record SiteTable(Table Table, string Folder, string Label, int Count)
{
    public string IndexPath => Folder + "/index.html";
}

/// <summary>The dataset as pages ask for it: rows with titles and addresses, what speaks for them, and what refers to them.</summary>
internal sealed class SiteModel
{
    /// <summary>Folders that are no table's.</summary>
    private static readonly HashSet<string> s_reserved = new(StringComparer.OrdinalIgnoreCase) { "assets", "articles", "views" };

    private readonly string?[][] _titles;
    private readonly string?[][] _paths;
    private readonly SiteTable?[] _tables;

    public SiteModel(SiteInput input)
    {
        Input = input;
        Catalogue = input.View.Catalogue;
        Schema = SchemaIndex.Of(Catalogue.Schema);
        Roles = new Roles(Schema);
        _titles = [.. Catalogue.Tables.Select(t => new string?[t.Rows.Count])];
        _paths = [.. Catalogue.Tables.Select(t => new string?[t.Rows.Count])];
        _tables = [.. Schema.Tables.Select(t => t.IsEntity
            ? new SiteTable(t, FolderOf(input.View.Names[t.Index]), Labels.Of(t.Spec.YamlName), Catalogue.Tables[t.Index].Rows.Count)
            : null)];
        Titles = new TitleRules(this);
        Links = new Links(this);
        Testimony = new Testimonies(this);
        Articles = input.Articles.ToDictionary(a => a.Source, StringComparer.Ordinal);
        Name = Catalogue.Schema.RootNamespace is { Length: > 0 } name ? name : "Dataset";
    }

    public SiteInput Input { get; }

    public Catalogue Catalogue { get; }

    public SchemaIndex Schema { get; }

    public Roles Roles { get; }

    public Links Links { get; }

    public Testimonies Testimony { get; }

    public TitleRules Titles { get; }

    /// <summary>The articles by the keys of their sources.</summary>
    public IReadOnlyDictionary<string, SiteArticle> Articles { get; }

    /// <summary>What the dataset is called: its namespace.</summary>
    public string Name { get; }

    /// <summary>The lists that have rows and are no bookkeeping, in the order of the schema.</summary>
    public IEnumerable<SiteTable> Tables => _tables.OfType<SiteTable>().Where(t => t.Table.Spec.Role == TableRole.None && t.Count > 0);

    /// <summary>The list of this entity.</summary>
    public SiteTable TableOf(Table table) => _tables[table.Index]!;

    public Table Table(RowRef row) => Schema.Tables[row.Table];

    public CatalogueRow Row(RowRef row) => Catalogue.Tables[row.Table].Rows[row.Row];

    public IEnumerable<RowRef> RowsOf(Table table) =>
        Enumerable.Range(0, Catalogue.Tables[table.Index].Rows.Count).Select(i => new RowRef(table.Index, i));

    public Value? Value(RowRef row, int column) => column < 0 ? null : Row(row).Values[column];

    /// <summary>A date in words, as its column means it; empty where there is none.</summary>
    public string TextOf(RowRef row, int column) => Value(row, column) is ScalarValue value ? Roles.TextOf(Table(row).Columns[column], value) : "";

    /// <summary>What a row is called.</summary>
    public string TitleOf(RowRef row) => _titles[row.Table][row.Row] ??= Titles.Make(row);

    /// <summary>The entity in which a row stands, or the row itself.</summary>
    public RowRef EntityOf(RowRef row) => Row(row).Owner is { } owner ? EntityOf(owner) : row;

    /// <summary>Where a row is shown, from the site's folder: a page, or a place on the page of its entity.</summary>
    public string PathOf(RowRef row) => _paths[row.Table][row.Row] ??= MakePath(row);

    /// <summary>The id of a nested row on the page of its entity: <c>participants-3</c>; empty for an entity.</summary>
    public string AnchorOf(RowRef row)
    {
        string path = PathOf(row);
        int at = path.IndexOf('#', StringComparison.Ordinal);
        return at < 0 ? "" : path[(at + 1)..];
    }

    /// <summary>The field of the owner in which a nested row stands, and its number there.</summary>
    public IReadOnlyList<string> PlaceIn(RowRef row)
    {
        RowRef owner = Row(row).Owner!;
        return Row(row).Key[(AddressOf(owner).Length + 1)..].Split('/');
    }

    /// <summary>Where it stands in YAML: <c>curated/events.yaml:12</c>.</summary>
    public string PlaceOf(RowRef row)
    {
        Location place = Input.PlaceOf(Row(row).Origin);
        return place.Path + ":" + (place.Line + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The value of the column that says why the row is false; null of a row that is not.</summary>
    public EnumMember? FaultOf(RowRef row) => Value(row, Roles.FaultOf(Table(row))) is EnumValue fault ? fault.Member : null;

    /// <summary>The last day of which the dataset knows anything; null where it does not say.</summary>
    public int? CutOff => Roles.Settings is { } settings
        && RowsOf(settings).Select(r => Value(r, settings.CutOff)).OfType<DateValue>().FirstOrDefault() is { } day ? day.DayNumber : null;

    private string AddressOf(RowRef row)
    {
        Table table = Table(row);
        string key = Row(row).Key;
        return table.IsEntity && table.Spec.Key.Count > 0 ? table.Spec.YamlName + "/" + key : key;
    }

    private string MakePath(RowRef row)
    {
        if (Row(row).Owner is not { } owner)
        {
            return TableOf(Table(row)).Folder + "/" + PagePath.Of(Row(row).Key) + ".html";
        }

        string outer = PathOf(owner), own = string.Join('-', PlaceIn(row).Select(PagePath.Of));
        return outer + (outer.Contains('#', StringComparison.Ordinal) ? "-" : "#") + own;
    }

    private static string FolderOf(string name) => s_reserved.Contains(name) ? PagePath.Of(name) + "~" : PagePath.Of(name);
}
