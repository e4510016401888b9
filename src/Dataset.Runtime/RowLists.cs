namespace Dataset.Runtime;

/// <summary>Lists of lists: their items stand one behind the other.</summary>
[EditorBrowsable(EditorBrowsableState.Never)] public static class RowLists
{
    /// <summary>Takes items apart into lists.</summary>
    /// <param name="items">The items of all lists.</param>
    /// <param name="lengths">How many each has.</param>
    public static RowList<T>[] Apart<T>(T[] items, int[] lengths)
    {
        RowList<T>[] lists = new RowList<T>[lengths.Length];
        int start = 0;
        for (int i = 0; i < lists.Length; i++)
        {
            T[] own = new T[lengths[i]];
            global::System.Array.Copy(items, start, own, 0, own.Length);
            lists[i] = new RowList<T>(own);
            start += own.Length;
        }

        return lists;
    }
}
