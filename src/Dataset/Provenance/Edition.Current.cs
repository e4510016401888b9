namespace Dataset;

public sealed partial record Edition
{
    /// <summary>The edition that this assembly holds: it holds one.</summary>
    public static Edition Current => Editions.All[0];

    /// <summary>Whether the dataset can know anything of this day: of what lasts nobody has seen that it lasts beyond the cut-off.</summary>
    internal static bool Reaches(DateOnly day) => day <= Current.CutOff;
}
