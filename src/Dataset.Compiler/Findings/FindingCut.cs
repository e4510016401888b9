using System.Globalization;

namespace Dataset.Compiler.Findings;

/// <summary>Of each file so many findings as somebody reads, and how many more there are. Whoever counts or repairs takes them all.</summary>
public static class FindingCut
{
    public const int MaxPerFile = 20;

    /// <param name="findings">Ordered by file and place, with the severities that they have there.</param>
    public static IEnumerable<RenderedFinding> PerFile(IEnumerable<RenderedFinding> findings)
    {
        foreach (IGrouping<string, RenderedFinding> file in findings.GroupBy(f => f.Location.Path, StringComparer.Ordinal))
        {
            List<RenderedFinding> all = file.ToList();
            foreach (RenderedFinding finding in all.Take(MaxPerFile))
            {
                yield return finding;
            }

            if (all.Count > MaxPerFile)
            {
                yield return AndMore(all.GetRange(MaxPerFile, all.Count - MaxPerFile));
            }
        }
    }

    private static RenderedFinding AndMore(List<RenderedFinding> rest)
    {
        Severity severity = rest.Any(f => f.Severity == Severity.Error) ? Severity.Error : Severity.Warning;
        Finding more = Finding.Create(RenderingFindings.AndMore, rest[0].Location, rest.Count.ToString(CultureInfo.InvariantCulture));
        return FindingRenderer.Render([more with { IsFixed = severity == Severity.Error }], _ => null)[0] with { Severity = severity };
    }
}
