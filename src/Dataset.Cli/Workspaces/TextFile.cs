using System.Text;
using Dataset.Compiler.Compiling;

namespace Dataset.Cli.Workspaces;

/// <summary>A file's text, and its path from the repository's root.</summary>
internal sealed record TextFile(string Path, string Text) : InputFile(Path)
{
    /// <summary>A file's text as the compiler reads it: UTF-8 unless its first bytes say otherwise.</summary>
    public static string Read(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        return bytes is [0xEF, 0xBB, 0xBF, ..] ? Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3)
            : bytes is [0xFE or 0xFF, ..] or [0, 0, 0xFE, ..] ? File.ReadAllText(path)
            : Encoding.UTF8.GetString(bytes);
    }

    public override string Read(CancellationToken cancellation) => Text;
}
