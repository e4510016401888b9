namespace Dataset.Cli.Initializing;

/// <summary>A record as it is drafted.</summary>
/// <param name="Name">In C#.</param>
/// <param name="Origin">The field below which its rows stand; empty for a table.</param>
internal sealed record RecordDraft(string Name, string Origin)
{
    /// <summary>What is said of it, in words.</summary>
    public string Summary { get; set; } = "";

    /// <summary>The union that it is a kind of, if it is.</summary>
    public string? Union { get; init; }

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
internal sealed record PropertyDraft(string Name, string Type, string? Field, params string[] Attributes)
{
    public bool IsKey => Attributes.Any(a => a.StartsWith("Key", StringComparison.Ordinal));
}

/// <summary>An enum as it is drafted.</summary>
internal sealed record EnumDraft(string Name, IReadOnlyList<(string Name, string Value)> Members);

/// <summary>A union of records as it is drafted.</summary>
internal sealed record UnionDraft(string Name, string Summary);

/// <summary>The declarations of a table, with all that is nested in it.</summary>
/// <param name="Guess">What was seen.</param>
/// <param name="Entity">Its name in the data.</param>
/// <param name="Container">The class with its look-ups.</param>
internal sealed record TableDraft(TableGuess Guess, string Entity, string Container)
{
    public List<RecordDraft> Records { get; } = [];

    public List<EnumDraft> Enums { get; } = [];

    public List<UnionDraft> Unions { get; } = [];

    /// <summary>The keys of the rows in their order, where one text is the key and no field has it.</summary>
    public IReadOnlyList<string>? KeyValues { get; set; }

    /// <summary>What was assumed, and how to change it.</summary>
    public List<string> Assumptions { get; } = [];
}
