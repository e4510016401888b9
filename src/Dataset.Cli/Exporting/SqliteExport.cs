using Dataset.Sqlite;

namespace Dataset.Cli.Exporting;

/// <summary>One database file, with foreign keys, indexes and full text. Its library is loaded when it is written, and by no other command.</summary>
internal sealed class SqliteExport : IExport
{
    public const string FileName = "dataset.db";

    public string Format => "sqlite";

    public void Write(ExportData data, string folder) => SqliteFile.Write(data.Tables, Path.Combine(folder, FileName));
}
