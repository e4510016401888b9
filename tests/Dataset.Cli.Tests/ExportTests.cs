namespace Dataset.Cli.Tests;

/// <summary>What an export needs that the tool does not bring. What exports hold is tested with the engines that read them.</summary>
public sealed class ExportTests
{
    [Theory]
    [InlineData("parquet")]
    [InlineData("duckdb")]
    public void A_format_that_DuckDB_writes_says_which_package_it_needs(string format)
    {
        using TestDataset dataset = new();
        dataset.Run("export", "--format", format, "--out", "out").Refusal().ShouldBe(
            "'" + format + "' is written by DuckDB, which comes in a package of its own: run 'dotnet tool install --global Dataset.DuckDb'.");
        Directory.Exists(Path.Combine(dataset.Root, "out")).ShouldBeFalse();
        Directory.GetFileSystemEntries(dataset.Root, ".*").Select(Path.GetFileName).ShouldBe([".git"]);
    }
}
