using System.Collections;
using Dataset.Compiler.Text;

namespace Dataset.Compiler.Findings;

/// <summary>The places of a file's nodes by their numbers: two offsets each, from which the lines are found when somebody asks.</summary>
public sealed class NodePlaces : IReadOnlyList<Location>, IEquatable<NodePlaces>
{
    private readonly LineMap _lines;
    private readonly int[] _offsets;

    /// <param name="lines">The file's lines.</param>
    /// <param name="offsets">Per node, where it starts and where it ends.</param>
    internal NodePlaces(LineMap lines, int[] offsets)
    {
        _lines = lines;
        _offsets = offsets;
    }

    /// <summary>Of a file without nodes.</summary>
    public static NodePlaces None { get; } = new(new LineMap("", ""), []);

    public int Count => _offsets.Length / 2;

    public Location this[int index] => _lines.Locate(_offsets[2 * index], _offsets[(2 * index) + 1]);

    public bool Equals(NodePlaces? other) =>
        other is not null && (ReferenceEquals(this, other) || (_lines.Equals(other._lines) && _offsets.AsSpan().SequenceEqual(other._offsets)));

    public override bool Equals(object? obj) => Equals(obj as NodePlaces);

    public override int GetHashCode() => Count;

    public IEnumerator<Location> GetEnumerator() => Enumerable.Range(0, Count).Select(i => this[i]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
