namespace Dataset;

/// <summary>Whether a question is answered.</summary>
public enum QuestionStatus
{
    /// <summary>Nobody knows yet.</summary>
    Open,

    /// <summary>It has an answer.</summary>
    Answered,

    /// <summary>It does not arise any more.</summary>
    Moot,
}
