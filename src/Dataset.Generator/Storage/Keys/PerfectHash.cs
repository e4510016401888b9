namespace Dataset.Generator.Storage;

/// <summary>
/// A perfect hash made at build time, by hashing into small buckets and displacing each: a look-up hashes once, reads one displacement and
/// compares one key. The slots are a power of two and at least an eighth of them stays free, so that the last buckets find a place within few tries.
/// </summary>
public sealed class PerfectHash
{
    private const int MaxDisplacement = (1 << 14) - 1;
    private const int KeysPerBucket = 2;

    /// <summary>After so many seeds without a place for every key there are twice as many slots: a build must not search for ever.</summary>
    private const ulong SeedsPerSize = 32;

    private const int MostDoublings = 8;

    private PerfectHash(ulong seed, int[] slotOf, int slots, long[] displacements)
    {
        Seed = seed;
        SlotOf = slotOf;
        Slots = slots;
        Displacements = displacements;
    }

    public ulong Seed { get; }

    /// <summary>Per key, its slot.</summary>
    public IReadOnlyList<int> SlotOf { get; }

    public int Slots { get; }

    public IReadOnlyList<long> Displacements { get; }

    /// <summary>Finds a seed and displacements.</summary>
    /// <param name="count">The number of keys, all distinct.</param>
    /// <param name="hash">The hash of a key under a seed.</param>
    public static PerfectHash Build(int count, Func<int, ulong, ulong> hash) => TryBuild(count, hash, ulong.MaxValue)!;

    /// <summary>The same, for a hash that may keep two keys together whatever the seed; null where none of so many seeds parts them.</summary>
    public static PerfectHash? TryBuild(int count, Func<int, ulong, ulong> hash, ulong seeds = SeedsPerSize * (MostDoublings + 1))
    {
        for (ulong seed = 1; seed <= seeds; seed++)
        {
            ulong[] hashes = new ulong[count];
            for (int i = 0; i < count; i++)
            {
                hashes[i] = hash(i, seed);
            }

            if (TryPlace(hashes, (int)Math.Min(seed / SeedsPerSize, MostDoublings)) is var (slotOf, slots, displacements))
            {
                return new PerfectHash(seed, slotOf, slots, displacements);
            }
        }

        return null;
    }

    private static (int[] SlotOf, int Slots, long[] Displacements)? TryPlace(ulong[] hashes, int doublings)
    {
        int slots = 1;
        while (slots < hashes.Length + (hashes.Length / 8) + 1)
        {
            slots *= 2;
        }

        slots <<= doublings;
        (int[] starts, int[] keys) = Buckets(hashes);
        int[] slotOf = new int[hashes.Length];
        long[] displacements = new long[starts.Length - 1];
        bool[] taken = new bool[slots];
        int[] order = [.. Enumerable.Range(0, displacements.Length).OrderByDescending(b => starts[b + 1] - starts[b])];
        foreach (int bucket in order)
        {
            int displacement = Displace(hashes, keys.AsSpan(starts[bucket], starts[bucket + 1] - starts[bucket]), taken, slotOf);
            if (displacement < 0)
            {
                return null;
            }

            displacements[bucket] = displacement;
        }

        return (slotOf, slots, displacements);
    }

    /// <summary>The keys, bucket by bucket, and where each bucket starts.</summary>
    private static (int[] Starts, int[] Keys) Buckets(ulong[] hashes)
    {
        int count = (hashes.Length / KeysPerBucket) + 1;
        int[] starts = new int[count + 1];
        int[] next = new int[count];
        foreach (ulong hash in hashes)
        {
            starts[TextHash.Bucket(hash, count) + 1]++;
        }

        for (int bucket = 0; bucket < count; bucket++)
        {
            next[bucket] = starts[bucket];
            starts[bucket + 1] += starts[bucket];
        }

        int[] keys = new int[hashes.Length];
        for (int i = 0; i < hashes.Length; i++)
        {
            keys[next[TextHash.Bucket(hashes[i], count)]++] = i;
        }

        return (starts, keys);
    }

    private static int Displace(ulong[] hashes, ReadOnlySpan<int> bucket, bool[] taken, int[] slotOf)
    {
        for (int displacement = 0; displacement <= MaxDisplacement; displacement++)
        {
            int placed = 0;
            while (placed < bucket.Length)
            {
                int slot = TextHash.Slot(hashes[bucket[placed]], displacement, taken.Length);
                if (taken[slot])
                {
                    break;
                }

                taken[slot] = true;
                slotOf[bucket[placed]] = slot;
                placed++;
            }

            if (placed == bucket.Length)
            {
                return displacement;
            }

            for (int i = 0; i < placed; i++)
            {
                taken[slotOf[bucket[i]]] = false;
            }
        }

        return -1;
    }

    /// <summary>Per slot, its key; -1 where it is empty.</summary>
    public int[] Invert()
    {
        int[] keyIn = new int[Slots];
        for (int slot = 0; slot < keyIn.Length; slot++)
        {
            keyIn[slot] = -1;
        }

        for (int key = 0; key < SlotOf.Count; key++)
        {
            keyIn[SlotOf[key]] = key;
        }

        return keyIn;
    }
}
