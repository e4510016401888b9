namespace Dataset;

/// <summary>For or against (SemEval-2016 task 6: favor, against, neither; the middle is split here).</summary>
public enum Stance
{
    /// <summary>Wants it.</summary>
    Supports,

    /// <summary>Does not want it, and would live with it.</summary>
    Accepts,

    /// <summary>Would accept it on a condition.</summary>
    Conditional,

    /// <summary>Has not said.</summary>
    Undeclared,

    /// <summary>Is against it.</summary>
    Opposes,
}
