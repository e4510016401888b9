using Dataset.Schema;

namespace Periodic;

/// <summary>A key that once was used, and what took its place: one element, several, or none.</summary>
[Entity("former_names"), Redirects]
public sealed partial record FormerName
{
    /// <summary>The old key.</summary>
    [Key, RedirectFrom]
    public partial string Old { get; }

    /// <summary>What took its place.</summary>
    [RedirectTo]
    public partial RowList<string> Now { get; }

    /// <summary>Why, in a few words.</summary>
    [DisplayName]
    public partial string? Why { get; }
}
