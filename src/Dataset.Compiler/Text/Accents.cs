using System.Text;

namespace Dataset.Compiler.Text;

/// <summary>
/// Letters without their accents, whether these are one character with their letter or stand behind it: for searches and proposals. What is proved or
/// looked up is compared as it is written. The framework's own table is not there in every host, and a proposal must be the same in all.
/// </summary>
internal static class Accents
{
    /// <summary>Per stretch of characters that have accents, their letters one behind the other; a space stands for one that has none.</summary>
    private static readonly (char First, string Letters)[] s_letters =
    [
        ('\u00C0', "AAAAAA CEEEEIIII NOOOOO  UUUUY  aaaaaa ceeeeiiii nooooo  uuuuy yAaAaAaCcCcCcCcDd  EeEeEeEeEeGgGgGgGg"
            + "Hh  IiIiIiIiI   JjKk LlLlLl    NnNnNn   OoOoOo  RrRrRrSsSsSsSsTtTt  UuUuUuUuUuUuWwYyYZzZzZz "),
        ('\u01A0', "Oo             Uu                            AaIiOoUuUuUuUuUu AaAaÆæ  GgKkOoOoƷʒj   Gg  NnAaÆæØøAaAaEeEeIiIiOoOoRrRrUuUu"
            + "SsTt  Hh      AaEeOoOoOoOoYy"),
        ('\u0386', "Α·ΕΗΙ Ο ΥΩι                         ΙΥαεηιυ                         ιυουω"),
        ('\u0400', "ЕЕ Г   І    КИУ          И                               и                      ее г   і    киу "),
        ('\u0476', "Ѵѵ                                                                         Жж             АаАа  Ее  ӘәЖжЗз  ИиИиОо  ӨөЭэ"
            + "УуУуУуЧч  Ыы"),
        ('\u1E00', "AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMmMmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUu"
            + "UuUuVvVvWwWwWwWwWwXxXxYyZzZzZzhtwy ſ    AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEeEeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUu"
            + "UuYyYyYyYy      "),
        ('\u1F00', "ααααααααΑΑΑΑΑΑΑΑεεεεεε  ΕΕΕΕΕΕ  ηηηηηηηηΗΗΗΗΗΗΗΗιιιιιιιιΙΙΙΙΙΙΙΙοοοοοο  ΟΟΟΟΟΟ  υυυυυυυυ Υ Υ Υ ΥωωωωωωωωΩΩΩΩΩΩΩΩααεεηηιι"
            + "οουυωω  ααααααααΑΑΑΑΑΑΑΑηηηηηηηηΗΗΗΗΗΗΗΗωωωωωωωωΩΩΩΩΩΩΩΩααααα ααΑΑΑΑΑ ι  ¨ηηη ηηΕΕΗΗΗ᾿᾿᾿ιιιι  ιιΙΙΙΙ ῾῾῾υυυυρρυυΥΥΥΥΡ¨¨`"
            + "  ωωω ωωΟΟΩΩΩ´  "),
    ];

    /// <summary>The letter without its accent; nothing of an accent that stands apart.</summary>
    public static string Without(char c)
    {
        if (Graphemes.IsExtending(c))
        {
            return "";
        }

        foreach ((char first, string letters) in s_letters)
        {
            if (c >= first && c < first + letters.Length)
            {
                return (letters[c - first] is var letter and not ' ' ? letter : c).ToString();
            }
        }

        return c.ToString();
    }

    /// <summary>The text without any accents.</summary>
    public static string Without(string text)
    {
        if (text.All(c => c < s_letters[0].First))
        {
            return text;
        }

        var bare = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            bare.Append(Without(c));
        }

        return bare.ToString();
    }

    /// <summary>Whether a text is another only in that its accents stand apart from their letters, so that both look the same.</summary>
    public static bool StandApart(string text, string same) =>
        text.Length > same.Length && text.Any(Graphemes.IsExtending) && Without(text) == Without(same);
}
