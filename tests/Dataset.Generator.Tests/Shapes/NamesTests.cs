using static Dataset.Generator.Tests.Shapes.ShapeHost;

namespace Dataset.Generator.Tests.Shapes;

/// <summary>How fields and members are called.</summary>
public sealed class NamesTests
{
    [Theory]
    [InlineData("Naming.Kebab", "first-seen")]
    [InlineData("Naming.Camel", "firstSeen")]
    [InlineData("Naming.Pascal", "FirstSeen")]
    [InlineData("Naming.Exact", "FirstSeen")]
    [InlineData("Naming.Snake", "first_seen")]
    public void Fields_are_called_by_a_policy(string naming, string field) =>
        Run("[Entity(\"stars\"), Names(" + naming
            + ")]\npublic sealed partial record Star { [Key, YamlName(\"id\")] public partial string Id { get; } public partial int FirstSeen { "
                + "get; } }",
            "return Stars.All[0].FirstSeen;", new TestFile("sky.yaml", "stars: [{id: vega, " + field + ": 7}]\n")).ShouldBe(7);

    [Fact]
    public void A_field_may_have_any_name() =>
        Run("""
            [Entity("stars")]
            public sealed partial record Star
            {
                [Key, YamlName("$ref")] public partial string Id { get; }
                [YamlName("C++")] public partial string A { get; }
                [YamlName("1.0")] public partial string B { get; }
                [YamlName("x.y: z")] public partial string C { get; }
                [YamlPath("in.ner")] public partial string D { get; }
                [YamlPath("in.deep.er")] public partial string? E { get; }
            }
            """, "var s = Stars.All[0]; return s.Id + s.A + s.B + s.C + s.D + s.E;",
            new TestFile("sky.yaml", "stars:\n  - {$ref: a, C++: b, 1.0: c, \"x.y: z\": d, in: {ner: e, deep: {er: f}}}\n")).ShouldBe("abcdef");

    [Fact]
    public void A_policy_of_the_assembly_names_what_no_record_names() =>
        Run("""
            [Entity("stars")]
            public sealed partial record Star
            {
                [Key] public partial string StarId { get; }
                public partial BandKind? MainBand { get; }
                public partial RowList<Name> OtherNames { get; }
            }
            [Part, Names(Naming.Kebab)]
            public sealed partial record Name { public partial string FullText { get; } }
            public enum BandKind { NearInfrared, Visible }
            """, """return Stars.All[0].StarId + Stars.All[0].MainBand + Stars.All[0].OtherNames[0].FullText;""",
            "[assembly: Dataset.Schema.Names(Dataset.Schema.Naming.Camel, Members = Dataset.Schema.Naming.Exact)]\n",
            new TestFile("sky.yaml", "stars: [{starId: vega, mainBand: NearInfrared, otherNames: [{full-text: x}]}]\n"))
                .ShouldBe("vegaNearInfraredx");

    [Fact]
    public void Any_key_becomes_a_member() =>
        Run("""
            [Entity("languages", NamedMembers = true)]
            [Files("l.yaml", Rows = RowsAre.ByKey)]
            [Member("find", "FindTool")]
            public sealed partial record Language
            {
                [Key] public partial string Name { get; }
            }
            """,
            """return string.Join('|', new[] { Languages.CPlusPlus, Languages.CSharp, Languages.ObjectiveCPlusPlus, Languages._1CEnterprise, Languages.DotNET, Languages.Malbolge, Languages.FindTool, Languages.U0416 }.Select(l => l.Name));""",
            new TestFile("l.yaml", "C++:\nC#:\nObjective-C++:\n1C Enterprise:\n.NET:\nMalb\u00F4lge:\nfind:\n\u0416:\n"))
                .ShouldBe("C++|C#|Objective-C++|1C Enterprise|.NET|Malbôlge|find|Ж");
}
