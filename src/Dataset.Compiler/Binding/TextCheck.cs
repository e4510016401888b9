using Dataset.Compiler.Findings;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Yaml;

namespace Dataset.Compiler.Binding;

/// <summary>Tells of texts that are hardly what was meant, although they can be read.</summary>
internal static class TextCheck
{
    public static void Run(YamlScalar scalar, ColumnSpec column, BindingLog log)
    {
        if (scalar.IsCut)
        {
            log.Report(YamlFindings.TextCut, scalar);
        }

        // Words of an article, and those beside them, begin and end wherever they do.
        string text = scalar.Value;
        if (text.Length == 0 || column.Role is ColumnRole.Verbatim or ColumnRole.QuotePrefix or ColumnRole.QuoteSuffix or ColumnRole.Prints)
        {
            return;
        }

        char first = text[0], last = text[text.Length - 1];
        if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded && (scalar.IsEndOpen || last is '\n' or '\r'))
        {
            char mark = scalar.Style == ScalarStyle.Literal ? '|' : '>';
            log.Report(
                YamlFindings.SpaceAtEnd,
                scalar,
                column.YamlName,
                scalar.IsEndOpen ? "ends where the file does, and some readers add a line break" : "ends with a line break, which not every reader keeps",
                "write '" + mark + "-' instead of '" + mark + "'");
        }
        else if (char.IsWhiteSpace(first) || char.IsWhiteSpace(last))
        {
            string where = !char.IsWhiteSpace(last) ? "begins" : !char.IsWhiteSpace(first) ? "ends" : "begins and ends";
            log.Report(
                YamlFindings.SpaceAtEnd, scalar, column.YamlName, where + " with white space, which not every reader keeps", "delete it");
        }
    }
}
