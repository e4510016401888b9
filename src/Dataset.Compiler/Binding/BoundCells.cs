using System.Collections;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Binding;

/// <summary>
/// The values of a row, one per column. Nearly all of them stand alone: of those the stored value is kept, and how far their nodes stand behind the
/// row's, which rows with the same fields share. A <see cref="BoundScalar"/> is made of both for whoever asks.
/// </summary>
public readonly struct BoundCells : IReadOnlyList<BoundValue?>, IEquatable<BoundCells>
{
    /// <summary>The node of a value that is the column's default.</summary>
    private const int Nowhere = -1;

    private readonly object?[] _kept;
    private readonly int[] _steps;

    private BoundCells(int node, object?[] kept, int[] steps) => (Node, _kept, _steps) = (node, kept, steps);

    /// <summary>The number of the row's node.</summary>
    public int Node { get; }

    public int Count => _kept.Length;

    public BoundValue? this[int column] => _kept[column] switch
    {
        ScalarValue value when _steps[column] == Nowhere => new BoundScalar(value, Node) { IsDefault = true },
        ScalarValue value => new BoundScalar(value, Node + _steps[column]),
        var other => (BoundValue?)other,
    };

    /// <param name="node">The number of the row's node.</param>
    /// <param name="values">One per column.</param>
    /// <param name="like">The steps of another row, which serve again where they are the same; those of this row from now on.</param>
    internal static BoundCells Of(int node, ReadOnlySpan<BoundValue?> values, ref int[]? like)
    {
        object?[] kept = new object?[values.Length];
        bool isLike = like?.Length == values.Length;
        for (int i = 0; i < kept.Length; i++)
        {
            kept[i] = values[i] is BoundScalar scalar ? scalar.Value : values[i];
            isLike = isLike && like![i] == StepOf(values[i], node);
        }

        if (!isLike)
        {
            like = new int[values.Length];
            for (int i = 0; i < like.Length; i++)
            {
                like[i] = StepOf(values[i], node);
            }
        }

        return new BoundCells(node, kept, like!);
    }

    /// <param name="node">The number of the row's node.</param>
    /// <param name="kept">What <see cref="Kept"/> gave, one per column.</param>
    /// <param name="steps">What <see cref="Steps"/> gave.</param>
    internal static BoundCells Of(int node, object?[] kept, int[] steps) => new(node, kept, steps);

    /// <summary>How far the nodes of values that stand alone are behind the row's, column by column.</summary>
    internal int[] Steps => _steps;

    /// <summary>The value as it is stored, where it takes no other row to tell.</summary>
    public Value? Stored(int column) => _kept[column] as Value ?? (_kept[column] as BoundValue)?.Stored;

    /// <summary>A value that stands alone as it is stored; any other as it is bound.</summary>
    internal object? Kept(int column) => _kept[column];

    public bool Equals(BoundCells other)
    {
        if (Node != other.Node || (_steps != other._steps && !_steps.AsSpan().SequenceEqual(other._steps)))
        {
            return false;
        }

        for (int i = 0; i < _kept.Length; i++)
        {
            if (!ReferenceEquals(_kept[i], other._kept[i]) && !Equals(_kept[i], other._kept[i]))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => obj is BoundCells other && Equals(other);

    public static bool operator ==(BoundCells left, BoundCells right) => left.Equals(right);

    public static bool operator !=(BoundCells left, BoundCells right) => !left.Equals(right);

    public override int GetHashCode() => Node;

    public IEnumerator<BoundValue?> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static int StepOf(BoundValue? value, int node) => value is not BoundScalar ? 0 : value.IsDefault ? Nowhere : value.Node - node;
}
