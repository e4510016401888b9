using Dataset.Compiler.Schema;
using Dataset.Generator.Api;

namespace Dataset.Generator.Storage;

/// <summary>Writes how the rows of a table, or claims, are made on first touch: one object each, whichever thread comes first.</summary>
internal static class TableRows
{
    /// <summary>The constant with the number of a table's rows.</summary>
    public const string Count = "Count";

    /// <summary>Hands over the number of rows.</summary>
    public static void Pack(int count, IDataSink to) => to.Constant(Count, count);

    /// <summary>Writes <c>At</c> and <c>Rows</c>, and what stands behind them.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="writer">Where to.</param>
    /// <param name="type">The type of a row.</param>
    /// <param name="count">The number of rows.</param>
    /// <param name="make">The expression that makes the row with the number <c>row</c>.</param>
    /// <param name="prefix">What the names begin with, where a class holds rows of several types.</param>
    public static void Emit(DatasetSchema schema, CodeWriter writer, string type, string count, string make, string prefix = "")
    {
        string source = TypeNames.Runtime(schema, $"RowSource<{type}>"), table = prefix + "Table", sourceClass = prefix + "RowsSource";
        writer.Line($"internal static {source} {prefix}Rows => {sourceClass}.Instance;").Line();
        writer.Line($"internal static {type} {prefix}At(int row) => {table}.Rows[row] ?? {prefix}Made(row);").Line();
        writer.Line(
            "// One row is one object, whoever comes first. Interlocked would do, but lives in an assembly that a cold process has to load for it.");
        writer.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.Synchronized)]");
        writer.Line($"private static {type} {prefix}Made(int row) => {table}.Rows[row] ??= {make};").Line();
        writer.Line();
        writer.Summary("The rows that were met: a type of its own, so that they begin to exist with the first of them.");
        writer.Block($"private static class {table}", () => writer.Line($"internal static readonly {type}?[] Rows = new {type}?[{count}];"));
        writer.Line();
        writer.Block($"private sealed class {sourceClass}() : {source}({table}.Rows)", () =>
        {
            writer.Line($"internal static readonly {sourceClass} Instance = new();").Line();
            writer.Line($"public override {type} Make(int index) => {prefix}At(index);");
        });
        writer.Line();
    }
}
