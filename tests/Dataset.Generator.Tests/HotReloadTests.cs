using Microsoft.CodeAnalysis;

namespace Dataset.Generator.Tests;

/// <summary>Edit and continue cannot replace a constant: where one is another, the application starts again and shows what the data is now.</summary>
public sealed class HotReloadTests
{
    private const string Schema = """
        #nullable enable
        using Dataset.Schema;
        namespace Observatory;
        [Entity("stars")]
        public sealed partial record Star
        {
            [Key] public partial string Id { get; }
            public partial string? Name { get; }
            public partial int? Number { get; }
        }
        """;

    private const string Stars = "stars:\n  - {id: vega, name: Vega, number: 1}\n";

    [Theory]
    [InlineData("name: Vega", "name: Wega")]
    [InlineData("number: 1", "number: 2")]
    [InlineData("id: vega", "id: wega")]
    [InlineData("}\n", "}\n  - {id: deneb}\n")]
    public void Where_the_data_is_another_so_is_a_constant(string before, string after) =>
        Constant(Stars.Replace(before, after, StringComparison.Ordinal)).ShouldNotBe(Constant(Stars));

    [Fact]
    public void Where_only_the_text_is_another_it_stays() =>
        Constant("# a comment\nstars:\n- id: vega\n  number: 1\n  name: Vega\n").ShouldBe(Constant(Stars));

    private static object Constant(string stars)
    {
        GeneratorHost host = new([new TestFile("curated/stars.yaml", stars)], Schema);
        host.Diagnostics.ShouldBeEmpty();
        return host.Output.GetTypeByMetadataName("Observatory.__Star")!.GetMembers("__Fingerprint").OfType<IFieldSymbol>().Single()
            .ConstantValue.ShouldNotBeNull();
    }
}
