using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using Dataset.Cli.Writing;

namespace Dataset.Cli.Workspaces;

/// <summary>
/// What the tool found out before, a file each, in a folder of the user's. A file says what it is for and its own sum, so that a damaged one, or one
/// that another version wrote, counts as missing.
/// </summary>
/// <param name="folder">Where they stand; null keeps none.</param>
/// <param name="ending">What their names end with: "." and a word.</param>
/// <param name="mostKept">The files that were written last stay.</param>
internal sealed class SealedFiles(string? folder, string ending, int mostKept)
{
    /// <summary>Half of a pair of surrogates would not come back as it was: what has one is not kept.</summary>
    public static UTF8Encoding Encoding { get; } = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>What was kept; null where it never was, or cannot be read.</summary>
    /// <param name="name">The file's name without its ending.</param>
    /// <param name="seal">What it has to be for, as it was kept.</param>
    /// <param name="read">Reads what <see cref="Keep"/> wrote.</param>
    public T? Find<T>(string name, string seal, Func<BinaryReader, T> read)
        where T : class
    {
        if (folder is null)
        {
            return null;
        }

        try
        {
            string path = PathOf(folder, name);
            if (!File.Exists(path))
            {
                return null;
            }

            byte[] bytes = File.ReadAllBytes(path);
            int length = bytes.Length - sizeof(uint);
            if (length < 0 || SumOf(bytes.AsSpan(0, length)) != BitConverter.ToUInt32(bytes, length))
            {
                return null;
            }

            using BinaryReader reader = new(new MemoryStream(bytes, 0, length));
            return reader.ReadString() == seal ? read(reader) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Keeps something, where there is a place that may be written.</summary>
    public void Keep(string name, string seal, Action<BinaryWriter> write)
    {
        if (folder is null)
        {
            return;
        }

        try
        {
            using MemoryStream stream = new();
            using BinaryWriter writer = new(stream, Encoding);
            writer.Write(seal);
            write(writer);
            writer.Write(SumOf(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
            Directory.CreateDirectory(folder);
            AtomicFile.Write(PathOf(folder, name), stream.ToArray());
            foreach (FileInfo old in new DirectoryInfo(folder).GetFiles("*" + ending).OrderByDescending(f => f.LastWriteTimeUtc).Skip(mostKept))
            {
                old.Delete();
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ToolError or EncoderFallbackException)
        {
            // Without it the next run takes longer, and that is all.
        }
    }

    /// <summary>Shows that something was damaged; who could forge it could as well write what the sum is right for.</summary>
    private static uint SumOf(ReadOnlySpan<byte> bytes)
    {
        uint sum = (uint)bytes.Length;
        ReadOnlySpan<ulong> words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (ulong word in words)
        {
            sum = BitOperations.Crc32C(sum, word);
        }

        foreach (byte rest in bytes[(words.Length * sizeof(ulong))..])
        {
            sum = BitOperations.Crc32C(sum, rest);
        }

        return sum;
    }

    private string PathOf(string folder, string name) => Path.Combine(folder, name + ending);
}
