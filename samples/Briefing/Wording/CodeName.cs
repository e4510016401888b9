namespace Briefing.Wording;

/// <summary>Puts a name in code, of a property or of the member of an enum, into words: "BecauseOf" as "because of".</summary>
internal static class CodeName
{
    public static string Of(string property) =>
        string.Concat(property.Select((letter, i) => char.IsUpper(letter) ? (i > 0 ? " " : "") + char.ToLowerInvariant(letter) : letter.ToString()));
}
