using Dataset.Compiler;
using Dataset.Compiler.Catalogues;
using Dataset.Generator.Api;

namespace Dataset.Generator.Storage;

/// <summary>Puts the sources together that hold data.</summary>
public static class DataEmitter
{
    /// <summary>One part of a table's data, with the code that reads it.</summary>
    public static DataSegment Pack(DataPart part) => Pack(DataPart.ClassOf(part.Slice.Spec), part.Pack);

    /// <summary>What is derived from evidence.</summary>
    public static DataSegment PackProvenance(Catalogue catalogue) =>
        Pack(ProvenancePacker.ClassOf(catalogue.Schema), to => ProvenancePacker.Pack(catalogue, to));

    private static DataSegment Pack(DataClass of, Action<IDataSink> pack)
    {
        LiteralSink sink = new();
        pack(sink);
        return new DataSegment(of, sink.Finish());
    }

    /// <summary>The source of a data class from its segments.</summary>
    public static DataSource Join(DataClass of, IEnumerable<DataSegment> segments)
    {
        CodeWriter head = CodeWriter.File(of.Namespace).Line("internal static partial class " + of.Name).Line("{"), end = new CodeWriter().Line("}");
        return new DataSource(of.HintName, EquatableArray.Of([head.ToAscii(), .. segments.SelectMany(s => s.Blocks.Items), end.ToAscii()]));
    }
}
