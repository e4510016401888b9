using System.Text;
using Dataset.Compiler.Compiling;

namespace Dataset.Cli.Workspaces;

/// <summary>A file's text, and its path from the repository's root.</summary>
internal sealed record TextFile(string Path, string Text) : InputFile(Path)
{
    /// <summary>Whether there is a file of this name that cannot be read, such as a link to nothing.</summary>
    public bool IsUnreadable { get; private init; }

    /// <summary>The file with its text, whatever it is: one that cannot be read is said to be so at its name.</summary>
    public static TextFile Of(string path, string fullPath)
    {
        try
        {
            return new TextFile(path, Read(fullPath));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new TextFile(path, "") { IsUnreadable = true };
        }
    }

    /// <summary>A file's text as the compiler reads it: UTF-8 unless its first bytes say otherwise.</summary>
    public static string Read(string path)
    {
        // What has no length is no file of text, or an empty one: a pipe would be waited for, a device never ends.
        byte[] bytes = new FileInfo(path).Length == 0 ? [] : File.ReadAllBytes(path);
        return bytes is [0xEF, 0xBB, 0xBF, ..] ? Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3)
            : bytes is [0xFE or 0xFF, ..] or [0, 0, 0xFE, ..] ? File.ReadAllText(path)
            : Encoding.UTF8.GetString(bytes);
    }

    public override string? Read(CancellationToken cancellation) => IsUnreadable ? null : Text;
}
