using System.Text;

namespace Dataset.Site.Reading;

/// <summary>Names of the schema in words.</summary>
internal static class Labels
{
    /// <summary><c>refuted_assertions</c> is <c>Refuted assertions</c>, <c>firstLight</c> is <c>First light</c>.</summary>
    public static string Of(string name)
    {
        StringBuilder words = new(name.Length + 4);
        for (int i = 0; i < name.Length; i++)
        {
            char c = name[i];
            if (c is '_' or '-' or ' ')
            {
                words.Append(' ');
            }
            else if (i > 0 && char.IsUpper(c) && char.IsLower(name[i - 1]))
            {
                words.Append(' ').Append(char.ToLowerInvariant(c));
            }
            else
            {
                words.Append(i == 0 ? char.ToUpperInvariant(c) : c);
            }
        }

        return words.ToString();
    }

    /// <summary>A member of an enum: <c>self-contradiction</c> is <c>self contradiction</c>; codes stay as they are.</summary>
    public static string OfMember(string yamlName) => yamlName.Any(char.IsUpper) ? yamlName : yamlName.Replace('-', ' ').Replace('_', ' ');

    /// <summary>A number of things: <c>1 quote</c>, <c>2 quotes</c>.</summary>
    public static string Count(int number, string noun) =>
        number.ToString("N0", System.Globalization.CultureInfo.InvariantCulture) + " " + noun + (number == 1 ? "" : "s");
}
