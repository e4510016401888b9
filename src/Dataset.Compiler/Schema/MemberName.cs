using System.Globalization;
using System.Text;

namespace Dataset.Compiler.Schema;

/// <summary>The C# member that a row's key becomes: <c>marco-rubio</c> is <c>MarcoRubio</c>, <c>C++</c> is <c>CPlusPlus</c>.</summary>
public static class MemberName
{
    private static readonly string[] s_latin = (
        "A A A A A A AE C E E E E I I I I "
        + "D N O O O O O Times O U U U U Y Th ss "
        + "a a a a a a ae c e e e e i i i i "
        + "d n o o o o o Divided o u u u u y th y "
        + "A a A a A a C c C c C c C c D d "
        + "D d E e E e E e E e E e G g G g "
        + "G g G g H h H h I i I i I i I i "
        + "I i IJ ij J j K k k L l L l L l L "
        + "l L l N n N n N n n N n O o O o "
        + "O o OE oe R r R r R r S s S s S s "
        + "S s T t T t T t U u U u U u U u "
        + "U u U u W w Y y Y Z z Z z Z z s ").Split([' '], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>
    /// Only ASCII letters, digits and underscores come out, whatever goes in: what looks like an identifier but is none
    /// (bidirectional controls, look-alike letters) must never reach generated code. Different keys can give the same name.
    /// What the name is follows from the key alone: signs that tell names apart are spelled, accents go, a letter of another
    /// script is its number, and all else parts words.
    /// </summary>
    public static string IdentifierOf(string key)
    {
        var name = new StringBuilder(key.Length + 1);
        bool startsWord = true;
        foreach (char c in key)
        {
            bool isDigit = c is >= '0' and <= '9';
            if (isDigit || c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'))
            {
                if (isDigit && name.Length == 0)
                {
                    name.Append('_');
                }

                name.Append(startsWord && c is >= 'a' and <= 'z' ? (char)(c - ('a' - 'A')) : c);
                startsWord = false;
                continue;
            }

            if (c is >= '\u00C0' and <= '\u017F')
            {
                string letters = Unaccented(c);
                name.Append(startsWord ? char.ToUpperInvariant(letters[0]) + letters.Substring(1) : letters);
                startsWord = false;
                continue;
            }

            name.Append(Spelled(c));
            startsWord = true;
        }

        return name.Length == 0 ? "_" : name.ToString();
    }

    private static string Spelled(char c) => c switch
    {
        '+' => "Plus",
        '#' => "Sharp",
        '*' => "Star",
        '&' => "And",
        '@' => "At",
        '%' => "Percent",
        '$' => "Dollar",
        '=' => "Equals",
        '<' => "Less",
        '>' => "Greater",
        '!' => "Bang",
        '?' => "Query",
        '^' => "Caret",
        '~' => "Tilde",
        '|' => "Bar",
        '.' => "Dot",
        _ when c > '\u007F' && (char.IsLetterOrDigit(c) || char.IsSurrogate(c)) => "U" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
        _ => "",
    };

    /// <summary>The letters from U+00C0 to U+017F without their marks: the runtime knows them too, but not on every machine.</summary>
    private static string Unaccented(char c) => s_latin[c - '\u00C0'];
}
