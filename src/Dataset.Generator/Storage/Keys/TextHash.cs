namespace Dataset.Generator.Storage;

/// <summary>
/// The hashes that the generated code computes at run time, bit for bit: <c>PackedText</c> among the runtime types, and what the generator writes
/// out.
/// </summary>
public static class TextHash
{
    /// <summary>How many characters a window has.</summary>
    public const int WindowLength = 8;

    /// <summary>The window that means the whole text.</summary>
    public const int Whole = int.MinValue;

    /// <summary>What is multiplied by to mix.</summary>
    public const ulong Multiplier = 0x9E3779B97F4A7C15;

    /// <summary>Where the sixteen bits of a product begin that depend on all that was multiplied.</summary>
    public const int TopBits = 48;

    /// <summary>What a displacement is multiplied by.</summary>
    public const uint DisplacementMultiplier = 0x9E3779B1;

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

        // Interleaved, eight ASCII characters fill the 64 bits and none is lost.
        ulong high = Pack(text, start + 4, 4), eight = Pack(text, start, 4) ^ (high << 8) ^ (high >> 56) ^ ((ulong)(uint)text.Length << 32);
        unchecked
        {
            // A product carries upwards: its top depends on all bits, and chooses the bucket. Laid upon its bottom and multiplied again, it gives the
            // bits that choose the slot, which the processor finds while it reads the displacement.
            ulong first = eight * WindowMultiplier(seed), second = (first ^ (first >> TopBits)) * Multiplier;
            return (first & 0xFFFF_FFFF_0000_0000) | (second >> 32);
        }
    }

    /// <summary>What a window is multiplied by first: odd, and another for each seed.</summary>
    public static ulong WindowMultiplier(ulong seed) => unchecked(Multiplier + (seed << 1));

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

    /// <summary>
    /// The slot to which a displacement moves a hash; the number of slots is a power of two. A multiplication carries upwards only: the lowest bits
    /// know nothing of the last of four characters, so that keys which differ there alone would share a slot under every seed.
    /// </summary>
    public static int Slot(ulong hash, int displacement, int slots) =>
        unchecked((int)(((uint)(hash >> 16) ^ ((uint)displacement * DisplacementMultiplier)) & (uint)(slots - 1)));

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
