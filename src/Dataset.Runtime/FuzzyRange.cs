namespace Dataset.Runtime;

/// <summary>
/// The rows whose uncertain date meets a range of days, earliest first. It is a view: making and enumerating one allocates nothing.
/// </summary>
/// <typeparam name="T">The type of the rows.</typeparam>
public readonly struct FuzzyRange<T> : global::System.Collections.Generic.IEnumerable<T>
{
    private readonly FuzzySource<T> _source;
    private readonly int _start;
    private readonly int _end;
    private readonly int _minLatest;
    private readonly int _maxLatest;

    private FuzzyRange(FuzzySource<T> source, int start, int end, int minLatest, int maxLatest)
    {
        _source = source;
        _start = start;
        _end = end;
        _minLatest = minLatest;
        _maxLatest = maxLatest;
    }

    /// <summary>The rows whose date may lie in the range, or overlap it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)] public static FuzzyRange<T> Possible(
        FuzzySource<T> source, global::System.DateOnly from, global::System.DateOnly to) =>
        new(source, source.FirstReaching(from.DayNumber), source.FirstStartingAfter(to.DayNumber), from.DayNumber, int.MaxValue);

    /// <summary>The rows whose date lies in the range for certain.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)] public static FuzzyRange<T> Certain(
        FuzzySource<T> source, global::System.DateOnly from, global::System.DateOnly to) =>
        new(source, source.FirstStartingAfter(from.DayNumber - 1), source.FirstStartingAfter(to.DayNumber), int.MinValue, to.DayNumber);

    /// <summary>The rows, as a list prints them.</summary>
    public override string ToString() => new RowList<T>([.. this]).ToString();

    /// <summary>Goes through the rows without allocating.</summary>
    public Enumerator GetEnumerator() => new(this);

    global::System.Collections.Generic.IEnumerator<T> global::System.Collections.Generic.IEnumerable<T>.GetEnumerator() => GetEnumerator();

    global::System.Collections.IEnumerator global::System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Goes through a <see cref="FuzzyRange{T}"/>.</summary>
    public struct Enumerator : global::System.Collections.Generic.IEnumerator<T>
    {
        private readonly FuzzyRange<T> _range;
        private int _index;

        internal Enumerator(FuzzyRange<T> range)
        {
            _range = range;
            _index = range._start - 1;
        }

        /// <summary>The row the enumerator stands at.</summary>
        public readonly T Current => _range._source.Made[_index] ?? _range._source.Make(_index);

        readonly object? global::System.Collections.IEnumerator.Current => Current;

        /// <summary>Goes to the next row.</summary>
        /// <returns>Whether there is one.</returns>
        public bool MoveNext()
        {
            while (++_index < _range._end)
            {
                int latest = _range._source.Latest(_index);
                if (latest >= _range._minLatest
                    && latest <= _range._maxLatest
                    && (_range._maxLatest == int.MaxValue || _range._source.IsCertain(_index)))
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>Goes back before the first row.</summary>
        public void Reset() => _index = _range._start - 1;

        /// <summary>Does nothing.</summary>
        public readonly void Dispose()
        {
        }
    }
}
