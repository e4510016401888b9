using System.Collections.Immutable;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Binding;

/// <summary>
/// A row as YAML gives it, typed by the schema. It holds no locations: <see cref="Node"/> and <see cref="BoundValue.Node"/> number the nodes
/// of a file in the order they are bound, and <see cref="BoundFile.Places"/> has their places.
/// </summary>
/// <param name="Table">The table that it is a row of.</param>
/// <param name="Values">One per column of the table, in the schema's order; null where nothing is given and there is no default.</param>
public sealed record BoundRow(Table Table, BoundCells Values)
{
    /// <summary>The number of this node in its file.</summary>
    public int Node => Values.Node;

    /// <summary>
    /// Positions of the columns about which binding already has a finding (a wrong value, or a missing one), ascending. Their value is null, or a
    /// list without the wrong items; later stages say nothing more about them.
    /// </summary>
    public EquatableArray<int> Broken { get; init; }
}

/// <summary>A typed value. Subtypes hold exactly what equality should see.</summary>
/// <param name="Stored">
/// The value as it is stored: made here, so that it is the same object in every catalogue until its file changes, and comparing two catalogues
/// mostly compares references. Null where it takes the other rows to tell.
/// </param>
/// <param name="Node">The number of its node.</param>
public abstract record BoundValue(Value? Stored, int Node)
{
    /// <summary>The least and the greatest that the value can be; null where it is not measured.</summary>
    public Extent? Extent => Stored is ScalarValue scalar ? scalar.Type.ExtentOf(scalar) : null;

    /// <summary>Whether the value is the column's default and stands nowhere in YAML (its node is then the row's).</summary>
    public bool IsDefault { get; init; }
}

/// <summary>A value that stands alone.</summary>
public sealed record BoundScalar(ScalarValue Value, int Node) : BoundValue(Value, Node)
{
    public ScalarValue Value => (ScalarValue)Stored!;

    /// <summary>The value as YAML would write it; of a text, the text.</summary>
    public string Text => Value.Type.Write(Value);

    /// <summary>The member, where it is one of an enum.</summary>
    public EnumMember? Member => (Value as EnumValue)?.Member;
}

/// <summary>The key of a row of the column's table or union; not yet looked up.</summary>
public sealed record BoundReference(string Key, int Node) : BoundValue(null, Node)
{
    public string Key { get; private set; } = Key;

    /// <summary>Takes the string of the row that it leads to: of two that are equal one is enough.</summary>
    internal void Share(string key) => Key = key;
}

/// <summary>A list; of an AimsAt column: the C# names of the aimed columns.</summary>
public sealed record BoundList(EquatableArray<BoundValue> Items, int Node) : BoundValue(StoredOf(Items), Node)
{
    private static ListValue? StoredOf(EquatableArray<BoundValue> items) =>
        items.Items.All(i => i.Stored is not null) ? new ListValue(items.Items.Select(i => i.Stored!).ToImmutableArray()) : null;
}

/// <summary>A nested row.</summary>
public sealed record BoundPart(BoundRow Row, int Node) : BoundValue(null, Node);

/// <summary>A file, bound. <see cref="Rows"/> are its entity rows in the order in which they stand.</summary>
/// <param name="Path">The file.</param>
/// <param name="Rows">The entity rows.</param>
/// <param name="Salvaged">Of a file that does not parse, or a row too broken to bind: keys that exist all the same.</param>
public sealed record BoundRows(string Path, EquatableArray<BoundRow> Rows, EquatableArray<SalvagedRow> Salvaged)
{
    /// <summary>The tables with rows in this file, where it does not parse: a key that is found nowhere may stand on the broken line.</summary>
    public EquatableArray<Table> Unread { get; init; }

    /// <summary>A file of which nothing is bound.</summary>
    public static BoundRows None(string path) => new(path, EquatableArray<BoundRow>.Empty, EquatableArray<SalvagedRow>.Empty);
}

/// <summary>A key that exists, of a row that cannot be bound.</summary>
public sealed record SalvagedRow(Table Table, string Key);

/// <summary>What binding one file gives: values, and beside them the locations and findings that move when the text does.</summary>
/// <param name="Rows">The values.</param>
/// <param name="Places">Per node number, its place.</param>
/// <param name="Findings">What is wrong in the file, seen on its own.</param>
public sealed record BoundFile(BoundRows Rows, NodePlaces Places, EquatableArray<Finding> Findings)
{
    /// <summary>A file of which nothing is bound, and about which nothing is said.</summary>
    public static BoundFile None(string path) => new(BoundRows.None(path), NodePlaces.None, EquatableArray<Finding>.Empty);
}
