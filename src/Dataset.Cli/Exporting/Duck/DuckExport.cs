namespace Dataset.Cli.Exporting.Duck;

/// <summary>One database file.</summary>
internal sealed class DuckExport(ToolContext context) : IExport
{
    public const string FileName = "dataset.duckdb";

    public string Format => "duckdb";

    public void Write(ExportData data, string folder)
    {
        string program = DuckProgram.Find(context, Format);
        DuckRows.Lend(data, folder, rows => DuckProgram.Run(program, folder, FileName, DuckScript.OfLines(data.Tables, rows), context.Cancellation));
    }
}
