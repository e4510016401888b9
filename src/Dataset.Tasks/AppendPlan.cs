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
        foreach (ArraySegment<byte> line in Lines(path))
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

    /// <summary>Reads the data, each part to its place.</summary>
    public void Load()
    {
        foreach (Volume volume in Volumes)
        {
            volume.Bytes = new byte[volume.Length];
        }

        foreach (IGrouping<string, Part> source in Volumes.SelectMany(v => v.Parts.Select(p => new Part(v.Bytes, p))).GroupBy(p => p.Source))
        {
            Fill(Path.Combine(_folder, source.Key), source.ToDictionary(p => p.Name, StringComparer.Ordinal));
            if (source.FirstOrDefault(p => !p.IsThere()) is { } missing)
            {
                throw new InvalidDataException($"{missing.Source} has not the data named {missing.Name}; rebuild the project");
            }
        }

        foreach (Volume volume in Volumes)
        {
            byte[] bytes = volume.Bytes, digest = Digest(bytes, HeaderLength, bytes.Length - HeaderLength);
            digest.CopyTo(bytes, HeaderLength - digest.Length);
            bytes[0] = (byte)volume.Format;
            for (int i = 0; i < sizeof(int); i++)
            {
                bytes[sizeof(int) + i] = (byte)(bytes.Length >> (8 * i));
            }
        }
    }

    /// <summary>Reads those parts that a source has.</summary>
    private static void Fill(string path, Dictionary<string, Part> parts)
    {
        Part? part = null;
        foreach (ArraySegment<byte> line in Lines(path))
        {
            if (StartsWith(line, s_data))
            {
                // Name, length.
                string[] words = WordsAfter(line, s_data, 2);
                part = parts.TryGetValue(words[0], out Part? known) ? known : null;
                part?.Begin(Number(words[1]));
            }
            else if (StartsWith(line, s_more) && part?.Add(line.AsSpan(s_more.Length)) == false)
            {
                throw new InvalidDataException($"{path} is damaged");
            }
        }
    }

    private static byte[] Digest(byte[] bytes, int start, int length)
    {
        using SHA256 hash = SHA256.Create();
        return hash.ComputeHash(bytes, start, length);
    }

    /// <summary>The lines of a file, each in the room of the one before.</summary>
    private static IEnumerable<ArraySegment<byte>> Lines(string path)
    {
        using FileStream file = File.OpenRead(path);
        byte[] room = new byte[1 << 17];
        for (int start = 0, end = 0; ;)
        {
            int at = Array.IndexOf(room, (byte)'\n', start, end - start);
            if (at >= 0)
            {
                yield return WithoutReturn(room, start, at);
                start = at + 1;
                continue;
            }

            Buffer.BlockCopy(room, start, room, 0, end - start);
            (start, end) = (0, end - start);
            if (end == room.Length)
            {
                Array.Resize(ref room, 2 * end);
            }

            int read = file.Read(room, end, room.Length - end);
            if (read == 0)
            {
                yield return WithoutReturn(room, 0, end);
                yield break;
            }

            end += read;
        }
    }

    private static ArraySegment<byte> WithoutReturn(byte[] text, int start, int end) =>
        new(text, start, (end > start && text[end - 1] == '\r' ? end - 1 : end) - start);

    private static bool StartsWith(ArraySegment<byte> line, byte[] start) => line.AsSpan().StartsWith(start);

    private static string[] WordsAfter(ArraySegment<byte> line, byte[] start, int count)
    {
        string[] words = Encoding.ASCII.GetString(line.Array!, line.Offset + start.Length, line.Count - start.Length).Split(' ');
        return words.Length == count
            ? words
            : throw new InvalidDataException("the sources are of another version of the generator; rebuild the project");
    }

    private static int Number(string word) => int.Parse(word, CultureInfo.InvariantCulture);

    /// <summary>A part on its way to its place.</summary>
    /// <param name="volume">The bytes of its volume.</param>
    /// <param name="words">Source, name, offset, hash.</param>
    private sealed class Part(byte[] volume, string[] words)
    {
        private readonly int _start = Number(words[2]);
        private int _used;
        private int _length = -1;

        public string Source => words[0];

        public string Name => words[1];

        public void Begin(int length) => (_used, _length) = (0, Math.Min(length, volume.Length - _start));

        /// <summary>Adds a line of base 64; false where it is none, or too long.</summary>
        public bool Add(ReadOnlySpan<byte> text)
        {
            Span<byte> to = volume.AsSpan(_start + _used, _length - _used);
            bool isRight = Base64.DecodeFromUtf8(text, to, out _, out int written) == OperationStatus.Done;
            _used += written;
            return isRight;
        }

        /// <summary>Whether it was found as the plan says.</summary>
        public bool IsThere() => _length >= 0
            && string.Concat(Digest(volume, _start, _length).Select(b => b.ToString("x2", CultureInfo.InvariantCulture))) == words[3];
    }
}
