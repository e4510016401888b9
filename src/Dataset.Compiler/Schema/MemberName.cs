using System.Text;

namespace Dataset.Compiler.Schema;

/// <summary>The C# member that a row's key becomes: <c>marco-rubio</c> is <c>MarcoRubio</c>.</summary>
public static class MemberName
{
    /// <summary>
    /// Only ASCII letters, digits and underscores come out, whatever goes in: what looks like an identifier but is none
    /// (bidirectional controls, look-alike letters) must never reach generated code. Different keys can give the same name.
    /// </summary>
    public static string IdentifierOf(string key)
    {
        var name = new StringBuilder(key.Length + 1);
        bool startsWord = true;
        foreach (char c in key)
        {
            bool isDigit = c is >= '0' and <= '9';
            if (!isDigit && c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z')))
            {
                startsWord = true;
                continue;
            }

            if (isDigit && name.Length == 0)
            {
                name.Append('_');
            }

            name.Append(startsWord && c is >= 'a' and <= 'z' ? (char)(c - ('a' - 'A')) : c);
            startsWord = false;
        }

        return name.Length == 0 ? "_" : name.ToString();
    }
}
