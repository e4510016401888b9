namespace Dataset;

public sealed partial record Person
{
    /// <summary>The office the person held on a day; of several the one taken up last; null where none is known.</summary>
    public Post? PostOn(DateOnly day) => Tenure.Latest(Tenures, day)?.Post;
}
