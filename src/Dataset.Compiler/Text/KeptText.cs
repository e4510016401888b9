namespace Dataset.Compiler.Text;

/// <summary>
/// A file's text as somebody else keeps it, for as long as values are needed that were read from it. A long text that stands there as it is need not
/// be kept once more: of a hundred thousand rows their texts are a quarter of all that is alive.
/// </summary>
public abstract class KeptText
{
    private const int SomeRoom = 1024;

    [ThreadStatic]
    private static char[]? s_room;

    /// <summary>How many UTF-16 units it has.</summary>
    public abstract int Length { get; }

    /// <summary>A stretch of it, which lies within.</summary>
    public string Of(int start, int length) => new(Copy(start, length), 0, length);

    /// <summary>Whether a text stands there letter by letter.</summary>
    public bool Holds(int start, string text) =>
        start >= 0 && start <= Length - text.Length && Copy(start, text.Length).AsSpan(0, text.Length).SequenceEqual(text.AsSpan());

    protected abstract void CopyTo(int start, char[] letters, int count);

    private char[] Copy(int start, int length)
    {
        char[] room = s_room is { } known && known.Length >= length ? known : s_room = new char[Math.Max(SomeRoom, length)];
        CopyTo(start, room, length);
        return room;
    }
}
