namespace Dataset.Compiler.Types;

/// <summary>
/// An address on the web. The framework's parser decides; what is plainly one does not wake it, since its first use takes milliseconds.
/// </summary>
internal static class WebAddress
{
    private const int LongestLabel = 63;
    private const int LongestPlain = 250;

    /// <summary>Whether it begins as one.</summary>
    public static bool HasScheme(string text) => HostOf(text) > 0;

    public static bool Is(string text)
    {
        int host = HostOf(text);
        return host > 0
            && (IsPlain(text, host)
                || (!text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))
                    && Uri.TryCreate(text, UriKind.Absolute, out Uri? uri)
                    && uri.Host.Length > 0));
    }

    private static int HostOf(string text) =>
        text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8
        : text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7
        : -1;

    /// <summary>A name of a host in small letters, and behind it only what needs no escape.</summary>
    private static bool IsPlain(string text, int host)
    {
        int end = host, label = host;
        for (; end < text.Length && text[end] is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '.'; end++)
        {
            if (text[end] == '.')
            {
                if (!IsLabel(text, label, end))
                {
                    return false;
                }

                label = end + 1;
            }
        }

        // A last label that begins with a digit could be a part of a number.
        if (text.Length > LongestPlain || !IsLabel(text, label, end) || text[label] is >= '0' and <= '9' || (end < text.Length && text[end] != '/'))
        {
            return false;
        }

        for (; end < text.Length; end++)
        {
            if (text[end] is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.' or '_' or '/' or '?' or '=' or '&'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsLabel(string text, int start, int end) =>
        end > start && end - start <= LongestLabel && text[start] != '-' && text[end - 1] != '-';
}
