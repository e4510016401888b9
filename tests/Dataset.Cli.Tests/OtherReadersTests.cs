using System.Text.RegularExpressions;

namespace Dataset.Cli.Tests;

/// <summary>
/// What the tool prints is read by others: the system that builds, a spreadsheet, a reviewer's screen. A text that somebody submits must command none
/// of them. The texts here would do no harm.
/// </summary>
public sealed partial class OtherReadersTests
{
    private const string Commands = "##vso[task.logissue type=warning]a ##[group]b ##teamcity[message text='c']";

    [Theory]
    [InlineData("check")]
    [InlineData("check", "--format", "github")]
    [InlineData("check", "--format", "json")]
    [InlineData("check", "--format", "sarif")]
    public void No_log_takes_a_finding_for_a_command(params string[] arguments)
    {
        using TestDataset dataset = new();
        dataset.Edit("curated/ships.yaml", "masts: 2", "home: \"" + Commands + "\"")
            .Edit("curated/ships.yaml", "rig: schooner", "rig: \"::error::a\"");
        ShouldCommandNothing(dataset.Run(arguments).NotInOrder());
    }

    [Theory]
    [InlineData("text")]
    [InlineData("csv")]
    public void No_log_takes_evidence_for_a_command(string format)
    {
        using TestDataset dataset = new();
        dataset.Edit("curated/ships.yaml", "quote: Her two masts", "quote: \"" + Commands + "\\n::error::a\"")
            .Edit("curated/ships.yaml", "quote: launched in 1887", "quote: \"::error::b\"");
        ShouldCommandNothing(dataset.Run("evidence", "--format", format).Success());
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@a")]
    [InlineData("\\t=1+1")]
    [InlineData("＝1+1")]
    public void No_spreadsheet_computes_a_value(string quote)
    {
        using TestDataset dataset = new();
        dataset.Edit("curated/ships.yaml", "quote: Her two masts", "quote: \"" + quote + "\"");
        string shown = quote.Replace("\\t", "\t", StringComparison.Ordinal);
        dataset.Run("evidence", "--format", "csv").Success().ShouldContain(",'" + shown + ",");
    }

    [Fact]
    public void Nobody_is_shown_another_text_than_the_build_reads()
    {
        using TestDataset dataset = new();
        dataset.Edit("curated/ships.yaml", "quote: Her two masts", "quote: \"a\\u202Eb\\u200Bc\\U000E0041d\"");
        dataset.Run("evidence").Success().ShouldContain("a\\u202Eb\\u200Bc\\U000E0041d");
        dataset.Run("check").NotInOrder().ShouldNotContain("\u202E");
    }

    [Fact]
    public void A_name_of_a_file_stays_on_its_line()
    {
        using TestDataset dataset = new();
        dataset.Write("curated/a\n::error::b\u001B[1m.yaml", "ports: [");
        foreach (string format in (string[])["text", "github"])
        {
            string printed = dataset.Run("check", "--format", format).NotInOrder();
            ShouldCommandNothing(printed);
            printed.ShouldNotContain("\u001B");
        }
    }

    /// <summary>The report for GitHub has commands of its own, which begin with a place or a title.</summary>
    private static void ShouldCommandNothing(string printed)
    {
        Command().IsMatch(printed).ShouldBeFalse(printed);
        printed.Split('\n').Where(l => l.TrimStart().StartsWith("::", StringComparison.Ordinal))
            .ShouldAllBe(
                l => l.StartsWith("::error file=", StringComparison.Ordinal) || l.StartsWith("::notice title=dataset::", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"##[A-Za-z]*\[")]
    private static partial Regex Command();
}
