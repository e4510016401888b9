using System.Collections;
using Dataset.Compiler.Text;

namespace Dataset.Compiler.Findings;

/// <summary>
/// The places of a file's nodes by their numbers, from which lines are found when somebody asks. Few do, and every node has one, so that each is
/// kept as how far it begins behind the node before and how long it is: two or three bytes mostly.
/// </summary>
public sealed class NodePlaces : IReadOnlyList<Location>, IEquatable<NodePlaces>
{
    // Who asks for a place walks to it from the nearest node of a round number.
    private const int Step = 32;

    private readonly LineMap _lines;
    private readonly byte[] _steps;
    private (int At, int Start)[]? _marks;

    /// <param name="lines">The file's lines.</param>
    /// <param name="offsets">Per node, where it starts and where it ends.</param>
    internal NodePlaces(LineMap lines, IReadOnlyList<int> offsets)
    {
        _lines = lines;
        Count = offsets.Count / 2;
        var steps = new List<byte>(offsets.Count + (offsets.Count / 2));
        int before = 0;
        for (int i = 0; i < Count; i++)
        {
            int start = offsets[2 * i], ahead = start - before;
            Write((ahead << 1) ^ (ahead >> 31));
            Write(offsets[(2 * i) + 1] - start);
            before = start;
        }

        _steps = steps.ToArray();

        void Write(int number)
        {
            uint rest = (uint)number;
            for (; rest >= 0x80; rest >>= 7)
            {
                steps.Add((byte)(rest | 0x80));
            }

            steps.Add((byte)rest);
        }
    }

    /// <param name="lines">The file's lines.</param>
    /// <param name="count">How many nodes there are.</param>
    /// <param name="steps">What <see cref="Steps"/> gave.</param>
    internal NodePlaces(LineMap lines, int count, byte[] steps) => (_lines, Count, _steps) = (lines, count, steps);

    /// <summary>Of a file without nodes.</summary>
    public static NodePlaces None { get; } = new(new LineMap("", ""), []);

    public int Count { get; }

    /// <summary>The places without the lines, to be kept.</summary>
    internal ReadOnlySpan<byte> Steps => _steps;

    public Location this[int index]
    {
        get
        {
            (int at, int start) = (_marks ??= Marks())[index / Step];
            int length = 0;
            for (int i = index % Step; i >= 0; i--)
            {
                uint ahead = Read(ref at);
                start += (int)(ahead >> 1) ^ -(int)(ahead & 1);
                length = (int)Read(ref at);
            }

            return _lines.Locate(start, start + length);
        }
    }

    public bool Equals(NodePlaces? other) =>
        other is not null && (ReferenceEquals(this, other) || (_lines.Equals(other._lines) && _steps.AsSpan().SequenceEqual(other._steps)));

    public override bool Equals(object? obj) => Equals(obj as NodePlaces);

    public override int GetHashCode() => Count;

    public IEnumerator<Location> GetEnumerator() => Enumerable.Range(0, Count).Select(i => this[i]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private (int At, int Start)[] Marks()
    {
        var marks = new (int, int)[(Count + Step - 1) / Step];
        for (int i = 0, at = 0, start = 0; i < Count; i++)
        {
            if (i % Step == 0)
            {
                marks[i / Step] = (at, start);
            }

            uint ahead = Read(ref at);
            start += (int)(ahead >> 1) ^ -(int)(ahead & 1);
            Read(ref at);
        }

        return marks;
    }

    private uint Read(ref int at)
    {
        uint number = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = _steps[at++];
            number |= (uint)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return number;
            }
        }
    }
}
