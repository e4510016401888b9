namespace Dataset.Cli.Editing.Asking;

/// <summary>Breaks a text into lines that fit a screen; what is indented stays so.</summary>
internal static class Paragraph
{
    public static IEnumerable<string> Lines(string text, int width)
    {
        string indent = new(' ', text.Length - text.TrimStart(' ').Length);
        string line = indent;
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > indent.Length && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = indent;
            }

            line += (line.Length > indent.Length ? " " : "") + word;
        }

        if (line.Length > indent.Length)
        {
            yield return line;
        }
    }
}
