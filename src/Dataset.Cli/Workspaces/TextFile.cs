using System.Text;
using Dataset.Compiler.Compiling;

namespace Dataset.Cli.Workspaces;

/// <summary>A file's text, and its path from the repository's root.</summary>
internal sealed record TextFile : InputFile
{
    private readonly byte[]? _bytes;
    private string? _text;
    private string? _print;

    public TextFile(string path, string text)
        : base(path) => _text = text;

    private TextFile(string path, byte[] bytes)
        : base(path) => _bytes = bytes;

    /// <summary>As the compiler reads it; most commands that know the dataset already never ask for it.</summary>
    public string Text => _text ??= Decode(_bytes!);

    /// <summary>Whether there is a file of this name that cannot be read, such as a link to nothing.</summary>
    public bool IsUnreadable { get; private init; }

    public bool IsEmpty => (_bytes?.Length ?? _text!.Length) == 0;

    /// <summary>The file with its text, whatever it is: one that cannot be read is said to be so at its name.</summary>
    public static TextFile Of(string path, string fullPath)
    {
        try
        {
            return new TextFile(path, ReadBytes(fullPath));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new TextFile(path, "") { IsUnreadable = true };
        }
    }

    /// <summary>A file's text as the compiler reads it: UTF-8 unless its first bytes say otherwise.</summary>
    public static string Read(string path) => Decode(ReadBytes(path));

    public override string? Read(CancellationToken cancellation) => IsUnreadable ? null : Text;

    /// <summary>No encoding takes less than a byte a character.</summary>
    public override int LengthAtMost(CancellationToken cancellation) => _bytes?.Length ?? _text!.Length;

    /// <summary>What the content is known by.</summary>
    public string Print => _print ??= Fingerprint.Of(_bytes ?? Encoding.UTF8.GetBytes(Text));

    /// <summary>Takes all that is known of the file into a hash.</summary>
    public void AddTo(Fingerprint print) => print.Add(Path).Add(IsUnreadable ? 1 : 0).Add(Print);

    public bool Equals(TextFile? other) => ReferenceEquals(this, other) || (other is not null
        && Path == other.Path && IsUnreadable == other.IsUnreadable
        && (_bytes is not null && other._bytes is not null ? _bytes.AsSpan().SequenceEqual(other._bytes) : Text == other.Text));

    public override int GetHashCode() => Path.GetHashCode(StringComparison.Ordinal);

    // What has no length is no file of text, or an empty one: a pipe would be waited for, a device never ends.
    private static byte[] ReadBytes(string path) => new FileInfo(path).Length == 0 ? [] : File.ReadAllBytes(path);

    private static string Decode(byte[] bytes)
    {
        if (bytes is not ([0xFE or 0xFF, ..] or [0, 0, 0xFE, ..]))
        {
            return bytes is [0xEF, 0xBB, 0xBF, ..] ? Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3) : Encoding.UTF8.GetString(bytes);
        }

        using StreamReader reader = new(new MemoryStream(bytes));
        return reader.ReadToEnd();
    }
}
