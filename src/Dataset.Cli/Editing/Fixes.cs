using Dataset.Cli.Formatting;
using Dataset.Cli.Quoting;
using Dataset.Cli.Workspaces;
using Dataset.Compiler.Findings;
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
internal sealed class Fixes
{
    private readonly CuratedFile _file;
    private readonly Dictionary<(int Start, int Length), YamlScalar> _scalars = [];
    private readonly Dictionary<YamlScalar, YamlMapping> _mappingOf = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<int, Fix> _byStart = [];

    private Fixes(CuratedFile file) => _file = file;

    public static List<Fix> Of(Workspace workspace, CuratedFile file)
    {
        if (file.Yaml.Root is not { } root)
        {
            return [];
        }

        Fixes fixes = new(file);
        fixes.Index(root);
        foreach (RenderedFinding finding in workspace.Findings.Where(f => f.Location.Path == file.Path && f.Severity == Severity.Error))
        {
            fixes.Take(finding);
        }

        return fixes._byStart.Values.ToList();
    }

    private void Take(RenderedFinding finding)
    {
        if (_scalars.TryGetValue((finding.Location.Start, finding.Location.Length), out YamlScalar? scalar) && Meant(finding, scalar) is { } meant
            && !_byStart.ContainsKey(scalar.Start) && !IsTaken(scalar, meant))
        {
            string text = finding.Finding.Kind == ProvenanceFindings.QuoteNotFound ? ScalarText.Quoted(meant) : ScalarText.Value(meant, inFlow: true);
            _byStart.Add(scalar.Start, new Fix(finding, new TextEdit(scalar.Start, scalar.End, text), scalar.Value, meant));
        }
    }

    private string? Meant(RenderedFinding finding, YamlScalar scalar)
    {
        if (finding.Finding.Kind == ProvenanceFindings.QuoteNotFound)
        {
            string article = finding.Finding.Arguments[0].Text!;
            List<string> passages = _file.Cited.Articles.Items
                .Where(a => a.FileName == article)
                .SelectMany(a => new SloppySearch(a.Text).Find(scalar.Value).Select(p => p.In(a.Text))).Distinct().ToList();
            return passages.Count == 1 ? passages[0] : null;
        }

        return finding.Meant;
    }

    /// <summary>Whether a key would stand twice in its mapping: then the file could not be read at all.</summary>
    private bool IsTaken(YamlScalar scalar, string meant) =>
        _mappingOf.TryGetValue(scalar, out YamlMapping? mapping)
        && mapping.Entries.Items.Any(e => e.Key.Value == meant || (_byStart.TryGetValue(e.Key.Start, out Fix? fix) && fix.New == meant));

    /// <summary>Remembers where each scalar stands, and of which mapping it is a key.</summary>
    private void Index(YamlNode node)
    {
        switch (node)
        {
            case YamlScalar scalar when scalar.End > scalar.Start:
                _scalars.TryAdd((scalar.Start, scalar.End - scalar.Start), scalar);
                break;
            case YamlSequence sequence:
                sequence.Items.Items.ToList().ForEach(Index);
                break;
            case YamlMapping mapping:
                foreach (YamlEntry entry in mapping.Entries)
                {
                    _mappingOf[entry.Key] = mapping;
                    Index(entry.Key);
                    Index(entry.Value);
                }

                break;
        }
    }
}
