namespace Dataset;

/// <summary>How an article is wrong.</summary>
public enum Fault
{
    /// <summary>A name is spelt wrong or cut short.</summary>
    Misspelling,

    /// <summary>Another name than the right one.</summary>
    WrongName,

    /// <summary>The person never had this office, or does not have it any more, or already has it.</summary>
    WrongTitle,

    /// <summary>Another person had this office.</summary>
    WrongOfficeholder,

    /// <summary>Another date.</summary>
    WrongDate,

    /// <summary>Another length of time.</summary>
    WrongDuration,

    /// <summary>Another place.</summary>
    WrongPlace,

    /// <summary>Another role.</summary>
    WrongRole,

    /// <summary>Words between quotation marks that were not said so.</summary>
    Misquote,

    /// <summary>Said or done by somebody else.</summary>
    Misattributed,

    /// <summary>More than was the case.</summary>
    Overstated,

    /// <summary>Less than was the case.</summary>
    Understated,

    /// <summary>It was so once.</summary>
    Outdated,

    /// <summary>The article says otherwise elsewhere.</summary>
    SelfContradiction,

    /// <summary>Nothing is known that would bear it out.</summary>
    Unsupported,
}
