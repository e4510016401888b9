namespace Dataset.Compiler.Text;

/// <summary>
/// What systems that build take for a command when a line of it passes through their logs: <c>::error::</c> at the start of a line,
/// <c>##vso[</c>, <c>##[group]</c> or <c>##teamcity[</c> anywhere in it. A text that somebody submits must not command them.
/// </summary>
internal static class LogCommand
{
    /// <summary>Whether two number signs begin a command here.</summary>
    public static bool IsAt(string text, int position)
    {
        if (text[position] != '#' || position + 2 >= text.Length || text[position + 1] != '#')
        {
            return false;
        }

        int end = position + 2;
        while (end < text.Length && text[end] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'))
        {
            end++;
        }

        return end < text.Length && text[end] == '[';
    }

    /// <summary>Where the first colon of a command stands that begins a line with this text, or -1.</summary>
    public static int ColonOf(string text)
    {
        int first = 0;
        while (first < text.Length && char.IsWhiteSpace(text[first]))
        {
            first++;
        }

        return first + 1 < text.Length && text[first] == ':' && text[first + 1] == ':' ? first : -1;
    }
}
