namespace Dataset.Core.Packing;

/// <summary>The hashes that the generated code computes at run time, bit for bit: see <c>PackedText</c> among the runtime types.</summary>
public static class TextHash
{
    /// <summary>How many characters a window has.</summary>
    public const int WindowLength = 8;

    /// <summary>The window that means the whole text.</summary>
    public const int Whole = int.MinValue;

    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    /// <summary>The hash of the whole text.</summary>
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

    /// <summary>
    /// The hash of eight characters and the length. A window of 0 or more is counted from the start of the text, a negative one from its end;
    /// text too short for it is hashed whole.
    /// </summary>
    public static ulong HashWindow(string text, int window, ulong seed)
    {
        int start = window >= 0 ? window : text.Length + window;
        if (window == Whole || start < 0 || start > text.Length - WindowLength)
        {
            return Hash(text, seed);
        }

        unchecked
        {
            ulong hash = seed ^ ((ulong)(uint)text.Length * Multiplier);
            return Mix(Mix(hash, Pack(text, start, 4)), Pack(text, start + 4, 4));
        }
    }

    /// <summary>The first window in which all keys differ; <see cref="Whole"/> where there is none.</summary>
    public static int FindWindow(IReadOnlyList<string> keys)
    {
        HashSet<ulong> seen = [];
        for (int distance = 0; distance <= 24; distance++)
        {
            // From the end first: slugs tend to differ there.
            foreach (int window in new[] { -WindowLength - distance, distance })
            {
                seen.Clear();
                if (keys.All(k => seen.Add(HashWindow(k, window, 1))))
                {
                    return window;
                }
            }
        }

        return Whole;
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
