namespace Dataset.Fuzz;

/// <summary>One way of trying to make the compiler fail.</summary>
internal abstract class Attack
{
    public abstract string Name { get; }

    /// <summary>How many inputs make a full run.</summary>
    public abstract long Goal { get; }

    /// <summary>What is counted.</summary>
    public abstract string Unit { get; }

    /// <summary>What else was counted.</summary>
    public virtual string Summary => "";

    /// <summary>Tries one input.</summary>
    /// <returns>Whether it counts: some inputs turn out to be nothing that the promise speaks of.</returns>
    public abstract bool Run(Random random);
}
