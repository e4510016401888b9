using Dataset.Schema;

namespace Dataset;

/// <summary>An id that was released once and is no longer in use.</summary>
[Entity("redirects"), Redirects]
public sealed partial record Redirect
{
    /// <summary>The retired id.</summary>
    [Key, RedirectFrom]
    public partial string From { get; }

    /// <summary>What became of it.</summary>
    public partial RedirectKind Kind { get; }

    /// <summary>The ids that took its place: one where it moved, several where it was split, none where it was withdrawn.</summary>
    [RedirectTo, RequiredWhen(nameof(Kind), "moved", "split")]
    public partial RowList<string> To { get; }
}
