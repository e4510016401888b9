namespace Briefing.Arguments;

/// <summary>"Did you mean": the existing word with the fewest edits.</summary>
internal static class Closest
{
    /// <summary>A sentence to append, or nothing where no word is near.</summary>
    public static string Hint(string wrong, IEnumerable<string> existing)
    {
        (string? best, int distance) = (null, int.MaxValue);
        foreach (string word in existing)
        {
            int edits = Distance(wrong.ToUpperInvariant(), word.ToUpperInvariant());
            if (edits < distance)
            {
                (best, distance) = (word, edits);
            }
        }

        return best is not null && distance <= Math.Max(1, best.Length / 3) ? $" Did you mean '{best}'?" : "";
    }

    /// <summary>A sentence with the words that have the wrong one in them, or else with the nearest.</summary>
    public static string HintOrMatches(string wrong, IEnumerable<string> existing)
    {
        string[] words = [.. existing];
        string[] matches = [.. words.Where(w => w.Contains(wrong, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)];
        return wrong.Length < 3 || matches.Length == 0 ? Hint(wrong, words) : $" Did you mean {Or(matches)}?";
    }

    private static string Or(string[] words)
    {
        string[] quoted = [.. words.Select(w => $"'{w}'")];
        return quoted.Length == 1 ? quoted[0] : string.Join(", ", quoted[..^1]) + " or " + quoted[^1];
    }

    /// <summary>The Levenshtein distance.</summary>
    private static int Distance(string from, string to)
    {
        int[] row = [.. Enumerable.Range(0, to.Length + 1)];
        for (int i = 1; i <= from.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                int replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, 1 + Math.Min(diagonal, row[j - 1]));
            }
        }

        return row[^1];
    }
}
