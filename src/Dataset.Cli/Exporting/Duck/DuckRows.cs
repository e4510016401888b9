using Dataset.Cli.Exporting.Json;

namespace Dataset.Cli.Exporting.Duck;

/// <summary>The rows in the form in which DuckDB takes them, beside the export's files for as long as it reads them.</summary>
internal static class DuckRows
{
    private const string Folder = ".rows";

    /// <param name="data">What is exported.</param>
    /// <param name="folder">Of the export.</param>
    /// <param name="read">Reads the files; it gets the name of their folder.</param>
    public static void Lend(ExportData data, string folder, Action<string> read)
    {
        string rows = Path.Combine(folder, Folder);
        Directory.CreateDirectory(rows);
        NdjsonExport.WriteRows(data.Tables, rows);
        read(Folder);
        Directory.Delete(rows, recursive: true);
    }
}
