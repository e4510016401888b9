using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Dataset.Tasks;

/// <summary>One stretch of data, which a field of the assembly stands for.</summary>
internal sealed class Volume(byte[] mark, int format, int length)
{
    /// <summary>What the field holds until the data is appended.</summary>
    public byte[] Mark => mark;

    public int Format => format;

    public int Length => length;

    /// <summary>What the data is made of, in the words of the plan: source, name, offset, hash.</summary>
    public List<string[]> Parts { get; } = [];

    /// <summary>The data, with its header.</summary>
    public byte[] Bytes { get; set; } = [];
}

/// <summary>
/// What the generator left behind for this step: in the comments of one source which volumes there are and of what, in those of the others the data
/// itself in base 64.
/// </summary>
internal sealed class AppendPlan
{
    private const int HeaderLength = 64;

    private static readonly byte[] s_plan = Encoding.ASCII.GetBytes("//dataset-plan ");
    private static readonly byte[] s_volume = Encoding.ASCII.GetBytes("//dataset-volume ");
    private static readonly byte[] s_part = Encoding.ASCII.GetBytes("//dataset-part ");
    private static readonly byte[] s_data = Encoding.ASCII.GetBytes("//dataset-data ");
    private static readonly byte[] s_more = Encoding.ASCII.GetBytes("//:");

    private readonly string _folder;

    private AppendPlan(string folder, string identity, IReadOnlyList<Volume> volumes) => (_folder, Identity, Volumes) = (folder, identity, volumes);

    /// <summary>A text that the assembly holds as well if it was compiled from the same sources.</summary>
    public string Identity { get; }

    public IReadOnlyList<Volume> Volumes { get; }

    /// <summary>
    /// Reads which data there is, and not yet the data: the sources that have it may be older than the assembly, which then needs none.
    /// </summary>
    public static AppendPlan Read(string path)
    {
        string identity = "";
        List<Volume> volumes = [];
        foreach (ArraySegment<byte> line in Lines(File.ReadAllBytes(path)))
        {
            if (StartsWith(line, s_plan))
            {
                identity = WordsAfter(line, s_plan, 1)[0];
            }
            else if (StartsWith(line, s_volume))
            {
                // Format, length, mark.
                string[] words = WordsAfter(line, s_volume, 3);
                volumes.Add(new Volume(Encoding.ASCII.GetBytes(words[2]), Number(words[0]), Number(words[1])));
            }
            else if (StartsWith(line, s_part))
            {
                volumes[volumes.Count - 1].Parts.Add(WordsAfter(line, s_part, 4));
            }
        }

        return new AppendPlan(Path.GetDirectoryName(path)!, identity, volumes);
    }

    /// <summary>Reads the data.</summary>
    public void Load()
    {
        Dictionary<string, Dictionary<string, byte[]>> sources = new(StringComparer.Ordinal);
        foreach (Volume volume in Volumes)
        {
            byte[] bytes = new byte[volume.Length];
            foreach (string[] words in volume.Parts)
            {
                if (!sources.TryGetValue(words[0], out Dictionary<string, byte[]>? parts))
                {
                    sources.Add(words[0], parts = DataOf(Path.Combine(_folder, words[0])));
                }

                if (!parts.TryGetValue(words[1], out byte[]? part) || Hash(part) != words[3])
                {
                    throw new InvalidDataException($"{words[0]} has not the data named {words[1]}; rebuild the project");
                }

                Buffer.BlockCopy(part, 0, bytes, Number(words[2]), part.Length);
            }

            byte[] digest = Digest(bytes, HeaderLength);
            digest.CopyTo(bytes, HeaderLength - digest.Length);
            bytes[0] = (byte)volume.Format;
            for (int i = 0; i < sizeof(int); i++)
            {
                bytes[sizeof(int) + i] = (byte)(bytes.Length >> (8 * i));
            }

            volume.Bytes = bytes;
        }
    }

    /// <summary>The data in a source, by its name.</summary>
    private static Dictionary<string, byte[]> DataOf(string path)
    {
        Dictionary<string, byte[]> parts = new(StringComparer.Ordinal);
        byte[] part = [];
        int used = 0;
        foreach (ArraySegment<byte> line in Lines(File.ReadAllBytes(path)))
        {
            if (StartsWith(line, s_data))
            {
                // Name, length.
                string[] words = WordsAfter(line, s_data, 2);
                parts[words[0]] = part = new byte[Number(words[1])];
                used = 0;
            }
            else if (StartsWith(line, s_more))
            {
                ReadOnlySpan<byte> text = line.AsSpan(s_more.Length);
                if (Base64.DecodeFromUtf8(text, part.AsSpan(used), out _, out int written) != OperationStatus.Done)
                {
                    throw new InvalidDataException($"{path} is damaged");
                }

                used += written;
            }
        }

        return parts;
    }

    private static byte[] Digest(byte[] bytes, int start)
    {
        using SHA256 hash = SHA256.Create();
        return hash.ComputeHash(bytes, start, bytes.Length - start);
    }

    private static string Hash(byte[] bytes) => string.Concat(Digest(bytes, 0).Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));

    private static IEnumerable<ArraySegment<byte>> Lines(byte[] text)
    {
        for (int start = 0; start < text.Length;)
        {
            int end = Array.IndexOf(text, (byte)'\n', start);
            end = end < 0 ? text.Length : end;
            int last = end > start && text[end - 1] == '\r' ? end - 1 : end;
            yield return new ArraySegment<byte>(text, start, last - start);
            start = end + 1;
        }
    }

    private static bool StartsWith(ArraySegment<byte> line, byte[] start) => line.AsSpan().StartsWith(start);

    private static string[] WordsAfter(ArraySegment<byte> line, byte[] start, int count)
    {
        string[] words = Encoding.ASCII.GetString(line.Array!, line.Offset + start.Length, line.Count - start.Length).Split(' ');
        return words.Length == count
            ? words
            : throw new InvalidDataException("the sources are of another version of the generator; rebuild the project");
    }

    private static int Number(string word) => int.Parse(word, CultureInfo.InvariantCulture);
}
