using Dataset.Compiler.Findings;

namespace Dataset.Compiler.Compiling;

/// <summary>
/// A stage's value, or what stands in for it where the stage failed. The C# compiler makes only a warning of an exception that leaves a
/// generator, and the project would go on without data.
/// </summary>
/// <param name="Value">The value.</param>
/// <param name="Failure">Set where the stage failed.</param>
public sealed record Guarded<T>(T Value, Finding? Failure)
{
    /// <summary>The same, of a stage that had only a stand-in to work on where an earlier one failed.</summary>
    public Guarded<T> After(Finding? earlier) => earlier is null ? this : this with { Failure = earlier };
}
