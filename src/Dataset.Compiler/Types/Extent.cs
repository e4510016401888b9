namespace Dataset.Compiler.Types;

/// <summary>In what the extent of a value is measured.</summary>
public enum Measure
{
    None,
    Number,

    /// <summary>Days since 0001-01-01.</summary>
    Day,
}

/// <summary>The least and the greatest that a value can be.</summary>
public sealed record Extent(decimal Earliest, decimal Latest);
