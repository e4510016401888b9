using System.Collections.Immutable;
using Dataset.Compiler;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Schema;
using Dataset.Generator.Api;

namespace Dataset.Generator.Storage;

/// <summary>The structures that a table's data is stored in. Which ones these are follows from the schema alone.</summary>
internal static class TableStructures
{
    /// <summary>What a catalogue's data is packed from, part by part.</summary>
    public static EquatableArray<DataPart> Split(Catalogue catalogue)
    {
        var columns = new CatalogueColumns(catalogue);
        ImmutableArray<DataPart>.Builder parts = ImmutableArray.CreateBuilder<DataPart>();
        for (int table = 0; table < catalogue.Tables.Count; table++)
        {
            parts.AddRange(Of(catalogue.Schema, table).Where(s => s.Kind != DataPartKind.WithText)
                .Select(s => new DataPart(s.Kind, s.Number, s.InputOf(columns))));
        }

        return parts.ToImmutable();
    }

    /// <summary>The structures of a table, in the order in which their data stands.</summary>
    public static IEnumerable<DataStructure> Of(DatasetSchema schema, int table)
    {
        TableSpec spec = schema.Tables[table];
        yield return new TableKey(schema, table);
        yield return new TableText(schema, table);
        for (int i = 0; i < spec.Columns.Count; i++)
        {
            if (!spec.Columns[i].BuildOnly)
            {
                yield return new TableColumn(schema, table, i);
            }
        }

        for (int i = 0; i < spec.Uniques.Count; i++)
        {
            yield return new UniqueSet(schema, table, i);
        }

        for (int i = 0; i < spec.Indexes.Count; i++)
        {
            yield return IndexStructure.Of(schema, table, i);
        }

        for (int i = 0; i < spec.Inverses.Count; i++)
        {
            yield return new InverseList(schema, table, i);
        }
    }

    /// <summary>The half of a table's data class that follows from the schema alone.</summary>
    public static void EmitData(DatasetSchema schema, TableSpec table, CodeWriter writer) =>
        writer.Block($"internal static partial class {TypeNames.DataClass(table.Name)}", () =>
        {
            foreach (DataStructure structure in Of(schema, schema.Tables.Items.IndexOf(table)))
            {
                structure.EmitData(writer);
            }
        });

    /// <summary>The look-ups of a table's container.</summary>
    public static void EmitApi(DatasetSchema schema, TableSpec table, CodeWriter writer)
    {
        foreach (DataStructure structure in Of(schema, schema.Tables.Items.IndexOf(table)))
        {
            structure.EmitApi(writer);
        }
    }
}
