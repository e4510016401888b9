namespace Dataset.Runtime;

/// <summary>Rows in the order of their earliest day.</summary>
[EditorBrowsable(EditorBrowsableState.Never)] public abstract class FuzzySource<T>(T?[] made) : RowSource<T>(made)
{
    /// <summary>The first day on which the row can be, as a day number.</summary>
    public abstract int Earliest(int index);

    /// <summary>The last day on which the row can be, as a day number.</summary>
    public abstract int Latest(int index);

    /// <summary>Whether the row's days are certain: neither end is approximate or uncertain.</summary>
    public virtual bool IsCertain(int index) => true;

    /// <summary>The greatest <see cref="Latest"/> of all rows up to this one: it never falls, so it can be searched.</summary>
    public abstract int Reach(int index);

    /// <summary>The first row from which on one reaches the day.</summary>
    public int FirstReaching(int day)
    {
        int low = 0, high = Made.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (Reach(middle) < day)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>The first row that starts after the day.</summary>
    public int FirstStartingAfter(int day)
    {
        int low = 0, high = Made.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (Earliest(middle) <= day)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
