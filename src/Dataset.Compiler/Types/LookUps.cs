namespace Dataset.Compiler.Types;

/// <summary>By what rows are found through a column.</summary>
[Flags]
public enum LookUps
{
    None = 0,

    /// <summary>It may be a key, or a part of one: a value has one way to write it.</summary>
    Key = 1,

    /// <summary>It may be unique, alone or with others.</summary>
    Unique = 2,

    /// <summary>It may have an index: all rows with one value.</summary>
    Index = 4,

    /// <summary>It may have a range index: all rows with a value from here to there.</summary>
    Range = 8,
}
