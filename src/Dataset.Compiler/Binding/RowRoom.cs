using Dataset.Compiler.Schema;
using Dataset.Compiler.Yaml;

namespace Dataset.Compiler.Binding;

/// <summary>What is needed while a row is bound, and serves the next row of its table again.</summary>
internal sealed class RowRoom
{
    /// <summary>How far the nodes of values stand behind the row's, of the row before.</summary>
    public int[]? Steps;

    private readonly Table _table;

    private RowRoom(Table table)
    {
        _table = table;
        Values = new BoundValue?[table.Columns.Length];
        Given = new YamlEntry?[table.Columns.Length];
        Broken = new bool[table.Columns.Length];
    }

    /// <summary>The values, one per column.</summary>
    public BoundValue?[] Values { get; }

    /// <summary>The field that gives each.</summary>
    public YamlEntry?[] Given { get; }

    /// <summary>Which columns have their finding.</summary>
    public bool[] Broken { get; }

    /// <summary>The room that is kept for a table; another where that is in use by a row around this one, or was lost with one that failed.</summary>
    public static RowRoom Take(Dictionary<Table, RowRoom> rooms, Table table)
    {
        if (!rooms.TryGetValue(table, out RowRoom? room))
        {
            return new RowRoom(table);
        }

        rooms.Remove(table);
        return room;
    }

    /// <summary>Keeps it for the next row.</summary>
    public void GiveBack(Dictionary<Table, RowRoom> rooms)
    {
        Array.Clear(Values, 0, Values.Length);
        Array.Clear(Given, 0, Given.Length);
        Array.Clear(Broken, 0, Broken.Length);
        rooms[_table] = this;
    }
}
