using System.Globalization;

namespace Dataset.Generator.Storage;

/// <summary>
/// Data beside the code: it stands in the file that the compiler writes for each source, and a step after it appends it to the assembly. The
/// compiler needs 150 bytes of memory for each byte of a literal.
/// </summary>
internal sealed class AppendedSink : DataSink
{
    private readonly List<AppendedPiece> _pieces = [];

    public IReadOnlyList<AppendedPiece> Pieces => _pieces;

    public override int ChunkBits => AppendedData.VolumeBits;

    public override int ChunkLength => AppendedData.LongestPiece;

    protected override int LongestRun => AppendedData.LongestPiece;

    public override HeapRef Heap(string name, IReadOnlyList<ByteBlocks> chunks)
    {
        if (chunks.Count == 1)
        {
            Declare($"private static {Span} {name}", name, chunks[0]);
            return new HeapRef((place, more, length) => $"{name}.Slice({place}{more}, {length})");
        }

        for (int i = 0; i < chunks.Count; i++)
        {
            Declare($"private static {Span} {name}_{Number(i)}", $"{name}_{Number(i)}", chunks[i]);
        }

        Declarations.Block($"private static {Span} {name}(int chunk) => chunk switch", () =>
        {
            for (int i = 0; i < chunks.Count; i++)
            {
                Declarations.Line($"{(i == chunks.Count - 1 ? "_" : Number(i))} => {name}_{Number(i)},");
            }
        }, "};");
        string mask = Number((1 << ChunkBits) - 1), bits = Number(ChunkBits);
        return new HeapRef((place, more, length) => $"{name}({place} >> {bits}).Slice(({place} & {mask}){more}, {length})");
    }

    protected override void Run(string name, ByteBlocks bytes) => Declare($"private static {Span} {name}", name, bytes);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Declare(string header, string name, ByteBlocks bytes)
    {
        Declarations.Line($"{header} => {AppendedData.Bytes(AppendedPiece.PlaceOf(name), bytes.Length)};");
        _pieces.Add(AppendedPiece.Of(name, bytes));
    }
}
