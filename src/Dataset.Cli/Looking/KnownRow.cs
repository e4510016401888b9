using Dataset.Cli.Workspaces;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Cli.Looking;

/// <summary>A row that has an id of its own.</summary>
/// <param name="File">Where it stands.</param>
/// <param name="Bound">What it says.</param>
/// <param name="Key">Its id.</param>
/// <param name="Fault">Why the row as a whole is wrong; empty where it is not.</param>
internal sealed record KnownRow(CuratedFile File, BoundRow Bound, string Key, string Fault)
{
    public Table Table => Bound.Table;

    /// <summary>Its id with its table: <c>events/riyadh</c>.</summary>
    public string Record => Table.Spec.YamlName + "/" + Key;

    /// <summary>What it is called; empty where it has no name.</summary>
    public string Name => Bound.Text(Table.DisplayName)?.Text ?? "";

    /// <summary>What it is called, and where it stands.</summary>
    public RowLabel Label => new(Table.Spec.YamlName, Key, Name, File.Path, File.Bound.Places[Bound.Node].Line + 1, Fault);

    /// <summary>The day on which it takes place, or else the first day that it names.</summary>
    public BoundValue? Day => Bound.Value(DayColumn(Table));

    /// <summary>The column of that day; -1 where the table has none.</summary>
    public static int DayColumn(Table table) => table.OccursOn >= 0 ? table.OccursOn
        : Array.FindIndex(table.Columns, c => c is { Written: true, BuildOnly: false, IsList: false, Scalar.Measure: Measure.Day });

    /// <summary>Why the row as a whole is wrong, where it stands for what somebody got wrong: it holds a fault as evidence does.</summary>
    public static string FaultOf(BoundRow row, Table? evidence)
    {
        if (evidence is not { Refutes: >= 0 } || row.Table == evidence)
        {
            return "";
        }

        string? fault = evidence.Columns[evidence.Refutes].TypeName;
        return row.Member(Array.FindIndex(row.Table.Columns, c => c.TypeName is { } type && type == fault))?.Text ?? "";
    }
}
