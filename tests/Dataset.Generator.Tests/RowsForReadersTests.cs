using Microsoft.CodeAnalysis;

namespace Dataset.Generator.Tests;

/// <summary>What generated rows offer those who read them: fields by name, comparison, JSON, an order, doc comments.</summary>
public sealed class RowsForReadersTests
{
    private const string Ferries = """
        #nullable enable
        using System;
        using System.Text.Json.Serialization;
        using Dataset.Schema;

        namespace Observatory;

        [Union]
        public partial interface IStop
        {
            string Id { get; }
        }

        [Entity("harbours", NamedMembers = true)]
        public sealed partial record Harbour : IStop
        {
            [Key(DatasetWide = true)] public partial string Id { get; }
            [DisplayName] public partial string Name { get; }
            [Inverse(typeof(Ferry), nameof(Ferry.From)), Shown("with")] public partial RowList<Ferry> Ferries { get; }
        }

        [Entity("islands")]
        public sealed partial record Island : IStop
        {
            [Key(DatasetWide = true)] public partial string Id { get; }
        }

        public enum Kind { CarFerry, SteamBoat }

        [Entity("ferries", NamedMembers = true, InOrderOf = nameof(Built))]
        public sealed partial record Ferry
        {
            [Key] public partial string Id { get; }
            [Shown] public partial Kind Kind { get; }
            [Shown("since"), Index(Range = true)] public partial FuzzyDate Built { get; }
            public partial Harbour From { get; }
            public partial RowList<IStop> Stops { get; }
            public partial RowMap<Harbour> Winter { get; }
            [JsonIgnore] public partial IStop? Home { get; }
            public partial RowList<Deck> Decks { get; }
        }

        [Part]
        public sealed partial record Deck
        {
            [Owner] public partial Ferry Ferry { get; }
            public partial int Number { get; }
        }
        """;

    private static readonly TestFile s_ferries = new("curated/ferries.yaml", """
        harbours:
          - {id: oslo, name: Oslo}
        islands:
          - {id: moen}
        ferries:
          - {id: anna, kind: car-ferry, built: 1990, from: oslo, stops: [moen, oslo], winter: {w1: oslo}, home: moen, decks: [{number: 1}, {number: 2}]}
          - {id: bore, kind: steam-boat, built: 1898~, from: oslo}
          - {id: cora, kind: car-ferry, built: 1990-05, from: oslo}
          - {id: dora, kind: car-ferry, built: 1990, from: oslo}
        """);

    [Fact]
    public void All_rows_stand_in_the_order_that_the_table_asks_for() => Host().Probe("""
        return Ferries.All + " " + Harbours.Oslo.Ferries + " " + Ferries.BuiltBetween(new(1990, 1, 1), new(1990, 12, 31));
        """).ShouldBe("[bore, anna, dora, cora] [anna, bore, cora, dora] [anna, dora, cora]");

    [Fact]
    public void A_list_prints_its_first_items() => Host().Probe("""
        return Ferries.Anna.Decks + " " + Ferries.Anna.Winter + " " + new RowList<int>() + " " + Ferries.Anna.Stops;
        """).ShouldBe("[Deck { Number = 1 }, Deck { Number = 2 }] {w1: oslo} [] [moen, oslo]");

    [Fact]
    public void What_a_row_refers_to_is_its_key_in_json() => Host().Probe("return System.Text.Json.JsonSerializer.Serialize(Ferries.Anna);").ShouldBe(
        """{"Id":"anna","Kind":0,"Built":"1990","From":"oslo","Stops":["moen","oslo"],"Winter":{"w1":"oslo"},"Decks":[{"Number":1},{"Number":2}]}""");

    [Fact]
    public void A_row_is_compared_with_all_that_it_can_be_met_as() => Host().Probe("""
        IStop stop = Ferries.Anna.Stops[1];
        return (stop == Harbours.Oslo, Harbours.Oslo == stop, stop != Harbours.Oslo, Islands.All[0] == stop, Harbours.Oslo == null, null == stop);
        """).ShouldBe((true, true, false, false, false, false));

    [Fact]
    public void A_row_is_not_copied() => Host().Probe("""
        try { return (Harbours.Oslo with { }).Id; } catch (NotSupportedException refused) { return refused.Message; }
        """).ShouldBe("A row of Harbour exists once: use it itself, for nothing of it can be changed.");

    [Fact]
    public void A_named_member_shows_what_its_table_marks_and_where_it_stands()
    {
        GeneratorHost host = Host();

        Docs(host, "Observatory.Ferry.Members.g.cs").ShouldBe(
        [
            "<summary>anna: car-ferry, since 1990</summary>", "<remarks>ferries.yaml(6)</remarks>",
            "<summary>bore: steam-boat, since 1898~</summary>", "<remarks>ferries.yaml(7)</remarks>",
            "<summary>cora: car-ferry, since 1990-05</summary>", "<remarks>ferries.yaml(8)</remarks>",
            "<summary>dora: car-ferry, since 1990</summary>", "<remarks>ferries.yaml(9)</remarks>",
        ]);
        Docs(host, "Observatory.Harbour.Members.g.cs").ShouldBe(
        [
            "<summary>Oslo (oslo): with car-ferry since 1990; steam-boat since 1898~; car-ferry since 1990-05</summary>",
            "<remarks>ferries.yaml(2)</remarks>",
        ]);
    }

    [Fact]
    public void The_summary_has_the_first_words_that_back_a_row()
    {
        ISymbol vega = new GeneratorHost(SkyFiles.All).Output.GetTypeByMetadataName("Observatory.Stars")!.GetMembers("Vega").ShouldHaveSingleItem();
        string words = vega.GetDocumentationCommentXml()!;
        words.ShouldContain("<summary>Vega (vega)");
        words.Split("</summary>")[0].ShouldContain("<para>&#x201C;");
        words.Split("</summary>")[1].ShouldContain(".yaml(");
    }

    [Fact]
    public void A_place_is_told_from_the_folder_that_all_files_are_in()
    {
        string other = "ferries:\n\n  - {id: elsa, kind: car-ferry, built: 2001, from: oslo}\n";
        GeneratorHost host = new([s_ferries, new("curated/new/elsa.yaml", other)], Ferries);

        Docs(host, "Observatory.Ferry.Members.g.cs")[^1].ShouldBe("<remarks>new/elsa.yaml(3)</remarks>");
    }

    [Theory]
    [InlineData("Stars.Vega.SupportOf(Star.Field.Magnitude)", "")]
    [InlineData("Stars.Vega.SupportOf(Star.Field.Magnitudo)", "CS0117")]
    [InlineData("Stars.Vega.SupportOf(Observation.Field.Date)", "CS1503")]
    [InlineData("Stars.Vega.SupportOf(\"Magnitude\")", "CS0411")]
    [InlineData("Stars.Vega.Of(Star.Field.Around).Value?.Id", "")]
    [InlineData("((IFact)Stars.Vega).SupportOf(Observation.Field.Date)", "")]
    [InlineData("Stars.Vega.Citations[0].Supports.Contains(Star.Field.Name)", "")]
    [InlineData("Stars.Vega.Citations[0].Supports.Contains(\"Name\")", "CS1503")]
    public void A_field_that_is_none_does_not_compile(string expression, string error)
    {
        Compilation compilation = new GeneratorHost(SkyFiles.All).Output.AddSyntaxTrees(
            TestCompilation.Tree($"using Observatory; internal static class Asking {{ internal static object? Ask() => {expression}; }}", "asking.cs"));

        compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Id).ShouldBe(error.Length == 0 ? [] : [error]);
    }

    private static GeneratorHost Host()
    {
        GeneratorHost host = new([s_ferries], Ferries);
        host.Diagnostics.ShouldBeEmpty();
        return host;
    }

    private static string[] Docs(GeneratorHost host, string source) =>
        [.. host.Result.GeneratedSources.Single(s => s.HintName == source).SourceText.ToString().Split('\n').Select(l => l.Trim())
            .Where(l => l.StartsWith("/// ", StringComparison.Ordinal)).Select(l => l[4..])];
}
