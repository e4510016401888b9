using System.Runtime.CompilerServices;

namespace Dataset.Generator;

/// <summary>
/// Works on everything at once that the compiler is going to ask for one after the other, the first time that it asks: later it asks for little. What
/// was made waits here until it is asked for, and no longer; what nobody has worked on is worked on when it is asked for.
/// </summary>
/// <param name="key">The object by which an input is known: it is the same when it is asked for.</param>
/// <param name="first">What is done when it is on everything.</param>
/// <param name="work">What is done later.</param>
internal sealed class AllAtOnce<TIn, TOut>(Func<TIn, object> key, Func<TIn, CancellationToken, TOut> first, Func<TIn, CancellationToken, TOut> work)
    where TIn : class
{
    /// <summary>Each thread has a file in memory with all its nodes, and more than a few wait for the garbage collector.</summary>
    private const int MostThreads = 8;

    // Nothing is kept alive here.
    private readonly ConditionalWeakTable<object, Made> _made = new();
    private bool _hasWorked;

    /// <summary>Works on all of them, unless it has before, and hands on what stands before them.</summary>
    public T Before<T>(T value, IEnumerable<TIn> all, CancellationToken cancellation)
    {
        if (!_hasWorked)
        {
            Work([.. all], cancellation);
        }

        return value;
    }

    /// <summary>What was made of an input, or is made now.</summary>
    public TOut Take(TIn one, CancellationToken cancellation)
    {
        if (_made.TryGetValue(key(one), out Made? made))
        {
            _made.Remove(key(one));
            if (made.Of.Equals(one))
            {
                return made.Value;
            }
        }

        return work(one, cancellation);
    }

    private void Work(TIn[] all, CancellationToken cancellation)
    {
        // Left to itself, Parallel takes more and more threads for work that lasts.
        ThreadPool.GetMinThreads(out int cores, out _);
        ParallelOptions options = new() { CancellationToken = cancellation, MaxDegreeOfParallelism = Math.Max(1, Math.Min(cores, MostThreads)) };
        int last = -1;
        Parallel.For(0, all.Length, options, _ =>
        {
            TIn one = all[Interlocked.Increment(ref last)];
            Made made = new(one, first(one, cancellation));
            _made.GetValue(key(one), _ => made);
        });
        _hasWorked = all.Length > 0;
    }

    private sealed record Made(TIn Of, TOut Value);
}
