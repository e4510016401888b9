using System.Text.Json.Nodes;

namespace Dataset.Exports.Tests;

public sealed class DuckFileTests
{
    public static TheoryData<string> Datasets => Exported.Datasets;

    [Theory]
    [MemberData(nameof(Datasets))]
    public void DuckDB_opens_the_file_and_counts_like_the_dataset(string dataset)
    {
        using Exported export = Exported.Of(dataset, "duckdb");
        Directory.EnumerateFileSystemEntries(export.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)
            .ShouldBe(["dataset.duckdb", "export.json"]);
        string path = Path.Combine(export.Folder, "dataset.duckdb").Replace("'", "''", StringComparison.Ordinal);
        using Duck duck = new(export.Folder, $"attach '{path}' as dataset (read_only); use dataset;");
        foreach ((string table, IReadOnlyList<JsonObject> expected) in export.Expected.Tables)
        {
            duck.Rows(table).ShouldBeTheRows(expected, table);
            expected.ShouldCountAlike(table, (column, value) => duck.Count(table, column, value));
        }
    }
}
