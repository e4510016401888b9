using Dataset.Compiler.Types;

namespace Dataset.Generator.Storage;

/// <summary>A stretch of an article's text: where it starts, and where it ends.</summary>
internal readonly record struct SpanColumn(string Name)
{
    private NumberColumn Starts => new(Name + "_Starts");

    private NumberColumn Ends => new(Name + "_Ends");

    /// <summary>The expression for a row's.</summary>
    public string Value(string row) => $"new({Starts.At(row)}, {Ends.At(row)})";

    public void Pack(IReadOnlyList<Value?> cells, IDataSink to)
    {
        Starts.Pack([.. cells.Select(c => c is TextSpanValue span ? span.Start : 0L)], to);
        Ends.Pack([.. cells.Select(c => c is TextSpanValue span ? span.End : 0L)], to);
    }
}
