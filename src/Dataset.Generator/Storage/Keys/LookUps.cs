namespace Dataset.Generator.Storage;

/// <summary>How the methods that look up name their parameters and take text.</summary>
internal static class LookUps
{
    /// <summary>A property's name as that of a parameter.</summary>
    public static string Parameter(string property) => "@" + char.ToLowerInvariant(property[0]) + property.Substring(1);

    /// <summary>The expression for a string as a span.</summary>
    public static string AsSpan(string text) => $"global::System.MemoryExtensions.AsSpan({text})";
}
