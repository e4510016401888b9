namespace Dataset;

public sealed partial record Post
{
    /// <summary>Who held the office on a day; of several, and on the day of a handover, who came last; null where nobody is known.</summary>
    public Person? HolderOn(DateOnly day) => Tenure.Latest(Tenures, day)?.Person;
}
