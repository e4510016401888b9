namespace Dataset.Compiler.Text;

/// <summary>Finds what somebody may have meant: the most similar of what exists (Jaro–Winkler).</summary>
public static class Similarity
{
    private const double Threshold = 0.77;
    private const int MaxLength = 64;

    /// <summary>The most similar candidate, of equally similar ones the first in ordinal order; null where none is similar enough.</summary>
    public static string? Suggest(string wrong, IEnumerable<string> existing)
    {
        if (wrong.Length is 0 or > MaxLength)
        {
            return null;
        }

        string folded = Fold(wrong);
        if (folded.Length == 0)
        {
            return null;
        }

        ulong letters = Letters(folded);
        int wanted = Count(letters);
        string? best = null;
        double bestScore = Threshold;
        var matched = new bool[MaxLength * 2];
        foreach (string candidate in existing)
        {
            // Cheap tests first: with a hundred thousand candidates few are worth the comparison.
            if (candidate.Length is 0 or > MaxLength || candidate.Length > folded.Length * 2 || folded.Length > candidate.Length * 2)
            {
                continue;
            }

            string other = Fold(candidate);
            if (other.Length == 0 || Count(letters & Letters(other)) * 2 < wanted)
            {
                continue;
            }

            double score = JaroWinkler(folded, other, matched);
            if (score > bestScore || (score == bestScore && (best is null || string.CompareOrdinal(candidate, best) < 0)))
            {
                best = candidate;
                bestScore = score;
            }
        }

        return best;
    }

    private static double JaroWinkler(string a, string b, bool[] matched)
    {
        Array.Clear(matched, 0, matched.Length);
        int window = Math.Max(0, (Math.Max(a.Length, b.Length) / 2) - 1);
        int matches = 0;
        for (int i = 0; i < a.Length; i++)
        {
            int last = Math.Min(b.Length - 1, i + window);
            for (int j = Math.Max(0, i - window); j <= last; j++)
            {
                if (a[i] == b[j] && !matched[MaxLength + j])
                {
                    matched[i] = matched[MaxLength + j] = true;
                    matches++;
                    break;
                }
            }
        }

        if (matches == 0)
        {
            return 0;
        }

        int transposed = 0;
        for (int i = 0, j = 0; i < a.Length; i++)
        {
            if (matched[i])
            {
                while (!matched[MaxLength + j])
                {
                    j++;
                }

                transposed += a[i] == b[j++] ? 0 : 1;
            }
        }

        double jaro = (((double)matches / a.Length) + ((double)matches / b.Length) + ((matches - (transposed / 2)) / (double)matches)) / 3;
        int prefix = 0;
        while (prefix < 4 && prefix < a.Length && prefix < b.Length && a[prefix] == b[prefix])
        {
            prefix++;
        }

        return jaro + (prefix * 0.1 * (1 - jaro));
    }

    /// <summary>Case, accents and the choice between hyphen and underscore are no difference in meaning.</summary>
    private static string Fold(string text)
    {
        foreach (char c in text)
        {
            if (c == '_' || c is >= 'A' and <= 'Z' || c >= '\u0080')
            {
                return Accents.Without(text).ToLowerInvariant().Replace('_', '-');
            }
        }

        return text;
    }

    private static ulong Letters(string text)
    {
        ulong letters = 0;
        foreach (char c in text)
        {
            letters |= 1UL << (c & 63);
        }

        return letters;
    }

    private static int Count(ulong bits)
    {
        int count = 0;
        for (; bits != 0; bits &= bits - 1)
        {
            count++;
        }

        return count;
    }
}
