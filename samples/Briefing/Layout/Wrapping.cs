namespace Briefing.Layout;

/// <summary>Breaks text into lines.</summary>
internal static class Wrapping
{
    /// <summary>Lines of at most so many columns, broken at spaces; a word that is longer, such as an address, stays whole.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">The columns of the first line.</param>
    /// <param name="hanging">How many fewer columns the other lines have.</param>
    public static IEnumerable<string> Wrap(string text, int width, int hanging = 0)
    {
        string rest = text.ReplaceLineEndings(" ");
        while (rest.Length > width)
        {
            int space = rest.LastIndexOf(' ', width);
            int end = space > 0 ? space : rest.IndexOf(' ', StringComparison.Ordinal);
            if (end < 0)
            {
                break;
            }

            yield return rest[..end].TrimEnd();
            rest = rest[end..].TrimStart();
            width -= hanging;
            hanging = 0;
        }

        yield return rest;
    }

    /// <summary>The text, or its beginning and its last two words, which say where it stands, with three dots between them.</summary>
    public static string ShortenMiddle(string text, int width)
    {
        string[] words = text.Split(' ');
        string end = words.Length < 4 ? "" : $" {words[^2]} {words[^1]}";
        return text.Length <= width || end.Length > width / 2 ? Shorten(text, width) : Shorten(text[..^end.Length], width - end.Length) + end;
    }

    /// <summary>The text, or as many of its words as fit and three dots.</summary>
    public static string Shorten(string text, int width)
    {
        if (text.Length <= width)
        {
            return text;
        }

        int space = text.LastIndexOf(' ', Math.Max(0, width - 3));
        return text[..(space > 0 ? space : Math.Max(0, width - 3))] + "...";
    }
}
