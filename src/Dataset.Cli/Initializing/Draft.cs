namespace Dataset.Cli.Initializing;

/// <summary>A record as it is drafted.</summary>
/// <param name="Name">In C#.</param>
/// <param name="Origin">The field below which its rows stand; empty for a table.</param>
internal sealed record RecordDraft(string Name, string Origin)
{
    /// <summary>What is said of it, in words.</summary>
    public string Summary { get; set; } = "";

    /// <summary>Attributes, without brackets.</summary>
    public List<string> Attributes { get; } = [];

    public List<PropertyDraft> Properties { get; } = [];

    /// <summary>The names of its properties.</summary>
    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);
}

/// <summary>A property as it is drafted.</summary>
/// <param name="Name">In C#.</param>
/// <param name="Type">In C#.</param>
/// <param name="Field">Its name in the data; null for what has none there.</param>
/// <param name="Attributes">Attributes, without brackets.</param>
internal sealed record PropertyDraft(string Name, string Type, string? Field, params string[] Attributes);

/// <summary>An enum as it is drafted.</summary>
internal sealed record EnumDraft(string Name, IReadOnlyList<(string Name, string Value)> Members);

/// <summary>The declarations of a table, with all that is nested in it.</summary>
internal sealed record TableDraft(TableGuess Guess, string Container)
{
    public List<RecordDraft> Records { get; } = [];

    public List<EnumDraft> Enums { get; } = [];

    /// <summary>What was assumed, and how to change it.</summary>
    public List<string> Assumptions { get; } = [];
}
