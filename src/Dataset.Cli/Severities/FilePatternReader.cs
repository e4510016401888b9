namespace Dataset.Cli.Severities;

/// <summary>Reads the name of a section into pieces.</summary>
internal sealed class FilePatternReader(string name)
{
    private static readonly AnyPiece s_withinFolder = new(AcrossFolders: false), s_acrossFolders = new(AcrossFolders: true);

    private readonly List<NumberPiece> _numbers = [];
    private int _at;

    public IReadOnlyList<NumberPiece> Numbers => _numbers;

    /// <summary>The whole name: without a slash it is meant for all folders below, with one for paths from this folder on.</summary>
    public List<Piece>? Read()
    {
        List<Piece>? pieces = ReadList(out char end);
        if (pieces is null || end != '\0')
        {
            return null;
        }

        if (!name.Contains('/', StringComparison.Ordinal))
        {
            pieces.InsertRange(0, [s_acrossFolders, One('/')]);
        }
        else if (name[0] != '/')
        {
            pieces.Insert(0, One('/'));
        }

        return pieces;
    }

    /// <param name="end">The comma or brace at which it ends; none at the end of the name.</param>
    private List<Piece>? ReadList(out char end)
    {
        List<Piece> pieces = [];
        end = '\0';
        while (_at < name.Length)
        {
            char c = name[_at++];
            Piece? piece = c switch
            {
                '*' when _at < name.Length && name[_at] == '*' => Across(),
                '*' => s_withinFolder,
                '?' => new CharacterPiece([('\n', '\n')], IsNegated: true),
                '[' => ReadCharacters(),
                '{' => IsNumber(out int from, out int to, out bool isOver) ? isOver ? null : Number(from, to) : ReadChoice(),
                '\\' => _at < name.Length ? One(name[_at++]) : null,
                ',' or '}' => null,
                _ => One(c),
            };
            if (piece is not null)
            {
                pieces.Add(piece);
                continue;
            }

            end = c is ',' or '}' ? c : '\0';
            return end == '\0' ? null : pieces;
        }

        return pieces;

        AnyPiece Across()
        {
            _at++;
            return s_acrossFolders;
        }
    }

    private ChoicePiece? ReadChoice()
    {
        List<IReadOnlyList<Piece>> choices = [];
        while (ReadList(out char end) is { } choice && end != '\0')
        {
            choices.Add(choice);
            if (end == '}')
            {
                return new ChoicePiece(choices);
            }
        }

        return null;
    }

    /// <summary>Whether <c>1..9}</c> comes next; where it does not, nothing was read.</summary>
    /// <param name="from">The lower bound.</param>
    /// <param name="to">The upper bound.</param>
    /// <param name="isOver">Whether it is too large for a number.</param>
    private bool IsNumber(out int from, out int to, out bool isOver)
    {
        (from, to, isOver) = (0, 0, false);
        int dots = name.IndexOf("..", _at, StringComparison.Ordinal), end = dots < 0 ? -1 : name.IndexOf('}', dots);
        if (end < 0 || !IsDigits(name.AsSpan(_at, dots - _at)) || !IsDigits(name.AsSpan(dots + 2, end - dots - 2)))
        {
            return false;
        }

        isOver = !int.TryParse(name.AsSpan(_at, dots - _at), out from) || !int.TryParse(name.AsSpan(dots + 2, end - dots - 2), out to);
        _at = end + 1;
        return true;
    }

    private static bool IsDigits(ReadOnlySpan<char> text)
    {
        text = text is ['-', ..] ? text[1..] : text;
        foreach (char c in text)
        {
            if (!char.IsDigit(c))
            {
                return false;
            }
        }

        return text.Length > 0;
    }

    private NumberPiece Number(int from, int to)
    {
        NumberPiece number = new(_numbers.Count, Math.Min(from, to), Math.Max(from, to));
        _numbers.Add(number);
        return number;
    }

    private CharacterPiece? ReadCharacters()
    {
        bool isNegated = _at < name.Length && name[_at] == '!';
        _at += isNegated ? 1 : 0;
        List<(char Character, bool IsDash)> read = [];
        while (_at < name.Length && name[_at] != ']')
        {
            bool isDash = name[_at] == '-';
            _at += name[_at] == '\\' ? 1 : 0;
            if (_at == name.Length)
            {
                return null;
            }

            read.Add((name[_at++], isDash));
        }

        return _at++ < name.Length ? new CharacterPiece([.. Ranges(read)], isNegated) : null;
    }

    private static IEnumerable<(char From, char To)> Ranges(List<(char Character, bool IsDash)> read)
    {
        for (int i = 0; i < read.Count; i++)
        {
            bool isRange = i + 2 < read.Count && read[i + 1].IsDash;
            yield return (read[i].Character, read[isRange ? i + 2 : i].Character);
            i += isRange ? 2 : 0;
        }
    }

    private static CharacterPiece One(char c) => new([(c, c)], IsNegated: false);
}
