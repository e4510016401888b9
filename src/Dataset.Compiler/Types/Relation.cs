namespace Dataset.Compiler.Types;

/// <summary>How what an article says relates to the value that a row holds.</summary>
public enum Relation
{
    Same,

    /// <summary>The article is less exact, and compatible: a month that contains the day, a country that contains the city.</summary>
    LessExact,

    /// <summary>The article is more exact, and compatible.</summary>
    MoreExact,

    Different,
}
