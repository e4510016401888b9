namespace Dataset.Generator.Tests;

/// <summary>The link of a diagnostic leads to its page, wherever the project says that pages stand.</summary>
public sealed class HelpPagesTests
{
    [Theory]
    [InlineData("", "docs/diagnostics/DS2001.md")]
    [InlineData("/packages/dataset.generator/1.0.0/docs diagnostics/", "file:///packages/dataset.generator/1.0.0/docs%20diagnostics/DS2001.md")]
    [InlineData("https://acme.example/help", "https://acme.example/help/DS2001.md")]
    [InlineData("https://acme.example/help?of={id}", "https://acme.example/help?of=DS2001")]
    public void A_link_leads_to_the_page(string given, string link) =>
        new GeneratorHost(
            [new TestFile("sky.yaml", "planes: []\n")],
            properties: new Dictionary<string, string> { ["build_property.DatasetHelpLink"] = given })
            .Result.Diagnostics.ShouldHaveSingleItem().Descriptor.HelpLinkUri.ShouldBe(link);
}
