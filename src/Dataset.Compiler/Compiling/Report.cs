using Dataset.Compiler.Findings;

namespace Dataset.Compiler.Compiling;

/// <summary>Everything that is to be said about one state of a dataset.</summary>
/// <param name="Findings">All of them, in words.</param>
public sealed record Report(EquatableArray<RenderedFinding> Findings)
{
    /// <summary>What is printed, even where the stage that finds it out failed.</summary>
    public static Report Of(Guarded<Report> report) => report.Failure is not { } failure
        ? report.Value
        : new Report(FindingRenderer.Render([failure], static _ => null).ToEquatableArray());

    public static Report Of(ReportInput from)
    {
        Dictionary<string, NodePlaces> places = new(StringComparer.Ordinal);
        foreach (Binding.BoundFile file in from.Files)
        {
            places[file.Rows.Path] = file.Places;
        }

        List<Finding> findings = [.. from.Schema, .. from.Catalogue, .. from.Released];
        findings.AddRange(from.Files.Items.SelectMany(f => f.Findings.Items));
        findings.AddRange(from.Quotes.Items.SelectMany(f => f.Findings.Items));
        findings.AddRange(from.Failures);
        return new Report(
            FindingRenderer.Render(
                Causes.Fold(RenamedFields.Fold(findings, from.Files)),
                path => places.TryGetValue(path, out NodePlaces? ofFile) ? ofFile : from.DeclaredAt(path)).ToEquatableArray());
    }
}
