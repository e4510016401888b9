using Dataset.Cli.Exporting.Csv;
using Dataset.Cli.Exporting.Json;

namespace Dataset.Cli.Exporting;

/// <summary>All formats.</summary>
internal static class Exports
{
    public static IReadOnlyList<IExport> All { get; } = [new JsonExport(), new NdjsonExport(), new CsvExport(), new SqliteExport()];
}
