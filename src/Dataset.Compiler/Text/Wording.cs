using System.Text;

namespace Dataset.Compiler.Text;

/// <summary>Plain English for messages.</summary>
internal static class Wording
{
    /// <summary><c>CeasefireTerm</c> is a "ceasefire term".</summary>
    public static string Noun(string typeName)
    {
        var noun = new StringBuilder(typeName.Length + 4);
        foreach (char c in typeName)
        {
            if (char.IsUpper(c) && noun.Length > 0)
            {
                noun.Append(' ');
            }

            noun.Append(char.ToLowerInvariant(c));
        }

        return noun.ToString();
    }

    public static string WithArticle(string noun) => (noun.Length > 0 && "aeiou".IndexOf(noun[0]) >= 0 ? "an " : "a ") + noun;

    /// <summary>"a person or an organization".</summary>
    public static string AnyOf(IEnumerable<string> nouns)
    {
        string[] all = nouns.Select(WithArticle).ToArray();
        return all.Length < 2 ? string.Concat(all) : string.Join(", ", all, 0, all.Length - 1) + " or " + all[all.Length - 1];
    }
}
