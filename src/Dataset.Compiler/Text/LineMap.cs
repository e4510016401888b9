namespace Dataset.Compiler.Text;

/// <summary>Turns offsets into lines and columns. It breaks lines where Roslyn does, so that both name the same place.</summary>
internal sealed class LineMap : IEquatable<LineMap>
{
    /// <summary>The list of the file before, which has grown to a size already.</summary>
    [ThreadStatic]
    private static List<int>? s_spare;

    private readonly string _path;
    private readonly Func<string>? _text;
    private int _length;
    private int[]? _starts;

    public LineMap(string path, string text)
    {
        _path = path;
        _starts = Read(text);
    }

    /// <param name="path">The file.</param>
    /// <param name="text">Its text, which is read when somebody asks for a line: of most files nobody does.</param>
    public LineMap(string path, Func<string> text) => (_path, _text) = (path, text);

    private int[] Starts => _starts ??= Read(_text!());

    /// <summary>The place from one offset to another; whatever is given, the place lies inside the text.</summary>
    public Location Locate(int start, int end)
    {
        int[] starts = Starts;
        start = Math.Max(0, Math.Min(start, _length));
        end = Math.Max(start, Math.Min(end, _length));
        int line = LineOf(start), endLine = LineOf(end);
        return new Location(_path, start, end - start, line, start - starts[line], endLine, end - starts[endLine]);
    }

    public int LineOf(int offset)
    {
        int[] starts = Starts;
        int low = 0, high = starts.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (starts[middle] <= offset)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    public int StartOfLine(int line) => Starts[line];

    public bool Equals(LineMap? other) =>
        other is not null && _path == other._path && Starts.AsSpan().SequenceEqual(other.Starts) && _length == other._length;

    public override bool Equals(object? obj) => Equals(obj as LineMap);

    public override int GetHashCode() => _path.GetHashCode();

    private int[] Read(string text)
    {
        List<int> starts = s_spare ??= [];
        starts.Clear();
        starts.Add(0);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is '\n' or '\u0085' or '\u2028' or '\u2029' || (c == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        _length = text.Length;
        return starts.ToArray();
    }
}
