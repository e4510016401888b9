namespace Dataset.Compiler.Findings;

/// <summary>One cause is one finding: of many that one change puts right the first is said, and the others are counted.</summary>
internal static class Causes
{
    /// <summary>So many of one cause may be slips: each is said.</summary>
    public const int MaxListed = 10;

    /// <summary>The findings with those left out that another stands for; their order stays.</summary>
    public static IEnumerable<Finding> Fold(IReadOnlyList<Finding> findings)
    {
        if (findings.All(f => f.Cause is null))
        {
            return findings;
        }

        Dictionary<string, List<Finding>> byCause = findings.Where(f => f.Cause is not null).GroupBy(f => f.Cause!, StringComparer.Ordinal)
            .ToDictionary(
                g => g.Key, g => g.OrderBy(f => f.At?.Path, StringComparer.Ordinal).ThenBy(f => f.At?.Start ?? 0).ToList(), StringComparer.Ordinal);
        return findings.Select(f => f.Cause is null || byCause[f.Cause].Count <= (f.Kind.IsOfFile ? 1 : MaxListed) ? f
                : ReferenceEquals(
                    byCause[f.Cause][0], f) ? f with { More = byCause[f.Cause].Count - 1, IsFixed = byCause[f.Cause].Exists(one => one.IsFixed) }
                : null)
            .OfType<Finding>();
    }
}
