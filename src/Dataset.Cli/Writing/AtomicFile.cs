using System.Text;

namespace Dataset.Cli.Writing;

/// <summary>Writes a file whole or not at all: one outside of the dataset's own, which <see cref="FileTransaction"/> writes.</summary>
internal static class AtomicFile
{
    private static readonly UTF8Encoding s_encoding = new(encoderShouldEmitUTF8Identifier: false);

    public static void Write(string path, string text) => Write(path, Encode(text));

    /// <summary>The text as it stands on the disk.</summary>
    public static byte[] Encode(string text) => s_encoding.GetBytes(text);

    /// <summary>
    /// A name beside a file, since a move to another disk would copy; hidden and without its extension, so that no watcher takes it for data.
    /// </summary>
    private static string TemporaryFor(string path) =>
        Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, "." + Path.GetFileName(path) + "." + Guid.NewGuid().ToString("N")[..8] + ".tmp");

    /// <summary>Who may read and write a file does not change with what it says.</summary>
    public static void CopyMode(string from, string to)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(from))
        {
            File.SetUnixFileMode(to, File.GetUnixFileMode(from));
        }
    }

    public static bool IsReadOnly(string path) => File.Exists(path) && File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly);

    /// <summary>Another file can be put in the place of one that is read-only, but whoever made it so did not want that.</summary>
    public static void RefuseReadOnly(string path)
    {
        if (IsReadOnly(path))
        {
            throw new ToolError("cannot write '" + path + "': it is read-only.");
        }
    }

    public static void Write(string path, byte[] bytes)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        if (Directory.Exists(path))
        {
            throw new ToolError("cannot write '" + path + "': it is a folder.");
        }

        if (!Directory.Exists(folder))
        {
            throw new ToolError("cannot write '" + path + "': there is no folder '" + folder + "'.");
        }

        RefuseReadOnly(path);

        string temporary = TemporaryFor(path);
        try
        {
            File.WriteAllBytes(temporary, bytes);
            CopyMode(path, temporary);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
