using Dataset.Compiler.Findings;
using Dataset.Compiler.Text;

namespace Dataset.Generator;

/// <summary>
/// A stage's value, or what stands in for it where the stage failed. The compiler makes only a warning of an exception that leaves a
/// generator, and the project would go on without data.
/// </summary>
/// <param name="Value">The value.</param>
/// <param name="Failure">Set where the stage failed.</param>
public sealed record Guarded<T>(T Value, Finding? Failure);

public static class Guarded
{
    /// <param name="stage">The stage's tracking name.</param>
    /// <param name="path">The file it works on; empty where it works on all.</param>
    /// <param name="run">The stage.</param>
    /// <param name="standIn">What later stages see where it failed.</param>
    public static Guarded<T> Run<T>(string stage, string path, Func<T> run, Func<T> standIn)
    {
        try
        {
            return new Guarded<T>(run(), null);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return new Guarded<T>(standIn(), Describe(stage, path, failure));
        }
    }

    public static Finding Describe(string stage, string path, Exception failure) =>
        Finding.Create(InternalFindings.Crash, new Location(path, 0, 0, 0, 0, 0, 0), stage, failure.GetType().Name, failure.Message);
}
