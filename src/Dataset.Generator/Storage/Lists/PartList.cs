using Dataset.Compiler.Types;

namespace Dataset.Generator.Storage;

/// <summary>A list of nested rows: these stand in the order of their owners, so that a list is where it starts and how long it is.</summary>
internal readonly record struct PartList(string Name)
{
    private NumberColumn Starts => new(Name + "_Starts");

    private NumberColumn Counts => new(Name + "_Counts");

    /// <summary>The expression for the first of a row's.</summary>
    public string Start(string row) => Starts.At(row);

    /// <summary>The expression for the number behind the last of a row's.</summary>
    public string End(string start, string row) => $"{start} + {Counts.At(row)}";

    public void Pack(IReadOnlyList<Value?> cells, IDataSink to)
    {
        Starts.Pack([.. cells.Select(c => c is PartRangeValue range ? range.Start : 0L)], to);
        Counts.Pack([.. cells.Select(c => c is PartRangeValue range ? range.Count : 0L)], to);
    }
}
