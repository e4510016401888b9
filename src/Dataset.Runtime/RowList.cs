namespace Dataset.Runtime;

/// <summary>
/// A list of rows, or of values, in the order in which the dataset stores them. Once its items were met, making and enumerating one allocates
/// nothing, and the same row is the same object wherever it is met.
/// </summary>
/// <typeparam name="T">The type of the rows or values.</typeparam>
public readonly struct RowList<T> : global::System.Collections.Generic.IReadOnlyList<T>
{
    private readonly T?[]? _items;
    private readonly RowSource<T>? _source;
    private readonly int _start;
    private readonly int _count;

    /// <summary>The list of a row: an array of its own, all made.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)] public RowList(T[] items)
    {
        _items = items;
        _count = items.Length;
    }

    /// <summary>A part of a source.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)] public RowList(RowSource<T> source, int start, int count)
    {
        _items = source.Made;
        _source = source;
        _start = start;
        _count = count;
    }

    /// <summary>The number of items.</summary>
    public int Count => _count;

    /// <summary>The item at a position, counted from 0.</summary>
    /// <param name="index">The position.</param>
    /// <exception cref="global::System.ArgumentOutOfRangeException">There is no such position.</exception>
    public T this[int index]
    {
        get
        {
            if (unchecked((uint)index) >= (uint)_count)
            {
                throw new global::System.ArgumentOutOfRangeException(nameof(index));
            }

            return _items![_start + index] ?? _source!.Make(_start + index);
        }
    }

    /// <summary>Whether the list has an item: a row by its identity, a value by its equality.</summary>
    /// <param name="item">The row or value.</param>
    public bool Contains(T item) => IndexOf(item) >= 0;

    /// <summary>The first position of an item: of a row by its identity, of a value by its equality.</summary>
    /// <param name="item">The row or value.</param>
    /// <returns>The position, counted from 0; -1 where the list does not have it.</returns>
    public int IndexOf(T item)
    {
        for (int i = 0; i < _count; i++)
        {
            if (global::System.Collections.Generic.EqualityComparer<T>.Default.Equals(this[i], item))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The first items: of rows their keys, where they have one.</summary>
    public override string ToString()
    {
        const int Shown = 10;
        global::System.Text.StringBuilder text = new("[");
        for (int i = 0; i < _count && i < Shown; i++)
        {
            T item = this[i];
            text.Append(i == 0 ? "" : ", ").Append(item is IKeyedRow row ? row.RowKey : item?.ToString());
        }

        return text.Append(_count > Shown ? ", ... (" + _count.ToString(global::System.Globalization.CultureInfo.InvariantCulture) + ")]" : "]")
            .ToString();
    }

    /// <summary>Goes through the items without allocating. Those that were never met before are made first, all of them.</summary>
    public Enumerator GetEnumerator()
    {
        int end = _start + _count;
        if (_source is not null && _source.MadeUpTo < end)
        {
            _source.MakeAll(_start, end);
        }

        return new(_items, _start, end);
    }

    /// <summary>Goes through the items one by one: whoever asks for the first few of many makes no more of them.</summary>
    global::System.Collections.Generic.IEnumerator<T> global::System.Collections.Generic.IEnumerable<T>.GetEnumerator()
    {
        for (int i = 0; i < _count; i++)
        {
            yield return this[i];
        }
    }

    global::System.Collections.IEnumerator global::System.Collections.IEnumerable.GetEnumerator() =>
        ((global::System.Collections.Generic.IEnumerable<T>)this).GetEnumerator();

    /// <summary>Goes through a <see cref="RowList{T}"/>.</summary>
    public struct Enumerator
    {
        private readonly T?[]? _items;
        private readonly int _end;
        private int _next;
        private T? _current;

        internal Enumerator(T?[]? items, int next, int end)
        {
            _items = items;
            _next = next;
            _end = end;
            _current = default;
        }

        /// <summary>The item the enumerator stands at.</summary>
        public readonly T Current => _current!;

        /// <summary>Goes to the next item.</summary>
        /// <returns>Whether there is one.</returns>
        public bool MoveNext()
        {
            // In this order the compiler keeps one position, in a register that it need not widen, and reads an item once.
            if (_next < _end)
            {
                _current = _items![_next];
                _next++;
                return true;
            }

            return false;
        }
    }
}
