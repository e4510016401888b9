namespace Dataset;

public sealed partial record Edition
{
    /// <summary>The edition that this assembly holds: it holds one.</summary>
    public static Edition Current => Editions.All[0];
}
