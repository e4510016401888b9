namespace Dataset;

/// <summary>Kinds of places.</summary>
public enum PlaceKind
{
    /// <summary>A building.</summary>
    Venue,

    /// <summary>A city or town.</summary>
    City,

    /// <summary>A part of a state, or of the world.</summary>
    Region,
}
