namespace Dataset.Compiler.Findings;

/// <summary>Why something declared does not fit where it stands.</summary>
/// <param name="Why">The reason, in words.</param>
/// <param name="Meant">What may have been meant instead; null where nobody knows.</param>
internal sealed record Misfit(string Why, string? Meant = null)
{
    public static implicit operator Misfit?(string? why) => why is null ? null : new Misfit(why);
}
