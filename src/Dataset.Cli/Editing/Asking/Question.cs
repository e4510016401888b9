namespace Dataset.Cli.Editing.Asking;

/// <summary>One thing that is asked for.</summary>
/// <param name="Path">What it is for, unlike every other question of the entry: <c>event.date</c>. A kept answer is found by it.</param>
/// <param name="Name">What is asked for, in a word.</param>
/// <param name="Read">Reads an answer.</param>
internal sealed record Question(string Path, string Name, Func<string, Answer> Read)
{
    /// <summary>A few words on what it means or how it is written.</summary>
    public string? Hint { get; init; }

    /// <summary>The answers that exist; empty where there are others.</summary>
    public IReadOnlyList<string> Offers { get; init; } = [];

    /// <summary>What finds an answer among many.</summary>
    public string FoundBy { get; init; } = "a part of its name";

    /// <summary>What an empty answer takes.</summary>
    public string? Guess { get; init; }

    /// <summary>What an empty answer says, as if somebody had typed it: it is read, and made where nothing has that name.</summary>
    public string? Proposal { get; init; }

    /// <summary>Whether an empty answer leaves it out.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Whether an empty answer ends the entry as it is: whoever goes on with it is asked again.</summary>
    public bool EmptyEnds { get; init; }

    /// <summary>What <c>?</c> shows, paragraph by paragraph.</summary>
    public Func<IEnumerable<string>> Help { get; init; } = () => [];

    /// <summary>Makes what has a name that nothing has yet: gives its key, or null where it is not wanted.</summary>
    public Func<string, string?>? Create { get; init; }
}
