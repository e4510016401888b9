namespace Dataset.Cli.Editing.Asking;

/// <summary>What somebody answered, as YAML takes it, or why it will not do.</summary>
/// <param name="Value">The value; null where there is none.</param>
/// <param name="Problem">What is wrong with it, and the right form; null where nothing is.</param>
internal sealed record Answer(string? Value, string? Problem)
{
    /// <summary>What may have been meant: a number chooses one of them.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>What a choice means, where its name alone does not tell.</summary>
    public IReadOnlyDictionary<string, string> Meanings { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether it means several things.</summary>
    public bool IsAmbiguous { get; init; }

    /// <summary>The name in it that nothing has, so that it could be made; null where there is none.</summary>
    public string? Unknown { get; init; }

    public static Answer Of(string value) => new(value, null);

    public static Answer No(string problem) => new(null, problem);
}
