namespace Dataset.Generator.Storage;

/// <summary>
/// The sizes that literals of bytes are padded to. To the runtime each size is a type, and it loads them all with the first literal that is read: a
/// cold process pays for how many sizes there are.
/// </summary>
public static class LiteralSize
{
    /// <summary>Offsets within a chunk of text take this many bits: one literal of megabytes costs the compiler gigabytes.</summary>
    public const int ChunkBits = 17;

    /// <summary>What the longest literals hold.</summary>
    public const int ChunkLength = (1 << ChunkBits) - Slack;

    /// <summary>Sizes stay so far below powers of two: the compiler keeps the bytes of a literal, and a few more, in a list that doubles.</summary>
    private const int Slack = 64;

    /// <summary>The next of four sizes between one power of two and the next.</summary>
    public static int Of(int bytes)
    {
        int step = 16;
        while (step * 8 < bytes + Slack)
        {
            step *= 2;
        }

        return ((bytes + Slack + step - 1) / step * step) - Slack;
    }
}
