namespace Dataset.Compiler.Compiling;

/// <summary>
/// What a stage gave last for each path. It runs again only where what it depends on has changed; where that gives the same, it is the same object,
/// which the stages behind it see at a glance.
/// </summary>
/// <param name="stage">The stage.</param>
/// <param name="threads">On how many files it may work at once.</param>
internal sealed class Memo<TIn, TOut>(Stage<TIn, TOut> stage, int threads)
    where TIn : notnull
{
    private Dictionary<string, Entry> _known = new(StringComparer.Ordinal);

    public Guarded<TOut> Run(TIn from, CancellationToken cancellation) => RunAll([from], cancellation)[0];

    public IReadOnlyList<Guarded<TOut>> RunAll(IReadOnlyList<TIn> from, CancellationToken cancellation)
    {
        Entry[] entries = Threads.Select(threads, from, f => Run(f));
        var now = new Dictionary<string, Entry>(entries.Length, StringComparer.Ordinal);
        foreach (Entry entry in entries)
        {
            now[stage.Path(entry.From)] = entry;
        }

        _known = now;
        return [.. entries.Select(e => e.Gave)];

        Entry Run(TIn file)
        {
            if (!_known.TryGetValue(stage.Path(file), out Entry? kept))
            {
                return new Entry(file, stage.Run(file, cancellation));
            }

            if (kept.From.Equals(file))
            {
                return kept;
            }

            Guarded<TOut> gave = stage.Run(file, cancellation);
            return new Entry(file, kept.Gave.Equals(gave) ? kept.Gave : gave);
        }
    }

    private sealed record Entry(TIn From, Guarded<TOut> Gave);
}
