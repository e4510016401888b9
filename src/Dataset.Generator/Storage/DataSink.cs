using System.Globalization;
using Dataset.Compiler;
using Dataset.Generator.Api;

namespace Dataset.Generator.Storage;

/// <summary>
/// What all sinks share: columns of numbers stand together in runs of bytes, since in a cold process each run is a method to compile. How a run
/// becomes part of the assembly is the sink's own affair.
/// </summary>
internal abstract class DataSink : IDataSink
{
    /// <summary>The type of everything that is read.</summary>
    protected const string Span = "global::System.ReadOnlySpan<byte>";

    private readonly CodeWriter _constants = CodeWriter.Members();
    private readonly CodeWriter _accessors = CodeWriter.Members();

    private string _run = "";
    private ByteBlocks _bytes = new();

    public abstract int ChunkLength { get; }

    public abstract int ChunkBits { get; }

    public CodeWriter Code { get; } = CodeWriter.Members();

    /// <summary>How many bytes of numbers stand together at the most.</summary>
    protected abstract int LongestRun { get; }

    /// <summary>Where the bytes are declared.</summary>
    protected CodeWriter Declarations { get; } = CodeWriter.Members();

    public void Constant(string name, long value)
    {
        string type = value is >= int.MinValue and <= int.MaxValue ? "int" : "long";
        _constants.Line($"internal const {type} {name} = {value.ToString(CultureInfo.InvariantCulture)};");
    }

    public NumbersRef Numbers(string name, IReadOnlyList<long> values) => Add(name, values, NumbersRef.WidthOf(values), areWords: false);

    public NumbersRef Words(string name, IReadOnlyList<ulong> words) =>
        Add(name, [.. words.Select(w => unchecked((long)w))], words.Count == 0 ? 0 : NumbersRef.WideWidth, areWords: true);

    public void Bytes(string name, byte[] bytes) => Run(name, ByteBlocks.Of(bytes));

    public abstract HeapRef Heap(string name, IReadOnlyList<ByteBlocks> chunks);

    /// <summary>The members of the data class that were written, as text.</summary>
    public EquatableArray<AsciiBlock> Finish()
    {
        EndRun();
        return EquatableArray.Of([.. new[] { _constants, Declarations, _accessors, Code }.Select(w => w.ToAscii()).Where(b => b.Length > 0)]);
    }

    /// <summary>Declares bytes that code reads as a whole, or those of columns that stand together.</summary>
    protected abstract void Run(string name, ByteBlocks bytes);

    private NumbersRef Add(string name, IReadOnlyList<long> values, int width, bool areWords)
    {
        if (_bytes.Length + (width * values.Count) > LongestRun)
        {
            EndRun();
        }

        _run = _run.Length == 0 ? name + "_Bytes" : _run;
        NumbersRef column = new(_run, _bytes.Length, width);
        column.Write(values, _bytes);
        column.WriteAccessor(_accessors, name, values.Count, areWords);
        return column;
    }

    private void EndRun()
    {
        if (_bytes.Length > 0)
        {
            Run(_run, _bytes);
        }

        _run = "";
        _bytes = new ByteBlocks();
    }
}
