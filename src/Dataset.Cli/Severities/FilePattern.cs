namespace Dataset.Cli.Severities;

/// <summary>
/// The name of a section of an <c>.editorconfig</c>, read as the C# compiler reads it: <c>*</c> and <c>**</c>, <c>?</c>, <c>[a-z]</c> and
/// <c>[!a-z]</c>, <c>{one,two}</c>, <c>{1..9}</c>.
/// </summary>
internal sealed class FilePattern
{
    private readonly IReadOnlyList<Piece> _pieces;
    private readonly IReadOnlyList<NumberPiece> _numbers;

    private FilePattern(IReadOnlyList<Piece> pieces, IReadOnlyList<NumberPiece> numbers) => (_pieces, _numbers) = (pieces, numbers);

    /// <returns>Null for a name that names no files.</returns>
    public static FilePattern? Of(string name)
    {
        FilePatternReader reader = new(name);
        return reader.Read() is { } pieces ? new FilePattern(pieces, reader.Numbers) : null;
    }

    /// <param name="path">From the folder of the settings on; it begins with a slash.</param>
    public bool Matches(string path)
    {
        // The compiler looks for one way to read the path, and only then whether its numbers are within their bounds.
        string?[] numbers = new string?[_numbers.Count];
        return Piece.MatchAll(_pieces, 0, new Subject(path, numbers), 0, end => end == path.Length)
            && _numbers.All(n => int.TryParse(numbers[n.Number], out int value) && value >= n.From && value <= n.To);
    }
}

/// <summary>The path that is read, and the numbers that were read in it.</summary>
internal sealed record Subject(string Path, string?[] Numbers);

/// <summary>A piece of a pattern. It tries what it may stand for in the compiler's order, until what follows it fits, too.</summary>
internal abstract record Piece
{
    public abstract bool Match(Subject subject, int at, Func<int, bool> rest);

    public static bool MatchAll(IReadOnlyList<Piece> pieces, int piece, Subject subject, int at, Func<int, bool> rest) =>
        piece == pieces.Count ? rest(at) : pieces[piece].Match(subject, at, next => MatchAll(pieces, piece + 1, subject, next, rest));
}

/// <summary>One character.</summary>
/// <param name="Ranges">The characters; all but those where it says so.</param>
/// <param name="IsNegated">Whether it is any other.</param>
internal sealed record CharacterPiece(IReadOnlyList<(char From, char To)> Ranges, bool IsNegated) : Piece
{
    public override bool Match(Subject subject, int at, Func<int, bool> rest) =>
        at < subject.Path.Length && Ranges.Any(r => subject.Path[at] >= r.From && subject.Path[at] <= r.To) != IsNegated && rest(at + 1);
}

/// <summary>Any characters, as many as fit: within a folder, or across folders.</summary>
internal sealed record AnyPiece(bool AcrossFolders) : Piece
{
    public override bool Match(Subject subject, int at, Func<int, bool> rest)
    {
        int end = AcrossFolders ? subject.Path.Length : subject.Path.IndexOf('/', at);
        for (int next = end < 0 ? subject.Path.Length : end; next >= at; next--)
        {
            if (rest(next))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>One of several.</summary>
internal sealed record ChoicePiece(IReadOnlyList<IReadOnlyList<Piece>> Choices) : Piece
{
    public override bool Match(Subject subject, int at, Func<int, bool> rest) => Choices.Any(c => MatchAll(c, 0, subject, at, rest));
}

/// <summary>A number within bounds.</summary>
/// <param name="Number">Its position among those of the pattern.</param>
/// <param name="From">The lower bound.</param>
/// <param name="To">The upper bound.</param>
internal sealed record NumberPiece(int Number, int From, int To) : Piece
{
    public override bool Match(Subject subject, int at, Func<int, bool> rest)
    {
        int first = at < subject.Path.Length && subject.Path[at] == '-' ? at + 1 : at, end = first;
        while (end < subject.Path.Length && char.IsAsciiDigit(subject.Path[end]))
        {
            end++;
        }

        string? before = subject.Numbers[Number];
        for (; end > first; end--)
        {
            subject.Numbers[Number] = subject.Path[at..end];
            if (rest(end))
            {
                return true;
            }
        }

        subject.Numbers[Number] = before;
        return false;
    }
}
