namespace Dataset.Generator.Tests;

/// <summary>YAML in, generated code compiled and run.</summary>
public sealed class GeneratedCodeTests
{
    [Fact]
    public void Generated_code_compiles_without_a_warning() =>
        GeneratorHost.Problems(GeneratorHost.Run(SkyFiles.All).Output).ShouldBeEmpty();

    [Fact]
    public void Generated_code_compiles_without_any_data() =>
        GeneratorHost.Problems(GeneratorHost.Run().Output).ShouldBeEmpty();

    [Fact]
    public void A_named_member_is_the_row_that_find_finds() =>
        GeneratorHost.Run(SkyFiles.All).Probe("return ReferenceEquals(Stars.Vega, Stars.Find(\"vega\")) && Stars.Vega.Hip == 91262;").ShouldBe(true);

    [Fact]
    public void References_run_both_ways() =>
        GeneratorHost.Run(SkyFiles.All).Probe("return Sites.Find(\"europe\")!.Parts[0].Within!.Name;").ShouldBe("Europe");
}
