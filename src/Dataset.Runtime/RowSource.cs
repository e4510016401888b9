namespace Dataset.Runtime;

/// <summary>Where the items of lists come from: one instance per table or index, shared by all its lists.</summary>
/// <param name="made">Items already made, the others null.</param>
[EditorBrowsable(EditorBrowsableState.Never)] public abstract class RowSource<T>(T?[] made)
{
    private int _madeUpTo;
    private long _madeLast;

    /// <summary>What is made; null elsewhere.</summary>
#pragma warning disable CA1051 // A list reads it for each of its items.
    public readonly T?[] Made = made;
#pragma warning restore CA1051

    /// <summary>Everything before this position is made: once all is, enumerating is walking through an array.</summary>
    internal int MadeUpTo => global::System.Threading.Volatile.Read(ref _madeUpTo);

    /// <summary>Makes the item, or finds the one that exists, and keeps it in <see cref="Made"/>.</summary>
    public abstract T Make(int index);

    /// <summary>Makes what is not made yet from one position up to another.</summary>
    internal void MakeAll(int start, int end)
    {
        long slice = ((long)start << 32) | (uint)end;
        if (global::System.Threading.Volatile.Read(ref _madeLast) == slice)
        {
            return;
        }

        for (int i = start; i < end; i++)
        {
            if (Made[i] is null)
            {
                Make(i);
            }
        }

        // Written after the items, so that who reads it finds them; and true for good, so that no order of writers matters.
        global::System.Threading.Volatile.Write(ref _madeLast, slice);
        if (start <= _madeUpTo && end > _madeUpTo)
        {
            while (end < Made.Length && Made[end] is not null)
            {
                end++;
            }

            global::System.Threading.Volatile.Write(ref _madeUpTo, end);
        }
    }
}
