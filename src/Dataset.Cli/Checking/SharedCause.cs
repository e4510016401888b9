using Dataset.Compiler.Findings;
using Dataset.Compiler.Text;

namespace Dataset.Cli.Checking;

/// <summary>
/// Findings that one mend puts right, such as references to an id that somebody changed, or reports of an article that has the wrong date. Whoever
/// reads them reads the first, and where the others stand; whoever counts or repairs takes them all.
/// </summary>
/// <param name="First">The first of them.</param>
/// <param name="Others">Where the others stand, in their order.</param>
internal sealed record SharedCause(RenderedFinding First, IReadOnlyList<Location> Others)
{
    /// <param name="findings">Ordered by file and place.</param>
    public static List<SharedCause> Of(IEnumerable<RenderedFinding> findings)
    {
        List<(RenderedFinding First, List<Location> Others)> causes = [];
        Dictionary<string, int> known = new(StringComparer.Ordinal);
        foreach (RenderedFinding finding in findings)
        {
            if (CauseOf(finding) is not { } cause || known.TryAdd(cause, causes.Count))
            {
                causes.Add((finding, []));
            }
            else
            {
                causes[known[cause]].Others.Add(finding.Location);
            }
        }

        return [.. causes.Select(c => new SharedCause(
            c.First with { Finding = c.First.Finding with { More = c.First.Finding.More + c.Others.Count } }, c.Others))];
    }

    /// <summary>What findings of one cause have in common; null of one that stands for itself.</summary>
    private static string? CauseOf(RenderedFinding finding) => finding.Finding.Kind.CauseArguments is var count and > 0
        ? finding.Id + "\n" + finding.Severity + "\n" + string.Join('\n', finding.Finding.Arguments.Items.Take(count).Select(a => a.Text))
        : null;
}
