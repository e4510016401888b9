using Dataset.Compiler;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Compiling;
using Dataset.Compiler.Declarations;
using Dataset.Generator.Api;
using Dataset.Generator.Storage;

namespace Dataset.Generator;

/// <summary>The stages from a schema and a catalogue to C#, in the order in which they run.</summary>
internal static class OutputStages
{
    /// <summary>Everything that follows from the declarations alone.</summary>
    public static readonly Stage<SchemaResult, EquatableArray<GeneratedSource>> EmitApi = Stage.OfAll<SchemaResult, EquatableArray<GeneratedSource>>(
        nameof(EmitApi),
        static (schema, _) => UnusableProperties.Emit(schema).Concat(ApiEmitter.Emit(schema.Schema)).ToEquatableArray(),
        static _ => []);

    /// <summary>Per table with named members, what these depend on: less than the catalogue, so that most edits of data leave them alone.</summary>
    public static readonly Stage<Catalogue, EquatableArray<MembersModel>> Members = Stage.OfAll<Catalogue, EquatableArray<MembersModel>>(
        nameof(Members),
        static (catalogue, _) => catalogue.Tables.Items
            .Select((_, table) => MembersModel.Of(catalogue, table)).OfType<MembersModel>().ToEquatableArray(),
        static _ => []);

    /// <summary>The named members of a table.</summary>
    public static readonly Stage<MembersModel, GeneratedSource?> EmitMembers = Stage.OfAll<MembersModel, GeneratedSource?>(
        nameof(EmitMembers),
        static (members, _) => MembersEmitter.Emit(members),
        static _ => null);

    /// <summary>What the data of each table is packed from, in parts that mostly stay as they are when a value changes.</summary>
    public static readonly Stage<Catalogue, EquatableArray<DataPart>> Parts = Stage.OfAll<Catalogue, EquatableArray<DataPart>>(
        nameof(Parts),
        static (catalogue, _) => TableStructures.Split(catalogue),
        static _ => []);

    /// <summary>A part, packed and written.</summary>
    public static readonly Stage<DataPart, DataSegment?> EmitPart = Stage.OfAll<DataPart, DataSegment?>(
        nameof(EmitPart),
        static (part, _) => DataEmitter.Pack(part),
        static _ => null);

    /// <summary>The parts of each table, put together.</summary>
    public static readonly Stage<EquatableArray<DataSegment?>, EquatableArray<DataSource>> EmitData =
        Stage.OfAll<EquatableArray<DataSegment?>, EquatableArray<DataSource>>(
        nameof(EmitData),
        static (segments, _) => segments.Items.OfType<DataSegment>().GroupBy(s => s.Of)
            .Select(table => DataEmitter.Join(table.Key, table)).ToEquatableArray(),
        static _ => []);

    /// <summary>The data of claims, where the schema has any.</summary>
    public static readonly Stage<Catalogue, DataSource?> EmitProvenance = Stage.OfAll<Catalogue, DataSource?>(
        nameof(EmitProvenance),
        static (catalogue, _) => ProvenanceEmitter.Applies(catalogue.Schema) && DataEmitter.PackProvenance(catalogue) is var segment
            ? DataEmitter.Join(segment.Of, [segment])
            : null,
        static _ => null);
}
