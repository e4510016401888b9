namespace Dataset;

/// <summary>How another name came about.</summary>
public enum AliasKind
{
    /// <summary>A correct form of the name.</summary>
    Variant,

    /// <summary>The name in another romanization.</summary>
    Transliteration,

    /// <summary>A wrong spelling.</summary>
    Misspelling,

    /// <summary>A part of the name is missing.</summary>
    Truncation,

    /// <summary>A name that was right once.</summary>
    Former,
}
