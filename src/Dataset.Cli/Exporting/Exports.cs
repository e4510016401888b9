using Dataset.Cli.Exporting.Csv;
using Dataset.Cli.Exporting.Duck;
using Dataset.Cli.Exporting.Json;
using Dataset.Cli.Exporting.JsonLd;

namespace Dataset.Cli.Exporting;

/// <summary>All formats.</summary>
internal static class Exports
{
    public static IReadOnlyList<IExport> All(ToolContext context) =>
    [
        new JsonExport(), new NdjsonExport(), new CsvExport(), new SqliteExport(),
        new ParquetExport(context), new DuckExport(context), new JsonLdExport(),
    ];
}
