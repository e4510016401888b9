using System.Text.Json;
using Dataset.Cli.Exporting.Json;

namespace Dataset.Cli.Exporting.JsonLd;

/// <summary>A document with its context in it, and a node a line. It is written while nodes come: none is kept.</summary>
internal sealed class NodeFile : IDisposable
{
    private readonly FileStream _file;
    private readonly Utf8JsonWriter _writer;
    private bool _hasNodes;

    /// <param name="path">Where nothing is yet.</param>
    /// <param name="writeContext">Writes the context, an object.</param>
    public NodeFile(string path, Action<Utf8JsonWriter> writeContext)
    {
        _file = File.Create(path, 1 << 16);
        _writer = new Utf8JsonWriter(_file, JsonRows.Options);
        _file.Write("{\"@context\":"u8);
        writeContext(_writer);
        Finish();
        _file.Write(",\"@graph\":["u8);
    }

    /// <summary>Writes a node, an object.</summary>
    public void Add(Action<Utf8JsonWriter> writeNode)
    {
        _file.Write(_hasNodes ? ",\n"u8 : "\n"u8);
        _hasNodes = true;
        writeNode(_writer);
        Finish();
    }

    public void Dispose()
    {
        _file.Write("\n]}\n"u8);
        _writer.Dispose();
        _file.Dispose();
    }

    private void Finish()
    {
        _writer.Flush();
        _writer.Reset();
    }
}
