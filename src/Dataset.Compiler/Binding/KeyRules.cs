using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;

namespace Dataset.Compiler.Binding;

/// <summary>What a key may look like.</summary>
internal static class KeyRules
{
    private const int MaxLength = 200;

    /// <summary>
    /// Why this text cannot be a key of the table; null where it can. In files of others it is what it is, as long as a line can show it.
    /// </summary>
    public static string? WhyNot(string key, TableSpec table) =>
        key.Length == 0 && table.Files.Count == 0 ? "it is empty: give it a key"
        : key.Length > MaxLength ? "it is longer than 200 characters: shorten it"
        : key.Any(c => char.IsControl(c)
            || CharacterRules.IsUnusualLineBreak(c)
            || CharacterRules.IsBidirectionalControl(c)) ? "it contains an invisible character: delete it"
        : table.Files.Count > 0 ? null
        : HasAccentApart(key)
            ? "an accent in it stands apart from its letter, so that it looks like another key; write both as one character"
        : char.IsWhiteSpace(key[0]) || char.IsWhiteSpace(key[key.Length - 1]) ? "it starts or ends with a space: delete it"
        : table.NeedsKebabKeys
            && !IsKebabCase(key) ? "write it in small letters a to z, digits, and single hyphens between them, as in 'north-star'"
        : null;

    /// <summary>
    /// Whether a key that breaks the rules is still fit to stand in for its row, so that references to it are no errors of their own.
    /// </summary>
    public static bool CanStandIn(string key) =>
        key.Length is > 0 and <= MaxLength && IsAsciiLetterOrDigit(key[0]) && key.All(c => c is '-' or '_' || IsAsciiLetterOrDigit(c));

    private static bool HasAccentApart(string key)
    {
        for (int i = 1; i < key.Length; i++)
        {
            if (Graphemes.IsOneCharacter(key[i - 1], key[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsKebabCase(string key)
    {
        bool hyphen = true;
        foreach (char c in key)
        {
            if (c == '-' ? hyphen : c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9')))
            {
                return false;
            }

            hyphen = c == '-';
        }

        return !hyphen;
    }

    private static bool IsAsciiLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
