namespace Dataset.Core.Packing;

/// <summary>The hash that the generated code computes at run time, bit for bit: see <c>PackedText</c> among the runtime types.</summary>
public static class TextHash
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    public static ulong Hash(string text, ulong seed)
    {
        unchecked
        {
            ulong hash = seed ^ ((ulong)(uint)text.Length * Multiplier);
            if (text.Length < 4)
            {
                return Mix(hash, Pack(text, 0, text.Length));
            }

            for (int i = 0; i <= text.Length - 4; i += 4)
            {
                hash = Mix(hash, Pack(text, i, 4));
            }

            return (text.Length & 3) == 0 ? hash : Mix(hash, Pack(text, text.Length - 4, 4));
        }
    }

    public static ulong Mix(ulong hash, ulong value)
    {
        unchecked
        {
            hash = (hash ^ value) * Multiplier;
            return hash ^ (hash >> 32);
        }
    }

    public static int Bucket(ulong hash, int buckets) => (int)(((hash >> 32) * (uint)buckets) >> 32);

    public static int Slot(ulong hash, int displacement, int slots)
    {
        unchecked
        {
            return (int)((((hash ^ ((ulong)(uint)displacement << 7)) * Multiplier >> 32) * (uint)slots) >> 32);
        }
    }

    private static ulong Pack(string text, int start, int count)
    {
        ulong packed = 0;
        for (int i = 0; i < count; i++)
        {
            packed |= (ulong)text[start + i] << (16 * i);
        }

        return packed;
    }
}
