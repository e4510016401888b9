using Dataset.Compiler.Schema;
using Dataset.Generator.Storage;

namespace Dataset.Generator.Api;

/// <summary>Writes everything that follows from the declarations alone; no edit of the data touches it.</summary>
public static class ApiEmitter
{
    public static IEnumerable<GeneratedSource> Emit(DatasetSchema schema)
    {
        foreach (TableSpec table in schema.Tables)
        {
            yield return EmitTable(schema, table);
        }

        foreach (UnionSpec union in schema.Unions)
        {
            yield return UnionEmitter.Emit(schema, union);
        }

        if (ProvenanceEmitter.Applies(schema))
        {
            yield return new ProvenanceEmitter(schema).Emit();
        }
    }

    private static GeneratedSource EmitTable(DatasetSchema schema, TableSpec table)
    {
        CodeWriter writer = CodeWriter.File(table.Namespace);
        new RecordEmitter(schema, table, writer).Emit();
        writer.Line();
        if (table.Kind == TableKind.Entity)
        {
            EmitContainer(schema, table, writer);
            writer.Line();
        }

        TableStructures.EmitData(schema, table, writer);
        return new GeneratedSource(table.FullName + ".g.cs", writer.ToString());
    }

    private static void EmitContainer(DatasetSchema schema, TableSpec table, CodeWriter writer)
    {
        string type = TypeNames.Global(table.FullName), data = TypeNames.DataClass(table.Name), list = TypeNames.RowList(schema, type);
        writer.Summary($"All rows of <see cref=\"{type}\"/>.");
        writer.Block($"{table.Accessibility} static partial class {table.Container}", () =>
        {
            writer.Summary("The number of rows.");
            writer.Line($"public static int Count => {data}.Count;").Line();
            string order = table.Order is null ? "key order" : $"the order of <see cref=\"{type}.{TypeNames.Escaped(table.Columns[table.InOrderOf].Name)}\"/>";
            string all = table.Order is null ? $"new({data}.Rows, 0, {data}.Count)" : $"{data}.{IndexStructure.InOrder}";
            writer.Summary($"All rows, in {order}. A row is made when it is first met.");
            writer.Line($"public static {list} All => {all};").Line();
            TableStructures.EmitApi(schema, table, writer);
        });
    }
}
