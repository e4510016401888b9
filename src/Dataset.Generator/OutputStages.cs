using Dataset.Compiler;
using Dataset.Compiler.Binding;
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
    public static readonly Stage<MembersInput, EquatableArray<MembersModel>> Members = Stage.OfAll<MembersInput, EquatableArray<MembersModel>>(
        nameof(Members),
        static (from, _) =>
        {
            MemberPlaces places = new(from.Files);
            return from.Catalogue.Tables.Items.Select((_, table) => MembersModel.Of(from.Catalogue, table, places)).OfType<MembersModel>()
                .ToEquatableArray();
        },
        static _ => []);

    /// <summary>The named members of a table.</summary>
    public static readonly Stage<MembersModel, GeneratedSource?> EmitMembers = Stage.OfAll<MembersModel, GeneratedSource?>(
        nameof(EmitMembers),
        static (members, _) => MembersEmitter.Emit(members),
        static _ => null);

    /// <summary>The keys of each table, as the analyzer of the users reads them.</summary>
    public static readonly Stage<Catalogue, EquatableArray<KeyListModel>> KeyLists = Stage.OfAll<Catalogue, EquatableArray<KeyListModel>>(
        nameof(KeyLists),
        static (catalogue, _) => KeyListModel.All(catalogue).ToEquatableArray(),
        static _ => []);

    /// <summary>The keys of a table in an attribute.</summary>
    public static readonly Stage<KeyListModel, GeneratedSource?> EmitKeyLists = Stage.OfAll<KeyListModel, GeneratedSource?>(
        nameof(EmitKeyLists),
        static (list, _) => KeyListEmitter.Emit(list),
        static _ => null);

    /// <summary>What the data of each table is packed from, in parts that mostly stay as they are when a value changes.</summary>
    public static readonly Stage<Catalogue, EquatableArray<DataPart>> Parts = Stage.OfAll<Catalogue, EquatableArray<DataPart>>(
        nameof(Parts),
        static (catalogue, _) => TableStructures.Split(catalogue),
        static _ => []);

    /// <summary>A part, packed and written.</summary>
    public static readonly Stage<PartInput, DataSegment?> EmitPart = Stage.OfAll<PartInput, DataSegment?>(
        nameof(EmitPart),
        static (from, _) => DataEmitter.Pack(from.Part, from.IsAppended),
        static _ => null);

    /// <summary>The parts of each table, put together.</summary>
    public static readonly Stage<EquatableArray<DataSegment?>, EquatableArray<DataSource>> EmitData =
        Stage.OfAll<EquatableArray<DataSegment?>, EquatableArray<DataSource>>(
        nameof(EmitData),
        static (segments, _) => DataEmitter.Join([.. segments.Items.OfType<DataSegment>()]).ToEquatableArray(),
        static _ => []);

    /// <summary>The data of claims, where the schema has any.</summary>
    public static readonly Stage<ProvenanceInput, DataSegment?> EmitProvenance = Stage.OfAll<ProvenanceInput, DataSegment?>(
        nameof(EmitProvenance),
        static (from, _) => ProvenanceEmitter.Applies(from.Catalogue.Schema) ? DataEmitter.PackProvenance(from.Catalogue, from.IsAppended) : null,
        static _ => null);
}

/// <summary>All rows, and where they stand: a member says its line.</summary>
internal sealed record MembersInput(Catalogue Catalogue, EquatableArray<BoundFile> Files);

/// <summary>A part, and whether its data is to be appended to the assembly.</summary>
internal sealed record PartInput(DataPart Part, bool IsAppended);

/// <summary>What claims are derived in, and whether their data is to be appended to the assembly.</summary>
internal sealed record ProvenanceInput(Catalogue Catalogue, bool IsAppended);
