namespace Dataset.Compiler.Yaml;

/// <summary>What of YAML a file may use beyond that which data needs.</summary>
public sealed record ReadingOptions
{
    /// <summary>What curated files may use.</summary>
    public static ReadingOptions Strict { get; } = new();

    /// <summary>Everything that a set of files can allow.</summary>
    public static ReadingOptions Everything { get; } = new()
    {
        Documents = true,
        Aliases = true,
        AliasBudget = 100_000,
        Tags = true,
        AnyKeys = true,
        Tabs = true,
        AsWritten = true,
    };

    /// <summary>Whether only what stands between the first two <c>---</c> lines is YAML.</summary>
    public bool FrontMatter { get; init; }

    /// <summary>Whether there may be several documents.</summary>
    public bool Documents { get; init; }

    /// <summary>Whether anchors, aliases and merge keys are followed.</summary>
    public bool Aliases { get; init; }

    /// <summary>How many values aliases and merge keys may add.</summary>
    public int AliasBudget { get; init; }

    /// <summary>Whether tags and directives may stand.</summary>
    public bool Tags { get; init; }

    /// <summary>Whether a key may be a list, a mapping or nothing.</summary>
    public bool AnyKeys { get; init; }

    /// <summary>Whether the file is somebody else's, and read as it stands: what looks like a slip in it is how they write.</summary>
    public bool AsWritten { get; init; }

    /// <summary>Whether each line is an item of a list.</summary>
    public bool Lines { get; init; }

    /// <summary>Whether a tab may stand where YAML takes it for no indentation.</summary>
    public bool Tabs { get; init; }
}
