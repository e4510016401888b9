using System.Globalization;
using Dataset.Compiler;
using Dataset.Compiler.Catalogues;
using Dataset.Generator.Api;

namespace Dataset.Generator.Storage;

/// <summary>Packs data, part by part, and puts the sources together that hold it.</summary>
public static class DataEmitter
{
    /// <summary>One part of a table's data, with the code that reads it.</summary>
    /// <param name="part">The part.</param>
    /// <param name="isAppended">Whether the data is to be appended to the assembly; otherwise it stands in literals.</param>
    public static DataSegment Pack(DataPart part, bool isAppended) => Pack(DataPart.ClassOf(part.Input.Spec), part.Pack, isAppended);

    /// <summary>What is derived from evidence.</summary>
    public static DataSegment PackProvenance(Catalogue catalogue, bool isAppended) =>
        Pack(ProvenancePacker.ClassOf(catalogue.Schema), to => ProvenancePacker.Pack(catalogue, to), isAppended);

    /// <summary>The sources that hold data: one for each class and, where data is to be appended, the one through which it is read.</summary>
    public static IEnumerable<DataSource> Join(IReadOnlyList<DataSegment> segments)
    {
        foreach (IGrouping<DataClass, DataSegment> of in segments.GroupBy(s => s.Of))
        {
            List<AsciiBlock> code = [.. of.SelectMany(s => s.Blocks.Items)];
            EquatableArray<AppendedPiece> pieces = of.SelectMany(s => s.Pieces.Items).ToEquatableArray();
            CodeWriter head = CodeWriter.File(of.Key.Namespace).Line("internal static partial class " + of.Key.Name).Line("{");
            head.Line("internal const ulong " + Fingerprint(code.Select(b => b.Fingerprint).Concat(pieces.Items.Select(p => p.Fingerprint))) + ";");
            yield return new DataSource(of.Key.HintName, EquatableArray.Of([head.ToAscii(), .. code, new CodeWriter().Line("}").ToAscii()]), pieces);
        }

        if (AppendedData.Emit(segments) is { } appended)
        {
            yield return appended;
        }
    }

    /// <summary>
    /// A constant that is another wherever the data is. Edit and continue replaces the code that reads data, but not the rows that were made of it; a
    /// constant it cannot replace, so that it starts the program again instead of showing what was.
    /// </summary>
    private static string Fingerprint(IEnumerable<ulong> ofParts) => "__Fingerprint = 0x"
        + ofParts.Aggregate(0UL, AsciiBlock.Mix).ToString("X16", CultureInfo.InvariantCulture);

    private static DataSegment Pack(DataClass of, Action<IDataSink> pack, bool isAppended)
    {
        if (isAppended)
        {
            AppendedSink appended = new();
            pack(appended);
            return new DataSegment(of, appended.Finish(), appended.Pieces.ToEquatableArray());
        }

        LiteralSink literals = new();
        pack(literals);
        return new DataSegment(of, literals.Finish(), EquatableArray<AppendedPiece>.Empty);
    }
}
