using System.Text;

namespace Briefing.Wording;

/// <summary>Puts members of enums, and lists, into words.</summary>
internal static class Words
{
    /// <summary>"NotInvited" as "not invited".</summary>
    public static string Of<TEnum>(TEnum member)
        where TEnum : struct, Enum
    {
        StringBuilder words = new();
        foreach (char letter in member.ToString())
        {
            if (char.IsUpper(letter) && words.Length > 0)
            {
                words.Append(' ');
            }

            words.Append(char.ToLowerInvariant(letter));
        }

        return words.ToString();
    }

    /// <summary>"a, b and c".</summary>
    public static string And(IEnumerable<string> items)
    {
        List<string> all = [.. items];
        return all.Count < 2 ? string.Concat(all) : string.Join(", ", all.Take(all.Count - 1)) + " and " + all[^1];
    }

    /// <summary>The names of actors.</summary>
    public static string Names(RowList<IActor> actors) => And(actors.Select(a => a.Name));
}
