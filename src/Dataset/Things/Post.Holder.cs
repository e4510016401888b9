namespace Dataset;

public sealed partial record Post
{
    /// <summary>Who held the office on a day; of several, and on the day of a handover, who came last; null where nobody is known.</summary>
    public Person? HolderOn(DateOnly day)
    {
        Tenure? last = null;
        foreach (Tenure tenure in Tenures)
        {
            if (tenure.Covers(day) && (last is null || last.Start?.Earliest < tenure.Start?.Earliest))
            {
                last = tenure;
            }
        }

        return last?.Person;
    }
}
