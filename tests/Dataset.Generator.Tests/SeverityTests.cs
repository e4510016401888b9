namespace Dataset.Generator.Tests;

/// <summary>The compiler ignores its own severities for diagnostics in additional files, so ours have a key of their own.</summary>
public sealed class SeverityTests
{
    private static readonly TestFile s_wrong = new("curated/sites.yaml", "sites:\n  - id: europe\n    name: Europe\n    nmae: Europa\n");

    [Theory]
    [InlineData("warning", "warning DS2002")]
    [InlineData("suggestion", "info DS2002")]
    [InlineData("nonsense", "error DS2002")]
    public void A_file_can_change_a_severity(string given, string expected) =>
        Run(given).ShouldHaveSingleItem().ShouldContain(": " + expected + ": ");

    [Fact]
    public void A_file_can_silence_a_diagnostic() => Run("none").ShouldBeEmpty();

    private static IReadOnlyList<string> Run(string severity) =>
        new GeneratorHost([s_wrong], severities: new Dictionary<string, string> { ["dataset_diagnostic.ds2002.severity"] = severity }).Diagnostics;
}
