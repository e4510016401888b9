namespace Dataset;

/// <summary>How certain an article is of what it says (FactBank's factuality values).</summary>
public enum Certainty
{
    /// <summary>It is so (CT+).</summary>
    Certain,

    /// <summary>It is probably so (PR+).</summary>
    Probable,

    /// <summary>It is possibly so (PS+).</summary>
    Possible,

    /// <summary>It is not so (CT-).</summary>
    CertainlyNot,

    /// <summary>It is probably not so (PR-).</summary>
    ProbablyNot,

    /// <summary>It is possibly not so (PS-).</summary>
    PossiblyNot,

    /// <summary>The article does not commit itself (Uu).</summary>
    Unknown,
}
