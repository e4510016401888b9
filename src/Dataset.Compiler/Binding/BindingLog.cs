using System.Collections.Immutable;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Text;
using Dataset.Compiler.Yaml;

namespace Dataset.Compiler.Binding;

/// <summary>Collects what stands beside the values: the places of nodes by number, and findings.</summary>
internal sealed class BindingLog(LineMap lines)
{
    // So many findings are printed by nobody: a file full of wrong names must not cost a comparison each.
    private const int MaxSuggestions = 100;

    private readonly List<int> _offsets = [];
    private readonly ImmutableArray<Finding>.Builder _findings = ImmutableArray.CreateBuilder<Finding>();

    public NodePlaces Places => new(lines, _offsets.ToArray());

    public EquatableArray<Finding> Findings => _findings.ToImmutable();

    /// <summary>Gives a node its number.</summary>
    public int Number(YamlNode node)
    {
        _offsets.Add(node.Start);
        _offsets.Add(node.End);
        return (_offsets.Count / 2) - 1;
    }

    /// <summary>Where the log stands, so that what follows can be taken back.</summary>
    public (int Nodes, int Findings) Mark() => (_offsets.Count, _findings.Count);

    /// <summary>Takes back what was noted since: an attempt that failed says nothing.</summary>
    public void TakeBack((int Nodes, int Findings) mark)
    {
        _offsets.RemoveRange(mark.Nodes, _offsets.Count - mark.Nodes);
        while (_findings.Count > mark.Findings)
        {
            _findings.RemoveAt(_findings.Count - 1);
        }
    }

    public void Report(FindingKind kind, YamlNode at, params FindingArgument[] arguments) =>
        _findings.Add(Finding.Create(kind, at.Location, arguments));

    public string? Suggest(string wrong, IEnumerable<string> existing) =>
        _findings.Count < MaxSuggestions ? Similarity.Suggest(wrong, existing) : null;
}
