namespace Dataset;

public sealed partial record Tenure
{
    /// <summary>Whether the person certainly held the office on this day.</summary>
    public bool Covers(DateOnly day) =>
        Start is { } start && start.Latest <= day && (End is not { } end || end.Earliest >= day) && Edition.Reaches(day);

    /// <summary>Of the tenures that cover a day the one that began last; null where none does.</summary>
    internal static Tenure? Latest(RowList<Tenure> tenures, DateOnly day)
    {
        Tenure? last = null;
        foreach (Tenure tenure in tenures)
        {
            if (tenure.Covers(day) && (last is null || last.Start?.Latest < tenure.Start?.Latest))
            {
                last = tenure;
            }
        }

        return last;
    }
}
