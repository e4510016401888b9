using System.IO.Compression;
using System.Text;
using Dataset.Compiler;
using Microsoft.CodeAnalysis.Text;

namespace Dataset.Generator.Storage;

/// <summary>
/// Blocks of ASCII as the compiler reads a source, without ever being one string. Data that is to be appended stands behind them where the compiler
/// writes the source to a file, and nowhere else: whoever parses, keeps or shows the source would make a string of each comment.
/// </summary>
internal sealed class BlockText : SourceText
{
    private readonly EquatableArray<AsciiBlock> _blocks;
    private readonly EquatableArray<AppendedPiece> _pieces;

    /// <summary>Where each block ends.</summary>
    private readonly int[] _ends;

    public BlockText(EquatableArray<AsciiBlock> blocks, EquatableArray<AppendedPiece> pieces)
        : base(checksumAlgorithm: SourceHashAlgorithm.Sha256)
    {
        _blocks = blocks;
        _pieces = pieces;
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

    /// <summary>
    /// Writes the text and, behind all of it, the data. Into symbols, which the compiler compresses, goes the text that it compiled.
    /// </summary>
    public override void Write(TextWriter writer, TextSpan span, CancellationToken cancellationToken = default)
    {
        base.Write(writer, span, cancellationToken);
        if (span.Length == Length && writer is not StreamWriter { BaseStream: DeflateStream })
        {
            foreach (AppendedPiece piece in _pieces)
            {
                piece.Write(writer);
            }
        }
    }

    private int StartOf(int block) => block == 0 ? 0 : _ends[block - 1];

    private int BlockAt(int position)
    {
        int found = Array.BinarySearch(_ends, position + 1);
        return found >= 0 ? found : ~found;
    }
}
