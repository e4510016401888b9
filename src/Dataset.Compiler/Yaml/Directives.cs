using System.Text.RegularExpressions;
using Dataset.Compiler.Text;

namespace Dataset.Compiler.Yaml;

/// <summary>The lines before a document that speak to the parser, which swallows those that it does not know.</summary>
internal static class Directives
{
    private static readonly Regex s_known = new(@"^%(YAML 1\.[0-9]|TAG !\S* \S+)( #.*)?[ \t]*$", RegexOptions.CultureInvariant);

    /// <summary>Where the first stands that is not allowed, or -1.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="from">Where the document before has ended.</param>
    /// <param name="documentStart">Where this one starts.</param>
    /// <param name="areAllowed">Whether those that every reader knows are allowed.</param>
    public static int FirstRefused(string text, int from, int documentStart, bool areAllowed)
    {
        for (int line = from; line <= documentStart && line < text.Length; line = TextLines.NextOf(text, line))
        {
            bool begins = line == 0 || text[line - 1] is '\r' or '\n' or '\uFEFF';
            if (begins && text[line] == '%' && !(areAllowed && s_known.IsMatch(text.Substring(line, TextLines.EndOf(text, line) - line))))
            {
                return line;
            }
        }

        return -1;
    }
}
