using System.Text.RegularExpressions;
using Dataset.Cli.Formatting;
using Dataset.Cli.Quoting;
using Dataset.Cli.Workspaces;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Text;
using Dataset.Compiler.Yaml;

namespace Dataset.Cli.Editing;

/// <summary>A suggestion of a finding that can be taken without asking.</summary>
/// <param name="Finding">What is wrong.</param>
/// <param name="Edit">What puts it right.</param>
/// <param name="Old">What stands there.</param>
/// <param name="New">What is meant.</param>
internal sealed record Fix(RenderedFinding Finding, TextEdit Edit, string Old, string New);

/// <summary>
/// Turns findings into edits. A misspelt name is put right where there is a suggestion; a quote only where it differs from its passage in
/// nothing but marks, spaces, accents and case: other words may be another passage.
/// </summary>
internal static partial class Fixes
{
    /// <summary>A printed suggestion is cut at this length, and then says no more what is meant.</summary>
    private const int LongestPrinted = 200;

    public static List<Fix> Of(Workspace workspace, CuratedFile file)
    {
        List<Fix> fixes = [];
        foreach (RenderedFinding finding in workspace.Findings.Where(f => f.Location.Path == file.Path && f.Severity == Severity.Error))
        {
            if (file.Yaml.Root is { } root && Find(root, finding.Location) is { } scalar && Meant(workspace, file, finding, scalar) is { } meant
                && !fixes.Any(f => f.Edit.Start == scalar.Location.Start) && !IsTaken(root, scalar, meant, fixes))
            {
                string text = finding.Id == ProvenanceFindings.QuoteNotFound.Id ? ScalarText.Quoted(meant) : ScalarText.Value(meant, inFlow: true);
                fixes.Add(new Fix(finding, new TextEdit(scalar.Location.Start, scalar.Location.Start + scalar.Location.Length, text), scalar.Value, meant));
            }
        }

        return fixes;
    }

    private static string? Meant(Workspace workspace, CuratedFile file, RenderedFinding finding, YamlScalar scalar)
    {
        if (finding.Id == ProvenanceFindings.QuoteNotFound.Id)
        {
            List<string> passages = file.Cited.Articles.Items
                .Where(a => finding.Message.Contains("in '" + a.FileName + "'", StringComparison.Ordinal))
                .SelectMany(a => new SloppySearch(a.Text).Find(scalar.Value).Select(p => p.In(a.Text))).Distinct().ToList();
            return passages.Count == 1 ? passages[0] : null;
        }

        string? suggested = Suggestion().Match(finding.Message) is { Success: true } match ? match.Groups[1].Value : null;
        return suggested is null || suggested.Length >= LongestPrinted || suggested.Contains('\\', StringComparison.Ordinal) ? null : suggested;
    }

    /// <summary>Whether a key would stand twice in its mapping: then the file could not be read at all.</summary>
    private static bool IsTaken(YamlNode node, YamlScalar key, string meant, List<Fix> fixes) => node switch
    {
        YamlMapping mapping when mapping.Entries.Items.Any(e => e.Key == key) =>
            mapping.Entries.Items.Any(e => e.Key.Value == meant || fixes.Any(f => f.New == meant && f.Edit.Start == e.Key.Location.Start)),
        YamlMapping mapping => mapping.Entries.Items.Any(e => IsTaken(e.Value, key, meant, fixes)),
        YamlSequence sequence => sequence.Items.Items.Any(i => IsTaken(i, key, meant, fixes)),
        _ => false,
    };

    private static YamlScalar? Find(YamlNode node, Location at) => node switch
    {
        YamlScalar scalar => scalar.Location.Start == at.Start && scalar.Location.Length == at.Length && at.Length > 0 ? scalar : null,
        YamlSequence sequence => sequence.Items.Items.Select(i => Find(i, at)).FirstOrDefault(f => f is not null),
        YamlMapping mapping => mapping.Entries.Items.Select(e => Find(e.Key, at) ?? Find(e.Value, at)).FirstOrDefault(f => f is not null),
        _ => null,
    };

    [GeneratedRegex(@"; did you mean '([^']+)'\?$", RegexOptions.CultureInvariant)]
    private static partial Regex Suggestion();
}
