namespace Dataset.Compiler;

/// <summary>Works on many things at once. What the framework has for it would take a fresh process longer to load than the work takes.</summary>
internal static class Threads
{
    /// <summary>The results, in the order of the items.</summary>
    public static TOut[] Select<TIn, TOut>(int threads, IReadOnlyList<TIn> items, Func<TIn, TOut> work)
        where TOut : class?
    {
        TOut[] results = new TOut[items.Count];
        int last = -1;
        Task[] others = new Task[Math.Max(0, Math.Min(threads, items.Count) - 1)];
        for (int i = 0; i < others.Length; i++)
        {
            others[i] = Task.Run(Work);
        }

        Work();
        foreach (Task other in others)
        {
            other.GetAwaiter().GetResult();
        }

        return results;

        void Work()
        {
            for (int i = Interlocked.Increment(ref last); i < items.Count; i = Interlocked.Increment(ref last))
            {
                results[i] = work(items[i]);
            }
        }
    }
}
