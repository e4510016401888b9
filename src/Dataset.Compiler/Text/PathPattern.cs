namespace Dataset.Compiler.Text;

/// <summary>
/// A pattern for the end of a path: <c>languages.yml</c>, <c>features/*.yml</c>, <c>data/**/*.md</c>. It begins at the path's start or behind a
/// slash; <c>*</c> stands for any characters of one name, <c>**</c> for folders as well, <c>?</c> for one character.
/// </summary>
internal static class PathPattern
{
    private static readonly char[] s_wildcards = ['*', '?'];

    public static bool Matches(string pattern, string path)
    {
        for (int start = 0; start >= 0;)
        {
            if (Matches(pattern, 0, path, start))
            {
                return true;
            }

            int slash = path.IndexOf('/', start);
            start = slash < 0 ? -1 : slash + 1;
        }

        return false;
    }

    /// <summary>
    /// What differs from file to file: the part of a path that the wildcards of a pattern stand for, from the first to the last with what is between
    /// them; the whole path where there are none.
    /// </summary>
    public static string Varying(string pattern, string path)
    {
        int first = pattern.IndexOfAny(s_wildcards), last = pattern.LastIndexOfAny(s_wildcards);
        if (first < 0)
        {
            return path;
        }

        // From the path's end on: where the project itself stands may have a folder of that name as well.
        int start = path.LastIndexOf('/') + 1;
        while (start > 1 && !Matches(pattern, 0, path, start))
        {
            start = path.LastIndexOf('/', start - 2) + 1;
        }

        int from = start + first, behind = pattern.Length - last - 1;
        return path.Substring(from, Math.Max(0, path.Length - behind - from));
    }

    /// <summary>Whether a whole name fits a pattern of <c>*</c> and <c>?</c>.</summary>
    public static bool MatchesName(string pattern, string name) => Matches(pattern, 0, name, 0);

    private static bool Matches(string pattern, int p, string path, int at)
    {
        // The last star that may take more, and what it has taken; a star within a name gives way to one over folders.
        int star = -1, taken = 0, deepStar = -1, deepTaken = 0;
        bool bySlash = false;
        while (at < path.Length || p < pattern.Length)
        {
            if (p + 1 < pattern.Length && pattern[p] == '*' && pattern[p + 1] == '*')
            {
                // "**/" also stands for no folder at all.
                bySlash = p + 2 < pattern.Length && pattern[p + 2] == '/';
                p += bySlash ? 3 : 2;
                (deepStar, deepTaken, star) = (p, at, -1);
                continue;
            }

            if (p < pattern.Length && pattern[p] == '*')
            {
                (star, taken) = (++p, at);
                continue;
            }

            if (p < pattern.Length && at < path.Length && (pattern[p] == path[at] || (pattern[p] == '?' && path[at] != '/')))
            {
                p++;
                at++;
                continue;
            }

            if (star >= 0 && taken < path.Length && path[taken] != '/')
            {
                (p, at) = (star, ++taken);
            }
            else if (deepStar >= 0 && deepTaken < path.Length && (!bySlash || path.IndexOf('/', deepTaken) >= 0))
            {
                deepTaken = bySlash ? path.IndexOf('/', deepTaken) + 1 : deepTaken + 1;
                (p, at, star) = (deepStar, deepTaken, -1);
            }
            else
            {
                return false;
            }
        }

        return true;
    }
}
