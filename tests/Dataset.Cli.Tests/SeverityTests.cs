namespace Dataset.Cli.Tests;

/// <summary>The same cases that the generator is tested with, through files.</summary>
public sealed class SeverityTests
{
    [Theory]
    [InlineData("warning", "warning DS2002")]
    [InlineData("error", "error DS2002")]
    [InlineData("nonsense", "error DS2002")]
    public void A_file_can_change_a_severity(string given, string expected)
    {
        using TestDataset dataset = Wrong();
        dataset.Write(".editorconfig", "root = true\n[curated/**.yaml]\ndataset_diagnostic.ds2002.severity = " + given + "\n");
        ToolRun run = dataset.Run("check");
        run.Out.ShouldStartWith(expected + ": ");
        run.Code.ShouldBe(expected.StartsWith("error", StringComparison.Ordinal) ? ExitCode.NotInOrder : ExitCode.Success);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("silent")]
    [InlineData("suggestion")]
    public void What_the_build_does_not_print_is_not_printed(string given)
    {
        using TestDataset dataset = Wrong();
        dataset.Write("curated/.editorconfig", "[ports.yaml]\ndataset_diagnostic.DS2002.severity = " + given + "\n");
        dataset.Run("check").Success().ShouldStartWith("no errors, no warnings in 3 files\n");
    }

    [Fact]
    public void A_section_for_other_files_changes_nothing()
    {
        using TestDataset dataset = Wrong();
        dataset.Write(".editorconfig", "[curated/ships.yaml]\ndataset_diagnostic.DS2002.severity = none\n");
        dataset.Run("check").NotInOrder().ShouldStartWith("error DS2002: ");
    }

    [Fact]
    public void The_compilers_own_key_reaches_all_files_from_a_global_file_and_none_from_another()
    {
        using TestDataset dataset = Wrong();
        dataset.Write(".editorconfig", "[*]\ndotnet_diagnostic.DS2002.severity = none\n");
        dataset.Run("check").NotInOrder().ShouldStartWith("error DS2002: ");
        dataset.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.DS2002.severity = warning\n");
        dataset.Run("check").Success().ShouldStartWith("warning DS2002: ");
    }

    [Theory]
    [InlineData("NoWarn", "1701;DS2002", "")]
    [InlineData("NoWarn", "DS2003", "error DS2002: ")]
    [InlineData("WarningsAsErrors", "DS8001", "error DS2002: ")]
    public void A_project_file_says_what_of_everything_is_printed(string property, string value, string expected)
    {
        using TestDataset dataset = Wrong();
        dataset.Build.Properties[property] = value;
        dataset.Run("check").Out.ShouldStartWith(expected.Length == 0 ? "no errors, no warnings in 3 files\n" : expected);
    }

    [Fact]
    public void Warnings_are_errors_where_the_project_says_so()
    {
        using TestDataset dataset = Wrong();
        dataset.Write(".editorconfig", "root = true\n[curated/**.yaml]\ndataset_diagnostic.ds2002.severity = warning\n");
        dataset.Build.Properties["TreatWarningsAsErrors"] = "true";
        dataset.Run("check").NotInOrder().ShouldStartWith("error DS2002: ");
        dataset.Build.Properties["WarningsNotAsErrors"] = "DS2002";
        dataset.Run("check").Success().ShouldStartWith("warning DS2002: ");
        dataset.Build.Properties.Remove("TreatWarningsAsErrors");
        dataset.Build.Properties["WarningsNotAsErrors"] = "";
        dataset.Build.Properties["WarningsAsErrors"] = "DS2002";
        dataset.Run("check").NotInOrder().ShouldStartWith("error DS2002: ");
    }

    private static TestDataset Wrong() => new TestDataset().Edit("curated/ports.yaml", "Emden}", "Emden, nme: 1}");
}
