using System.Collections;

namespace Dataset.Generator.Storage;

/// <summary>
/// Numbers that are added one after the other. They stand in blocks, as <see cref="ByteBlocks"/> do: one array of a number for each row would be a
/// large object that is dropped as soon as it is packed.
/// </summary>
internal sealed class NumberList : IReadOnlyList<long>
{
    private const int BlockBits = 13, BlockLength = 1 << BlockBits, FewestNumbers = 8;

    private readonly List<long[]> _blocks = [];

    public int Count { get; private set; }

    public long this[int index] => _blocks[index >> BlockBits][index & (BlockLength - 1)];

    public void Add(long number)
    {
        int block = Count >> BlockBits, at = Count & (BlockLength - 1);
        if (at == 0)
        {
            _blocks.Add(new long[block == 0 ? FewestNumbers : BlockLength]);
        }
        else if (at == _blocks[block].Length)
        {
            long[] grown = _blocks[block];
            Array.Resize(ref grown, Math.Min(BlockLength, 4 * at));
            _blocks[block] = grown;
        }

        _blocks[block][at] = number;
        Count++;
    }

    public IEnumerator<long> GetEnumerator()
    {
        for (int start = 0; start < Count; start += BlockLength)
        {
            long[] block = _blocks[start >> BlockBits];
            for (int i = 0; i < block.Length && start + i < Count; i++)
            {
                yield return block[i];
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
