using System.Globalization;
using System.Text;
using Dataset.Generator.Api;

namespace Dataset.Generator.Storage;

/// <summary>Data as UTF-8 literals, which the compiler puts into the assembly as they are.</summary>
internal sealed class LiteralSink : DataSink
{
    /// <summary>How many chunks of text one switch chooses from.</summary>
    private const int GroupSize = 8;

    /// <summary>All full chunks are of one size, since the runtime loads a type for each size of literal before it reads the first one.</summary>
    public override int ChunkLength => LiteralSize.ChunkLength;

    public override int ChunkBits => LiteralSize.ChunkBits;

    /// <summary>The compiler keeps a node of every byte of a literal until it is done with the method.</summary>
    protected override int LongestRun => LiteralSize.ChunkLength;

    protected override void Run(string name, ByteBlocks bytes) =>
        Declare($"private static {Span} {name}", bytes, LiteralSize.Of(bytes.Length));

    public override HeapRef Heap(string name, IReadOnlyList<ByteBlocks> chunks)
    {
        WriteHeap(name, chunks);
        string mask = Number((1 << ChunkBits) - 1), bits = Number(ChunkBits);
        return new HeapRef((place, more, length) => $"{name}({place} >> {bits}).Slice(({place} & {mask}){more}, {length})");
    }

    private void WriteHeap(string name, IReadOnlyList<ByteBlocks> chunks)
    {
        // All full chunks are of one size, and the last is of one of few.
        int SizeOf(int chunk) => chunk == chunks.Count - 1 ? LiteralSize.Of(chunks[chunk].Length) : Math.Max(ChunkLength, chunks[chunk].Length);
        if (chunks.Count == 1)
        {
            Declare(Header(name, "internal"), chunks[0], SizeOf(0));
            return;
        }

        // A method each: the compiler makes a node of every byte of a UTF-8 literal and frees them only when it is done with the method.
        for (int i = 0; i < chunks.Count; i++)
        {
            Declare($"private static {Span} {name}_{Number(i)}", chunks[i], SizeOf(i));
        }

        // Small switches over small switches: a cold process compiles only those on the way to its first text.
        string[] level = [.. Enumerable.Range(0, chunks.Count).Select(i => $"{name}_{Number(i)}")];
        for (int each = 1; ; each *= GroupSize)
        {
            string on = each == 1 ? "chunk" : $"chunk / {Number(each)}";
            if (level.Length <= GroupSize)
            {
                WriteSwitch(name, "internal", on, level);
                return;
            }

            int groups = (level.Length + GroupSize - 1) / GroupSize;
            for (int group = 0; group < groups; group++)
            {
                string[] members = [.. level.Skip(group * GroupSize).Take(GroupSize)];
                WriteSwitch($"{name}_{Number(each)}x{Number(group)}", "private", $"({on}) % {Number(GroupSize)}", members);
            }

            level = [.. Enumerable.Range(0, groups).Select(group => $"{name}_{Number(each)}x{Number(group)}(chunk)")];
        }
    }

    private void WriteSwitch(string name, string accessibility, string on, string[] all)
    {
        Declarations.Block($"{Header(name, accessibility)} => ({on}) switch", () =>
        {
            for (int i = 0; i < all.Length; i++)
            {
                Declarations.Line($"{(i == all.Length - 1 ? "_" : Number(i))} => {all[i]},");
            }
        }, "};");
    }

    private static string Header(string name, string accessibility) => $"{accessibility} static {Span} {name}(int chunk)";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Declares a literal; what fills it up is never read.</summary>
    private void Declare(string header, ByteBlocks bytes, int size)
    {
        byte[] filled = new byte[size];
        bytes.CopyTo(filled);
        filled.AsSpan(bytes.Length).Fill((byte)' ');
        Declarations.Line(header + " => ", text => CSharpText.AppendUtf8Literal(text, Encoding.UTF8.GetChars(filled)), ";");
    }
}
