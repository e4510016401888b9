namespace Dataset;

/// <summary>What can be asked of every fact and every claim.</summary>
public static class FactReading
{
    /// <summary>Whether an article that supports the fact had certainly been published by the end of this day.</summary>
    public static bool IsKnownBy(this IFact fact, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(fact);
        foreach (Evidence evidence in fact.Evidence)
        {
            if (evidence.IsPublishedBy(day))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many articles make the claim.</summary>
    public static int CountSources(this Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        int count = 0;
        for (int i = 0; i < claim.Evidence.Count; i++)
        {
            bool isFirst = true;
            for (int earlier = 0; earlier < i && isFirst; earlier++)
            {
                isFirst = !claim.Evidence[earlier].In.Equals(claim.Evidence[i].In);
            }

            count += isFirst ? 1 : 0;
        }

        return count;
    }
}
