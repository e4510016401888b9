using Dataset.Compiler.Binding;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;
using Dataset.Compiler.Types;

namespace Dataset.Cli.Looking;

/// <summary>A column of a table, or of the rows nested in one of its columns, by which rows can be picked.</summary>
/// <param name="PartColumn">The column in which the rows are nested; -1 for the table's own column.</param>
/// <param name="Owner">The table with the column.</param>
/// <param name="Column">The column.</param>
internal sealed record FilterPlace(int PartColumn, Table Owner, int Column)
{
    public ColumnSpec Spec => Owner.Columns[Column];

    /// <summary>The tables to which it refers; none where it holds no reference.</summary>
    public Table[] Targets => Spec.Type is ColumnType.Reference or ColumnType.Union && !Spec.IsNested ? Owner.Targets[Column] : [];

    /// <summary>The name of its filter: <c>because-of</c>.</summary>
    public string Name => OptionName(Spec.YamlName);

    /// <summary>Those of a table: its own first. What says where a fact comes from is not among them.</summary>
    public static List<FilterPlace> Of(Table table) =>
    [
        .. ColumnsOf(table).Select(c => new FilterPlace(-1, table, c)),
        .. table.PartColumns.Where(c => table.Columns[c].Role == ColumnRole.None)
            .SelectMany(c => table.Targets[c].SelectMany(part => ColumnsOf(part).Select(inner => new FilterPlace(c, part, inner)))),
    ];

    /// <summary>The filters that ask for whatever refers to a row of a kind, in whatever role: <c>actor</c>, <c>place</c>.</summary>
    public static Dictionary<string, List<FilterPlace>> Kinds(DatasetSchema schema, IReadOnlyList<FilterPlace> places)
    {
        Dictionary<string, List<FilterPlace>> kinds = new(StringComparer.Ordinal);
        foreach (UnionSpec union in schema.Unions)
        {
            bool isInterface = union.Name.Length > 1 && union.Name[0] == 'I' && char.IsUpper(union.Name[1]);
            Add(isInterface ? union.Name[1..] : union.Name, [.. union.Members.Items]);
        }

        foreach (TableSpec table in schema.Tables.Items.Where(t => t.Kind == TableKind.Entity))
        {
            Add(table.Name, [table.FullName]);
        }

        return kinds;

        void Add(string name, HashSet<string> tables)
        {
            List<FilterPlace> fitting = places.Where(p => p.Targets.Any(t => tables.Contains(t.FullName))).ToList();
            if (fitting.Count > 0)
            {
                kinds.TryAdd(OptionName(Wording.Noun(name)), fitting);
            }
        }
    }

    public static string OptionName(string name) => name.Replace('_', '-').Replace(' ', '-');

    private static IEnumerable<int> ColumnsOf(Table table) => Enumerable.Range(0, table.Columns.Length).Where(c =>
        table.Columns[c] is { HasProperty: true, BuildOnly: false, HoldsParts: false, Role: not ColumnRole.NotCited } column
            && column.Type is ColumnType.Scalar or ColumnType.Reference or ColumnType.Union
            && !(table.IsEntity && table.IsKey(c) && column.Scalar is TextType));
}

/// <summary>What a row must have to be listed.</summary>
/// <param name="Places">Where it may have it.</param>
/// <param name="IsMet">Whether a value is such a one.</param>
/// <param name="IsByKind">Whether it was asked for in any role, so that the role is worth telling.</param>
internal sealed record Condition(IReadOnlyList<FilterPlace> Places, Func<FilterPlace, BoundValue, bool> IsMet, bool IsByKind)
{
    /// <summary>The places in which a row has it.</summary>
    /// <param name="row">The row.</param>
    /// <param name="part">A column with nested rows, and one of those; -1 for none.</param>
    public IEnumerable<FilterPlace> MetIn(BoundRow row, (int Column, BoundRow? Row) part) => Places.Where(p =>
        (p.PartColumn < 0 ? row : p.PartColumn == part.Column && part.Row!.Table == p.Owner ? part.Row : null) is { } holder
            && holder.Items(p.Column).Any(v => IsMet(p, v)));
}
