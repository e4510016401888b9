using System.Globalization;
using Dataset.Compiler.Text;

namespace Dataset.Compiler.Findings;

/// <summary>A finding in words, at its place.</summary>
/// <param name="Finding">What was found.</param>
/// <param name="Severity">What it counts where it stands.</param>
/// <param name="Location">Where it stands.</param>
/// <param name="Statement">What is wrong, without what may have been meant.</param>
/// <param name="Question">The question whether something else was meant, behind a semicolon; empty where nobody knows what.</param>
/// <param name="Places">The other places that it speaks of.</param>
public sealed record RenderedFinding(
    Finding Finding, Severity Severity, Location Location, string Statement, string Question, EquatableArray<Location> Places)
{
    public string Id => Finding.Kind.Id;

    public string HelpLink => Finding.Kind.HelpLink;

    public bool IsFixed => Finding.IsFixed;

    /// <summary>What may have been meant, in full; null where nobody knows.</summary>
    public string? Meant => Finding.Meant;

    /// <summary>How many more there are of the same cause; empty where it stands for itself.</summary>
    public string Others =>
        Finding.More == 0 ? "" : string.Format(CultureInfo.InvariantCulture, " (and {0:N0} more of the same cause)", Finding.More);

    /// <summary>As the build prints it.</summary>
    public string Message => Statement + Question + Others;
}
