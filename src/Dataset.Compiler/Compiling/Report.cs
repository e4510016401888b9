using Dataset.Compiler.Findings;

namespace Dataset.Compiler.Compiling;

/// <summary>Everything that is to be said about one state of a dataset.</summary>
/// <param name="Findings">As the build prints them.</param>
/// <param name="Kinds">The kinds among them.</param>
public sealed record Report(EquatableArray<RenderedFinding> Findings, EquatableArray<FindingKind> Kinds)
{
    /// <summary>What is printed, even where the stage that finds it out failed.</summary>
    public static Report Of(Guarded<Report> report) => report.Failure is not { } failure
        ? report.Value
        : new Report(FindingRenderer.Render([failure], static _ => null).ToEquatableArray(), EquatableArray.Of(failure.Kind));

    public static Report Of(ReportInput from)
    {
        Dictionary<string, NodePlaces> places = new(StringComparer.Ordinal);
        foreach (Binding.BoundFile file in from.Files)
        {
            places[file.Rows.Path] = file.Locations;
        }

        List<Finding> findings = [.. from.Schema, .. from.Catalogue, .. from.Released];
        findings.AddRange(from.Files.Items.SelectMany(f => f.Findings.Items));
        findings.AddRange(from.Quotes.Items.SelectMany(f => f.Findings.Items));
        findings.AddRange(from.Failures);
        return new Report(
            FindingRenderer.Render(
                Causes.Fold(findings), path => places.TryGetValue(path, out NodePlaces? ofFile) ? ofFile : from.DeclaredAt(path)).ToEquatableArray(),
            findings.Select(f => f.Kind).Append(RenderingFindings.AndMore).Distinct().OrderBy(k => k.Id, StringComparer.Ordinal)
                .ToEquatableArray());
    }
}
