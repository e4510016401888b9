namespace Dataset.Cli.Exporting.Duck;

/// <summary>A folder for each table with a Parquet file in it: DuckDB and Spark read a folder of them as one table.</summary>
internal sealed class ParquetExport(ToolContext context) : IExport
{
    public string Format => "parquet";

    public void Write(ExportData data, string folder)
    {
        string program = DuckProgram.Find(context, Format);
        foreach (string table in data.Tables.Select(t => t.Name))
        {
            Directory.CreateDirectory(Path.Combine(folder, table));
        }

        DuckRows.Lend(data, folder, rows => DuckProgram.Run(program, folder, null, DuckScript.ToParquet(data.Tables, rows), context.Cancellation));
    }
}
