using Dataset.Compiler.Schema;
using Dataset.Generator.Api;

namespace Dataset.Generator.Storage;

/// <summary>What a part of a table's data is.</summary>
public enum DataPartKind
{
    /// <summary>The number of rows and, where the table has a key, its hash table.</summary>
    Key,

    /// <summary>All text and what looks text up: strings share one heap.</summary>
    Text,

    /// <summary>No part of its own: text that is packed with the table's other text.</summary>
    WithText,

    /// <summary>A column that is no text.</summary>
    Column,

    /// <summary>The hash table of a unique set.</summary>
    Unique,

    /// <summary>An index that looks up no text.</summary>
    Index,

    /// <summary>The rows that refer to a row.</summary>
    Inverse,
}

/// <summary>A part of a table's data that is packed by itself, so that it stays as long as the values do that it follows from.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Number">Of a column, a unique set, an index or an inverse: its position in the table.</param>
/// <param name="Input">What it follows from.</param>
public sealed record DataPart(DataPartKind Kind, int Number, PartInput Input)
{
    /// <summary>The class that holds a table's data.</summary>
    public static DataClass ClassOf(TableSpec table) => new(table.FullName + ".Data.g.cs", table.Namespace, TypeNames.DataClass(table.Name));

    internal void Pack(IDataSink to) =>
        TableStructures.Of(Input.Schema, Input.Table).First(s => s.Kind == Kind && s.Number == Number).Pack(Input, to);
}
