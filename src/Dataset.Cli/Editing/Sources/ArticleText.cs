using Dataset.Cli.Workspaces;

namespace Dataset.Cli.Editing.Sources;

/// <summary>The text of a new article, as it is kept: every letter as it was given, the ends of lines alike.</summary>
internal static class ArticleText
{
    /// <summary>The line that ends a text which is pasted.</summary>
    public const string End = ".";

    public static string OfFile(string path)
    {
        if (!File.Exists(path))
        {
            throw new ToolError("there is no file '" + path + "': give the file with the article's text.");
        }

        return Normalize(TextFile.Read(path), "'" + path + "'");
    }

    /// <summary>What is on the input, to its end.</summary>
    public static string OfInput(TextReader input) => Normalize(input.ReadToEnd(), "the text");

    public static string Normalize(string text, string what)
    {
        text = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Trim('\n', ' ', '\t');
        string start = text.Length > 200 ? text[..200] : text;
        return text.Length == 0 ? throw new ToolError(what + " is empty: give the file with the article's text, or the text itself on the input.")
            : text.Contains('\0', StringComparison.Ordinal) || text.Contains('\uFFFD', StringComparison.Ordinal)
                ? throw new ToolError(what + " is no text in UTF-8: save the words of the article as a plain text file in UTF-8.")
            : start.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase) || start.Contains("<html", StringComparison.OrdinalIgnoreCase)
                ? throw new ToolError(what + " is a page in HTML: copy the words of the article from the browser into a plain text file.")
            : text + "\n";
    }
}
