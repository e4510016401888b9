namespace Dataset;

/// <summary>Who speaks in a passage.</summary>
public enum Voice
{
    /// <summary>The article itself.</summary>
    Narrated,

    /// <summary>Somebody, in the article's words.</summary>
    Reported,

    /// <summary>Somebody, in their own words.</summary>
    Quoted,
}
