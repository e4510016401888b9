namespace Briefing.Wording;

/// <summary>Puts the name of a property into words: "BecauseOf" as "because of".</summary>
internal static class PropertyName
{
    public static string Of(string property) =>
        string.Concat(property.Select((letter, i) => char.IsUpper(letter) ? (i > 0 ? " " : "") + char.ToLowerInvariant(letter) : letter.ToString()));
}
