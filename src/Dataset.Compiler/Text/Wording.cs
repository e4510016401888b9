using System.Text;
using Dataset.Compiler.Schema;

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
    public static string AnyOf(IEnumerable<Table> tables)
    {
        string[] nouns = tables.Select(t => WithArticle(t.Noun)).ToArray();
        return nouns.Length < 2 ? string.Concat(nouns) : string.Join(", ", nouns, 0, nouns.Length - 1) + " or " + nouns[nouns.Length - 1];
    }
}
