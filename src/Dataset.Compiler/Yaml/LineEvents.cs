namespace Dataset.Compiler.Yaml;

/// <summary>
/// The events of a text that is written as most are: each scalar and each pair of brackets on one line, told apart by indentation. They are those
/// of <see cref="ParserEvents"/>, to the place, at a fraction of the cost: nothing is made of a text but its values. Where anything else stands, and
/// where anything is doubtful, it gives up, and what it has given by then is worth nothing: the events end with one that is none.
/// </summary>
/// <remarks>
/// It takes a line at a time, from which follow the ends of what is indented more than the line, and what stands in the line itself. Every level has
/// one column, at which its keys or dashes stand. One place at the most is open: behind a key or a dash with nothing behind it.
/// </remarks>
internal sealed partial class LineEvents(string text) : YamlEvents
{
    // As far as the parser looks for the colon of a name, and a little less.
    private const int MaxKeyLength = 1000;
    private const int MaxDepth = 100;

    private readonly KnownTexts _known = new(text);
    private readonly (Level Level, int Column)[] _levels = new (Level, int)[MaxDepth];
    private YamlEvent[] _events = new YamlEvent[64];
    private int _first;
    private int _count;
    private int _depth;

    // Where the next line begins, and where the value would stand that the line above has left open, or -1.
    private int _next = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
    private int _open = -1;
    private State _state;

    private enum State
    {
        Before,
        Begun,
        Within,
        Ended,
        GivenUp,
    }

    private enum Level
    {
        Mapping,
        Sequence,

        /// <summary>A list whose dashes stand below the first letter of the key that it belongs to.</summary>
        Unindented,
    }

    public override void MoveNext()
    {
        // A line that leaves open what it names has no event of its own.
        while (_first == _count && _state != State.GivenUp)
        {
            (_first, _count) = (0, 0);
            _state = _state == State.Before ? Begin() : _state != State.Ended && Take() ? _state : State.GivenUp;
        }

        Current = _state == State.GivenUp ? default : _events[_first++];
    }

    private State Begin()
    {
        Add(YamlEventKind.StreamStart, _next, _next);
        return State.Begun;
    }

    private void Add(YamlEventKind kind, int start, int end, bool isFlow = false) => Add(new YamlEvent(kind, start, end) { IsFlow = isFlow });

    private void Add(YamlEvent one)
    {
        if (_count == _events.Length)
        {
            Array.Resize(ref _events, _count * 2);
        }

        _events[_count++] = one;
    }

    private void AddNothing(int at) => Add(YamlEventKind.Scalar, at, at);

    /// <summary>Takes the next line in which anything stands, or the end.</summary>
    private bool Take()
    {
        int at = _next, line;
        do
        {
            line = at;
            at = Blanks(at);
            if (at == text.Length)
            {
                return End();
            }
        }
        while (IsEmptyLine(ref at));

        if (_next < 0 || (at == line && IsMarker(at, '.')))
        {
            return false;
        }

        if (at == line && IsMarker(at, '-'))
        {
            return BeginDocument(at);
        }

        int column = at - line;
        return _depth == 0 ? BeginRoot(at, column) : Continue(at, column);
    }

    /// <summary>Goes past a line of which there is nothing to say.</summary>
    private bool IsEmptyLine(ref int at)
    {
        if (text[at] is not ('\n' or '\r' or '#'))
        {
            return false;
        }

        if (!EndLine(at))
        {
            _next = -1;
            return false;
        }

        at = _next;
        return true;
    }

    private bool End()
    {
        if (_depth == 0)
        {
            return false;
        }

        Close();
        while (_depth > 0)
        {
            Leave(text.Length);
        }

        Add(YamlEventKind.DocumentEnd, text.Length, text.Length);
        Add(YamlEventKind.StreamEnd, text.Length, text.Length);
        _state = State.Ended;
        return true;
    }

    /// <summary>A line of three dashes, above everything else.</summary>
    private bool BeginDocument(int at)
    {
        if (_state != State.Begun || !EndLine(Blanks(at + 3)))
        {
            return false;
        }

        Add(YamlEventKind.DocumentStart, at, at + 3);
        _state = State.Within;
        return true;
    }

    private bool BeginRoot(int at, int column)
    {
        if (_state == State.Begun)
        {
            Add(YamlEventKind.DocumentStart, at, at);
            _state = State.Within;
        }
        else if (_state != State.Within)
        {
            return false;
        }

        return Node(at, column) && _depth > 0;
    }

    private bool Continue(int at, int column)
    {
        (Level level, int own) = _levels[_depth - 1];
        if (column > own)
        {
            bool isOpen = _open >= 0;
            _open = -1;
            return isOpen && Node(at, column);
        }

        bool isItem = IsDash(at);
        if (column == own && isItem && _open >= 0 && level == Level.Mapping)
        {
            _open = -1;
            Add(YamlEventKind.SequenceStart, at, at + 1);
            return Enter(Level.Unindented, column) && Item(at, column);
        }

        Close();
        while (own > column || (own == column && !isItem && level == Level.Unindented))
        {
            Leave(at);
            if (_depth == 0)
            {
                return false;
            }

            (level, own) = _levels[_depth - 1];
        }

        return own == column && isItem == (level != Level.Mapping) && (isItem ? Item(at, column) : Field(at));
    }

    /// <summary>What an indented line, or the rest of one, consists of.</summary>
    private bool Node(int at, int column)
    {
        if (IsDash(at))
        {
            Add(YamlEventKind.SequenceStart, at, at);
            return Enter(Level.Sequence, column) && Item(at, column);
        }

        if (text[at] is '[' or '{')
        {
            return _depth > 0 && Flow(ref at) && EndLine(Blanks(at));
        }

        int before = _count;
        if (!Scalar(ref at, out bool isKey))
        {
            return false;
        }

        if (!isKey)
        {
            return _depth > 0 && EndLine(Blanks(at));
        }

        YamlEvent key = _events[before];
        _count = before;
        Add(YamlEventKind.MappingStart, key.Start, key.Start);
        Add(key);
        return Enter(Level.Mapping, column) && Value(at);
    }

    private bool Item(int dash, int column)
    {
        int at = Blanks(dash + 1);
        if (IsLineEnd(at))
        {
            _open = dash + 1;
            return EndLine(at);
        }

        return Node(at, column + at - dash);
    }

    private bool Field(int at) => Scalar(ref at, out bool isKey) && isKey && Value(at);

    /// <summary>What stands behind a name.</summary>
    private bool Value(int colon)
    {
        int at = Blanks(colon + 1);
        if (IsLineEnd(at))
        {
            _open = colon + 1;
            return EndLine(at);
        }

        if (text[at] is '[' or '{')
        {
            return Flow(ref at) && EndLine(Blanks(at));
        }

        return !IsDash(at) && Scalar(ref at, out bool isKey) && !isKey && EndLine(Blanks(at));
    }

    private bool Enter(Level level, int column)
    {
        if (_depth == MaxDepth)
        {
            return false;
        }

        _levels[_depth++] = (level, column);
        return true;
    }

    private void Leave(int at) =>
        Add(_levels[--_depth].Level == Level.Mapping ? YamlEventKind.MappingEnd : YamlEventKind.SequenceEnd, at, at);

    /// <summary>What was left open and has not come is nothing.</summary>
    private void Close()
    {
        if (_open >= 0)
        {
            AddNothing(_open);
            _open = -1;
        }
    }
}
