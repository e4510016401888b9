namespace Dataset;

/// <summary>Whose words a statement gives.</summary>
public enum StatementForm
{
    /// <summary>The speaker's, in quotation marks.</summary>
    Direct,

    /// <summary>The article's: reported speech.</summary>
    Indirect,

    /// <summary>Those of a document.</summary>
    Document,
}
