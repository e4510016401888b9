using System.Text;
using Dataset.Compiler;
using Microsoft.CodeAnalysis.Text;

namespace Dataset.Generator.Storage;

/// <summary>Blocks of ASCII as the compiler reads a source, without ever being one string.</summary>
internal sealed class BlockText : SourceText
{
    private readonly EquatableArray<AsciiBlock> _blocks;

    /// <summary>Where each block ends.</summary>
    private readonly int[] _ends;

    public BlockText(EquatableArray<AsciiBlock> blocks)
        : base(checksumAlgorithm: SourceHashAlgorithm.Sha256)
    {
        _blocks = blocks;
        _ends = new int[blocks.Count];
        for (int i = 0; i < _ends.Length; i++)
        {
            Length = _ends[i] = Length + blocks[i].Length;
        }
    }

    public override Encoding Encoding => Encoding.UTF8;

    public override int Length { get; }

    public override char this[int position]
    {
        get
        {
            int block = BlockAt(position);
            return (char)_blocks[block][position - StartOf(block)];
        }
    }

    public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)
    {
        for (int block = BlockAt(sourceIndex); count > 0; block++)
        {
            int start = sourceIndex - StartOf(block), copied = Math.Min(count, _blocks[block].Length - start);
            _blocks[block].CopyTo(start, destination, destinationIndex, copied);
            sourceIndex += copied;
            destinationIndex += copied;
            count -= copied;
        }
    }

    private int StartOf(int block) => block == 0 ? 0 : _ends[block - 1];

    private int BlockAt(int position)
    {
        int found = Array.BinarySearch(_ends, position + 1);
        return found >= 0 ? found : ~found;
    }
}
