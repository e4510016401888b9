using Dataset.Schema;

namespace Dataset;

/// <summary>Another name, as somebody printed it (Popolo other_names).</summary>
[Part]
public sealed partial record Alias
{
    /// <summary>The name.</summary>
    [Editorial, OtherName(nameof(Ambiguous), nameof(Kind), "misspelling", "truncation")]
    public partial string Text { get; }

    /// <summary>How it came about.</summary>
    [Editorial, Default("variant")]
    public partial AliasKind Kind { get; }

    /// <summary>Whether the name means other rows, too; every row that has it says so.</summary>
    [Editorial, Default("false")]
    public partial bool Ambiguous { get; }
}
