using System.Collections;
using System.Collections.Immutable;
using Dataset.Core.Yaml;

namespace Dataset.Core.Diagnostics;

/// <summary>The places of a file's nodes by their numbers: two offsets each, from which the lines are found when somebody asks.</summary>
public sealed class NodePlaces : IReadOnlyList<Location>, IEquatable<NodePlaces>
{
    private readonly LineMap _lines;
    private readonly EquatableArray<(int Start, int End)> _nodes;

    internal NodePlaces(LineMap lines, ImmutableArray<(int Start, int End)> nodes)
    {
        _lines = lines;
        _nodes = nodes;
    }

    /// <summary>Of a file without nodes.</summary>
    public static NodePlaces None { get; } = new(new LineMap("", ""), []);

    public int Count => _nodes.Count;

    public Location this[int index] => _lines.Locate(_nodes[index].Start, _nodes[index].End);

    public bool Equals(NodePlaces? other) => other is not null && (ReferenceEquals(this, other) || (_lines.Equals(other._lines) && _nodes.Equals(other._nodes)));

    public override bool Equals(object? obj) => Equals(obj as NodePlaces);

    public override int GetHashCode() => Count;

    public IEnumerator<Location> GetEnumerator() => Enumerable.Range(0, Count).Select(i => this[i]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
