using Dataset.Compiler.Text;

namespace Dataset.Compiler.Compiling;

/// <summary>A file as whoever runs the stages has it.</summary>
/// <param name="Path">Its path, with forward slashes.</param>
public abstract record InputFile(string Path)
{
    /// <summary>The text without its byte order mark's meaning; null where the file cannot be read.</summary>
    public abstract string? Read(CancellationToken cancellation);

    /// <summary>How many characters the text has; none where the file cannot be read.</summary>
    public virtual int Length(CancellationToken cancellation) => Read(cancellation)?.Length ?? 0;

    /// <summary>No fewer characters than it has, where that takes less to find out.</summary>
    public virtual int LengthAtMost(CancellationToken cancellation) => Length(cancellation);

    /// <summary>The text where somebody keeps it while values are needed that are read from it, and it is long; else null.</summary>
    public virtual KeptText? Kept(CancellationToken cancellation) => null;

    /// <summary>The text, for a stage that can do nothing without it.</summary>
    internal string Demand(CancellationToken cancellation) => Read(cancellation) ?? throw new UnreadableFileException(Path);
}

/// <summary>A stage's file cannot be read: no defect of the stage.</summary>
internal sealed class UnreadableFileException(string path) : Exception(path);
