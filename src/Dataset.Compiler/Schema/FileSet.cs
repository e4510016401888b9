namespace Dataset.Compiler.Schema;

/// <summary>How the rows of a table stand in a file.</summary>
public enum RowsAre
{
    /// <summary>Items of a list.</summary>
    List,

    /// <summary>Entries of a mapping whose names are the rows' keys.</summary>
    ByKey,

    /// <summary>One row is the file, or each of its documents.</summary>
    Single,
}

/// <summary>Files in which rows of a table stand, and how they stand there: one <c>[Files]</c> attribute.</summary>
/// <param name="Pattern">Which files: a pattern for the end of their paths.</param>
public sealed record FileSet(string Pattern)
{
    public RowsAre Rows { get; init; }

    /// <summary>In <see cref="At"/>, what stands for each name of a mapping and each item of a list; no name in YAML is called so.</summary>
    public const string Any = "\0";

    /// <summary>The names of the fields that lead from the root to the rows, the outermost first; none where they stand at the root.</summary>
    public EquatableArray<string> At { get; init; }

    /// <summary>How many of these names are <see cref="Any"/>.</summary>
    public int Wildcards => At.Items.Count(n => n == Any);

    /// <summary>The same as declarations write it.</summary>
    public string Place =>
        string.Join(".", At.Items.Select(n => n == Any ? "*" : n == "*" ? "\\*" : n.Replace("\\", "\\\\").Replace(".", "\\.")));

    /// <summary>Whether only what stands between the first two <c>---</c> lines is YAML; of Markdown it always is.</summary>
    public bool FrontMatter { get; init; }

    /// <summary>Whether a file may hold several documents, each with its rows.</summary>
    public bool Documents { get; init; }

    /// <summary>Whether fields that nobody declared are passed over.</summary>
    public bool IgnoreUnknown { get; init; }

    /// <summary>Whether anchors, aliases and merge keys are followed, up to <see cref="AliasBudget"/> values.</summary>
    public bool Aliases { get; init; }

    /// <summary>How many values aliases may add to a file.</summary>
    public int AliasBudget { get; init; } = DefaultAliasBudget;

    /// <summary>Whether tags are let pass.</summary>
    public bool Tags { get; init; }

    /// <summary>Whether a key may be a list, a mapping or nothing.</summary>
    public bool AnyKeys { get; init; }

    /// <summary>Whether numbers and booleans may be spelled as YAML 1.1 spells them.</summary>
    public bool Yaml11 { get; init; }

    public const int DefaultAliasBudget = 100_000;
}
