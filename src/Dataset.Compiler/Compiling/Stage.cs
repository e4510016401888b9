using Dataset.Compiler.Findings;
using Dataset.Compiler.Text;

namespace Dataset.Compiler.Compiling;

/// <summary>
/// One step on the way from texts to a catalogue. Whoever runs it hands over everything it depends on, so that what it gave may be kept for as long
/// as that stays the same.
/// </summary>
/// <param name="Name">What it is called where steps are followed, and in the message about its failure.</param>
/// <param name="Path">The file that it works on; empty where it works on all.</param>
/// <param name="Work">What it does.</param>
/// <param name="StandIn">What the stages behind it see where it failed.</param>
public sealed record Stage<TIn, TOut>(string Name, Func<TIn, string> Path, Func<TIn, CancellationToken, TOut> Work, Func<TIn, TOut> StandIn)
{
    /// <summary>Lets no exception out, except that of a run that is cancelled.</summary>
    public Guarded<TOut> Run(TIn from, CancellationToken cancellation)
    {
        try
        {
            return new Guarded<TOut>(Work(from, cancellation), null);
        }
        catch (UnreadableFileException)
        {
            return new Guarded<TOut>(StandIn(from), Finding.Create(InternalFindings.Unreadable, Start(from), Path(from)));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return new Guarded<TOut>(
                StandIn(from), Finding.Create(InternalFindings.Crash, Start(from), Name, failure.GetType().Name, failure.Message));
        }
    }

    private Location Start(TIn from) => new(Path(from), 0, 0, 0, 0, 0, 0);
}

/// <summary>Makes stages that work on all files at once.</summary>
public static class Stage
{
    public static Stage<TIn, TOut> OfAll<TIn, TOut>(string name, Func<TIn, CancellationToken, TOut> work, Func<TIn, TOut> standIn) =>
        new(name, static _ => "", work, standIn);
}
