using System.Globalization;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Catalogues;

/// <summary>A table as it leaves the dataset.</summary>
/// <param name="Name">Its name in files and in SQL.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows, in the order in which they are stored, made while they are asked for.</param>
public sealed record ViewTable(string Name, EquatableArray<ViewColumn> Columns, IEnumerable<ViewRow> Rows)
{
    /// <summary>The column by which other tables refer to a row; null of a table to which none refers.</summary>
    public ViewColumn? Id => Columns.Items.FirstOrDefault(c => c.IsId);

    /// <summary>The table of the dataset; null of one that is made for the export.</summary>
    public Table? Source { get; init; }

    /// <summary>Whether its rows are the items of another table's list: it begins with the row and the number of the item.</summary>
    public bool IsListOfAnother { get; init; }

    /// <summary>The table without its lists, and behind it a table for each list: the row, the number of the item from 0, and the item.</summary>
    public IEnumerable<ViewTable> WithoutLists()
    {
        int[] single = Enumerable.Range(0, Columns.Count).Where(i => !Columns[i].IsList).ToArray();
        yield return this with
        {
            Columns = single.Select(i => Columns[i]).ToEquatableArray(),
            Rows = Rows.Select(r => new ViewRow(i => r.Items(single[i]))),
        };

        for (int i = 0; i < Columns.Count; i++)
        {
            if (Columns[i].IsList)
            {
                yield return ListOf(i);
            }
        }
    }

    private ViewTable ListOf(int list)
    {
        ViewColumn column = Columns[list];
        int id = Columns.Items.IndexOf(Id!);
        ViewColumn[] columns =
        [
            new("row", [new ViewField("row", PlainKind.Text, false)]) { Target = Name },
            new("position", [new ViewField("position", PlainKind.Integer, false)]),
            column with { Name = column.Fields[0].Name, IsList = false },
        ];
        return new ViewTable(column.ListTable, columns.ToEquatableArray(), Rows.SelectMany(r => r.Items(list).Select((item, at) => new ViewRow(
            i => i == 0 ? r.Items(id) : [i == 1 ? [at.ToString(CultureInfo.InvariantCulture)] : item]))))
        {
            IsListOfAnother = true,
        };
    }
}

/// <summary>A row: per column its items. A column that is no list has one.</summary>
public readonly record struct ViewRow(Func<int, IReadOnlyList<string?[]>> Items);

/// <summary>A column. What belongs together stands in fields side by side: an uncertain date, its first and its last day.</summary>
public sealed record ViewColumn(string Name, EquatableArray<ViewField> Fields)
{
    /// <summary>The column of the dataset's table; null of one that is made for the export.</summary>
    public ColumnSpec? Source { get; init; }

    public bool IsId { get; init; }

    /// <summary>Whether a row has any number of items; its fields are then named after a single one.</summary>
    public bool IsList { get; init; }

    /// <summary>Of a list: the name of a table of its items, for formats that have no lists.</summary>
    public string ListTable { get; init; } = "";

    /// <summary>The table whose rows it refers to; null where it is no reference, or one to several tables: the second field names it then.</summary>
    public string? Target { get; init; }

    /// <summary>Whether it refers to rows of several tables.</summary>
    public bool IsToSeveral { get; init; }

    /// <summary>The only values that there are; empty where there are any.</summary>
    public EquatableArray<string> Choices { get; init; }
}

/// <summary>What stands in one cell of a table without lists and structures.</summary>
public sealed record ViewField(string Name, PlainKind Kind, bool IsNullable);
