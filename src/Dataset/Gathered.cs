using System.Collections.Concurrent;

namespace Dataset;

/// <summary>
/// Lists that are put together from several relations of a row. Each is made when it is first asked for and kept, so that asking again
/// allocates nothing, as with the lists that stand in the data. Rows exist once and stay, so what is kept is bounded by the data.
/// </summary>
/// <typeparam name="T">The items.</typeparam>
internal static class Gathered<T>
    where T : class
{
    /// <summary>The list of a row, every item once, in the order in which it is met.</summary>
    /// <param name="row">The row.</param>
    /// <param name="how">How it is put together; a static lambda, which is one object and so tells the lists of a row apart.</param>
    public static RowList<T> Of<TRow>(TRow row, Func<TRow, IEnumerable<T>> how)
        where TRow : class
    {
        if (!Kept.Lists.TryGetValue((row, how), out RowList<T> list))
        {
            list = Kept.Lists.GetOrAdd((row, how), new RowList<T>([.. how(row).Distinct()]));
        }

        return list;
    }

    // Alone in a type, so that it begins to exist with its first use.
    private static class Kept
    {
        internal static readonly ConcurrentDictionary<(object Row, object How), RowList<T>> Lists = new();
    }
}
