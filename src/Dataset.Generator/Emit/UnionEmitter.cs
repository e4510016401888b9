using Dataset.Core.Schema;

namespace Dataset.Generator.Emit;

/// <summary>Writes a union: the member that closes the interface, and the row space of its members, one after the other.</summary>
internal static class UnionEmitter
{
    /// <summary>The constant with the code of a member's first row.</summary>
    public static string BaseOf(TableSpec member) => "BaseOf_" + member.FullName.Replace('.', '_');

    public static GeneratedSource Emit(DatasetSchema schema, UnionSpec union)
    {
        CodeWriter writer = CodeWriter.File(union.Namespace);
        string type = TypeNames.Global(union.FullName);
        writer.Block($"partial interface {TypeNames.Escaped(union.Name)}", () => writer.Line("internal int __code { get; }"));
        writer.Line();
        writer.Block($"internal static class {TypeNames.DataClass(union.Name)}", () =>
        {
            string next = "0";
            foreach (string member in union.Members)
            {
                TableSpec table = schema.Table(member);
                writer.Line($"internal const int {BaseOf(table)} = {next};").Line();
                next = $"{BaseOf(table)} + {TypeNames.GlobalDataClass(member)}.{Core.Packing.ColumnNames.Count}";
            }

            writer.Block($"internal static {type} At(int code)", () =>
            {
                foreach (string member in union.Members.Items.Reverse())
                {
                    TableSpec table = schema.Table(member);
                    string at = $"{TypeNames.GlobalDataClass(member)}.At(code - {BaseOf(table)})";
                    writer.Line(member == union.Members[0] ? $"return {at};" : $"if (code >= {BaseOf(table)}) {{ return {at}; }}");
                }

                if (union.Members.Count == 0)
                {
                    writer.Line("throw new global::System.InvalidOperationException();");
                }
            });
        });
        return new GeneratedSource(union.FullName + ".g.cs", writer.ToString());
    }
}
