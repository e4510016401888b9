using System.Text.Json.Nodes;

namespace Dataset.Exports.Tests;

public sealed class ParquetTests
{
    public static TheoryData<string> Datasets => Exported.Datasets;

    [Theory]
    [MemberData(nameof(Datasets))]
    public void DuckDB_reads_each_folder_as_one_table_and_counts_like_the_dataset(string dataset)
    {
        using Exported export = Exported.Of(dataset, "parquet");
        using Duck duck = new(
            export.Folder, string.Concat(export.Expected.Tables.Keys.Select(t => $"create view \"{t}\" as select * from '{t}/*.parquet';")));
        foreach ((string table, IReadOnlyList<JsonObject> expected) in export.Expected.Tables)
        {
            duck.Rows(table).ShouldBeTheRows(expected, table);
            expected.ShouldCountAlike(table, (column, value) => duck.Count(table, column, value));
        }
    }

    [Theory]
    [MemberData(nameof(Datasets))]
    public void Apache_Arrow_reads_the_same_rows(string dataset)
    {
        using Exported export = Exported.Of(dataset, "parquet");
        foreach ((string table, IReadOnlyList<JsonObject> expected) in export.Expected.Tables)
        {
            ArrowRows.Of(Path.Combine(export.Folder, table, "part-0.parquet")).ShouldBeTheRows(expected, table);
        }
    }

    [Fact]
    public void Each_table_is_a_folder_with_one_part_and_there_is_nothing_else()
    {
        using Exported export = Exported.Of("small", "parquet");
        FilesOf(export).ShouldBe(
            export.Expected.Tables.Keys.Select(t => t + "/part-0.parquet").Append("export.json").Order(StringComparer.Ordinal));
        export.Dataset.Write("out/ships/mine.txt", "mine").Run("export", "--format", "csv", "--out", "out").Refusal()
            .ShouldEndWith("it holds 'ships/mine.txt', which no export wrote; name another folder.");
        File.Delete(Path.Combine(export.Folder, "ships", "mine.txt"));
        export.Dataset.Run("export", "--format", "csv", "--out", "out").Success();
        Directory.Exists(Path.Combine(export.Folder, "ships")).ShouldBeFalse();
    }

    [Fact]
    public void The_same_rows_are_the_same_bytes()
    {
        using Exported first = Exported.Of("real", "parquet"), second = Exported.Of("real", "parquet");
        foreach (string file in FilesOf(first))
        {
            File.ReadAllBytes(Path.Combine(first.Folder, file)).ShouldBe(File.ReadAllBytes(Path.Combine(second.Folder, file)), file);
        }
    }

    private static IEnumerable<string> FilesOf(Exported export) => Directory.EnumerateFiles(export.Folder, "*", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(export.Folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal);
}
