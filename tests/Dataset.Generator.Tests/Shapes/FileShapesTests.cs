namespace Dataset.Generator.Tests.Shapes;

/// <summary>Where rows may stand: each shape that a declaration can name, from the text to the compiled value.</summary>
public sealed class FileShapesTests
{
    private const string Star = """
        public sealed partial record Star
        {
            [Key] public partial string Id { get; }
            public partial string? Color { get; }
        }
        """;

    private const string AllStars = """return string.Join('|', Stars.All.Select(s => s.Id + "=" + s.Color));""";

    [Fact]
    public void A_list_at_the_root() =>
        Run("[Entity(\"stars\")]\n[Files(\"sky.yaml\")]\n" + Star, AllStars, new TestFile("data/sky.yaml", "- id: vega\n  color: white\n- {id: antares, color: red}\n"))
            .ShouldBe("antares=red|vega=white");

    [Fact]
    public void A_mapping_at_the_root_whose_keys_are_the_rows_keys() =>
        Run("[Entity(\"stars\")]\n[Files(\"sky.yaml\", Rows = RowsAre.ByKey)]\n" + Star, AllStars, new TestFile("sky.yaml", "vega: {color: white}\n\"C++\":\n  color: red\n1:\n"))
            .ShouldBe("1=|C++=red|vega=white");

    [Theory]
    [InlineData("[Files(\"sky.yaml\", At = \"data.items\")]", "data:\n  items:\n  - id: vega\n    color: white\n")]
    [InlineData("[Files(\"sky.yaml\", At = \"data.items\", Rows = RowsAre.ByKey)]", "data: {items: {vega: {color: white}}}\n")]
    [InlineData("[Files(\"sky.yaml\", At = \"a\\\\.b\")]", "a.b: [{id: vega, color: white}]\n")]
    public void Below_a_path(string files, string text) =>
        Run("[Entity(\"stars\")]\n" + files + "\n" + Star, AllStars, new TestFile("sky.yaml", text)).ShouldBe("vega=white");

    [Fact]
    public void Tables_of_one_file_stand_each_below_its_path() =>
        Run(
            "[Entity(\"stars\")]\n[Files(\"sky.yaml\", At = \"stars\")]\n" + Star + """

            [Entity("comets")]
            [Files("sky.yaml", At = "small.comets", Rows = RowsAre.ByKey)]
            public sealed partial record Comet
            {
                [Key] public partial string Name { get; }
                public partial Star? Near { get; }
            }
            """,
            """return Comets.Find("halley")!.Near!.Color;""",
            new TestFile("sky.yaml", "small:\n  comets:\n    halley: {near: vega}\nstars:\n  - {id: vega, color: white}\n")).ShouldBe("white");

    [Fact]
    public void A_file_a_row_whose_key_is_its_name() =>
        Run(
            """
            [Entity("stars", NamedMembers = true)]
            [Files("stars/*.yml", Rows = RowsAre.Single)]
            public sealed partial record Star
            {
                [Key, FileName] public partial string Id { get; }
                public partial string? Color { get; }
            }
            """,
            AllStars + "\n#pragma warning disable\nreturn Stars.VegaB;", new TestFile("x/stars/vega-b.yml", "color: white\n"), new TestFile("x/stars/a.c.yml", "color: red\n"))
            .ShouldBe("a.c=red|vega-b=white");

    [Fact]
    public void A_file_a_row_whose_key_is_a_field() =>
        Run("[Entity(\"stars\")]\n[Files(\"stars/**/*.yaml\", Rows = RowsAre.Single)]\n" + Star, AllStars,
            new TestFile("stars/a.yaml", "id: vega\n"), new TestFile("stars/deep/er/b.yaml", "id: antares\ncolor: red\n")).ShouldBe("antares=red|vega=");

    [Fact]
    public void Front_matter_and_the_text_behind_it() =>
        Run(
            """
            [Entity("stars")]
            [Files("*.md", Rows = RowsAre.Single)]
            public sealed partial record Star
            {
                [Key, FileName] public partial string Id { get; }
                public partial string? Color { get; }
                [Body] public partial string Text { get; }
            }
            """,
            """return string.Join('|', Stars.All.Select(s => s.Id + "=" + s.Color + ":" + s.Text));""",
            new TestFile("vega.md", "---\ncolor: white\n---\n# Vega\n\n\tNot: [YAML\n"), new TestFile("mizar.md", "---\r\ncolor: x\r\n---\r\n"))
            .ShouldBe("mizar=x:|vega=white:# Vega\n\n\tNot: [YAML\n");

    [Theory]
    [InlineData("Rows = RowsAre.Single", "id: vega\n---\nid: antares\ncolor: red\n...\n")]
    [InlineData("Rows = RowsAre.List", "---\n- id: vega\n---\n- {id: antares, color: red}\n")]
    public void Every_document_of_a_file(string rows, string text) =>
        Run("[Entity(\"stars\")]\n[Files(\"sky.yaml\", Documents = true, " + rows + ")]\n" + Star, AllStars, new TestFile("sky.yaml", text)).ShouldBe("antares=red|vega=");

    [Fact]
    public void Json_is_YAML() =>
        Run("[Entity(\"stars\")]\n[Files(\"sky.json\", At = \"data\")]\n" + Star, AllStars,
            new TestFile("sky.json", "{\"data\": [{\"id\": \"vega\", \"color\": \"\\u0077hite\"},\n\t{\"id\": \"deneb\", \"color\": null}]}")).ShouldBe("deneb=|vega=white");

    [Fact]
    public void The_order_of_the_file_is_to_be_had() =>
        Run(
            """
            [Entity("stars")]
            [Files("sky.yaml", Rows = RowsAre.ByKey)]
            public sealed partial record Star
            {
                [Key] public partial string Id { get; }
                [FileOrder] public partial int Number { get; }
            }
            """,
            """return string.Join('|', Stars.All.OrderBy(s => s.Number).Select(s => s.Id + s.Number));""",
            new TestFile("sky.yaml", "vega:\nantares:\nmizar:\n")).ShouldBe("vega0|antares1|mizar2");

    [Fact]
    public void Unknown_fields_are_passed_over_by_name_by_pattern_or_all()
    {
        const string Text = "vega: {color: white, x-mass: 2, distance: 25}\n";
        Run("[Entity(\"stars\")]\n[Files(\"sky.yaml\", Rows = RowsAre.ByKey, IgnoreUnknown = true)]\n" + Star, AllStars, new TestFile("sky.yaml", Text)).ShouldBe("vega=white");
        Run("[Entity(\"stars\")]\n[Files(\"sky.yaml\", Rows = RowsAre.ByKey), IgnoreFields(\"x-*\", \"distance\")]\n" + Star, AllStars, new TestFile("sky.yaml", Text)).ShouldBe("vega=white");
        Host("[Entity(\"stars\")]\n[Files(\"sky.yaml\", Rows = RowsAre.ByKey), IgnoreFields(\"x-*\")]\n" + Star, new TestFile("sky.yaml", Text))
            .Diagnostics.ShouldBe(["sky.yaml(1,33): error DS2002: 'distance' is not a field of 'stars'; there are: color"]);
    }

    [Fact]
    public void Anchors_aliases_and_merge_keys_where_they_are_allowed() =>
        Run("[Entity(\"stars\")]\n[Files(\"sky.yaml\", Rows = RowsAre.ByKey, Aliases = true)]\n" + Star, AllStars,
            new TestFile("sky.yaml", "vega: &white {color: &c white}\nmizar: *white\ndeneb: {<<: *white}\nantares:\n  <<: [*white]\n  color: red\naltair: {color: *c}\n"))
            .ShouldBe("altair=white|antares=red|deneb=white|mizar=white|vega=white");

    [Theory]
    [InlineData("Naming.Kebab", "first-seen")]
    [InlineData("Naming.Camel", "firstSeen")]
    [InlineData("Naming.Pascal", "FirstSeen")]
    [InlineData("Naming.Exact", "FirstSeen")]
    [InlineData("Naming.Snake", "first_seen")]
    public void Fields_are_called_by_a_policy(string naming, string field) =>
        Run("[Entity(\"stars\"), Names(" + naming + ")]\npublic sealed partial record Star { [Key, YamlName(\"id\")] public partial string Id { get; } public partial int FirstSeen { get; } }",
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
    public void A_part_may_be_short_a_list_one_item_and_a_field_of_several_types() =>
        Run("""
            [Entity("stars")]
            public sealed partial record Star
            {
                [Key] public partial string Id { get; }
                public partial Name? Name { get; }
                [OneOrMany] public partial RowList<Name> Others { get; }
                [Either, YamlName("seen")] public partial bool? IsSeen { get; }
                [Either, YamlName("seen")] public partial DateOnly? SeenOn { get; }
                [Either, YamlName("parts")] public partial RowList<string> Parts { get; }
                [Either, YamlName("parts")] public partial Name? Part { get; }
            }
            [Part]
            public sealed partial record Name
            {
                [Short] public partial string Text { get; }
                public partial string? Lang { get; }
                public partial RowList<Name> From { get; }
            }
            """, """
            string Of(Name? n) => n is null ? "-" : n.Text + n.Lang + string.Concat(n.From.Select(f => "<" + Of(f)));
            return string.Join('|', Stars.All.Select(s => s.Id + " " + Of(s.Name) + string.Concat(s.Others.Select(o => ";" + Of(o))) + " " + s.IsSeen + s.SeenOn?.Year + string.Join('+', s.Parts) + Of(s.Part)));
            """,
            new TestFile("sky.yaml", """
                stars:
                  - {id: a, name: Vega, others: Wega, seen: true, parts: [x, y]}
                  - {id: b, name: {text: Vega, lang: la, from: [{text: waqi, from: [nasr, {text: falling}]}]}, others: [A, {text: B, lang: ar}], seen: 1850-07-17, parts: {text: z}}
                  - {id: c, others: {text: D}, parts: w}

                """)).ShouldBe("a Vega;Wega Truex+y-|b Vegala<waqi<nasr<falling;A;Bar 1850z|c -;D w-");

    [Fact]
    public void A_mapping_whose_names_nobody_declared_is_a_map() =>
        Run("""
            [Entity("stars")]
            public sealed partial record Star
            {
                [Key] public partial string Id { get; }
                public partial RowMap<int> Catalogues { get; }
                public partial RowMap<Star> Near { get; }
                public partial RowMap<Band> Bands { get; }
            }
            [Part]
            public sealed partial record Band
            {
                [Short] public partial decimal? Magnitude { get; }
                public partial string? By { get; }
            }
            """, """
            Star vega = Stars.Find("vega")!;
            var wide = Stars.Find("deneb")!.Catalogues;
            return string.Join('|', vega.Catalogues.Select(c => c.Key + "=" + c.Value)) + " " + vega.Catalogues["HR 7001"] + vega.Catalogues.ContainsKey("x") + vega.Catalogues.TryGetValue("hd", out _)
                + " " + ReferenceEquals(vega.Near["east"], Stars.Find("deneb")) + " " + string.Join('|', vega.Bands.Keys) + vega.Bands["B"].Magnitude + vega.Bands["V"].By + vega.Bands["x.y"].By
                + " " + wide.Count + wide["n7"] + wide.TryGetValue("n99", out _) + wide.Values[11] + Stars.Find("deneb")!.Bands.Count + default(RowMap<int>).Count;
            """, new TestFile("sky.yaml", """
                stars:
                  - id: vega
                    catalogues: {HD: 172167, HR 7001: 7001}
                    near: {east: deneb}
                    bands: {V: {magnitude: 0.03, by: Bessel}, B: 0.03, x.y: }
                  - id: deneb
                    catalogues: {n0: 0, n1: 1, n2: 2, n3: 3, n4: 4, n5: 5, n6: 6, n7: 7, n8: 8, n9: 9, n10: 10, n11: 11}

                """)).ShouldBe("HD=172167|HR 7001=7001 7001FalseFalse True V|B|x.y0.03Bessel 127False1100");

    [Fact]
    public void A_union_of_parts_is_told_by_a_field_by_a_tag_or_by_what_fields_there_are() =>
        Run("""
            [Entity("stars")]
            [Files("sky.yaml", Tags = true)]
            public sealed partial record Star
            {
                [Key] public partial string Id { get; }
                public partial RowList<ISource> Sources { get; }
                public partial ISource? First { get; }
                public partial RowMap<ISource> Named { get; }
            }
            [Union] public partial interface ISource { string Text { get; } }
            [Part, When("kind", "book", "map")] public sealed partial record Book : ISource
            {
                public partial string Title { get; }
                public partial RowList<ISource> Cites { get; }
                public string Text => "book " + Title + string.Concat(Cites.Select(c => "(" + c.Text + ")"));
            }
            [Part, When("web")] public sealed partial record Page : ISource { public partial Uri Web { get; } public string Text => "page " + Web.Host; }
            [Part, When(Tag = "!talk")] public sealed partial record Talk : ISource { [Short] public partial string By { get; } public string Text => "talk " + By; }
            [Part] public sealed partial record Letter : ISource { public partial string From { get; } public partial string? To { get; } public string Text => "letter " + From + To; }
            """, """
            Star vega = Stars.Find("vega")!;
            return string.Join('|', vega.Sources.Select(s => s.Text)) + " " + vega.First!.Text + " " + vega.Named["a"].Text + vega.Named["b"].Text + Stars.Find("x")!.Sources.Count + (Stars.Find("x")!.First is null)
                + ReferenceEquals(vega.Sources[0], ISource.All.OfType<Book>().First(b => b.Title == "Almagest"));
            """, new TestFile("sky.yaml", """
                - id: vega
                  sources:
                    - {kind: book, title: Almagest, cites: [{from: A}, !talk B, {kind: map, title: M, cites: [{web: "https://c.example/x"}]}]}
                    - !talk Hipparchus
                    - {web: "https://sky.example/a"}
                    - {from: Tycho, to: Kepler}
                  first: {kind: map, title: Uranometria}
                  named: {a: {web: "https://b.example"}, b: !talk {by: C}}
                - id: x

                """)).ShouldBe("book Almagest(letter A)(talk B)(book M(page c.example))|talk Hipparchus|page sky.example|letter TychoKepler book Uranometria page b.exampletalk C0TrueTrue");

    [Fact]
    public void What_no_property_reads_is_collected() =>
        Run("""
            [Entity("stars"), IgnoreFields("comment")]
            [Files("sky.yaml", Rows = RowsAre.ByKey)]
            public sealed partial record Star
            {
                [Key] public partial string Id { get; }
                public partial string? Color { get; }
                [Rest] public partial RowMap<string> Rest { get; }
            }
            """, """return string.Join('|', Stars.All[0].Rest.Select(r => r.Key + "=" + r.Value)) + Stars.All[1].Rest.Count;""",
            new TestFile("sky.yaml", "vega: {color: white, mass: 2.1, comment: no, seen: [1, \"2\", ~], by: {a: b}, empty: }\nx:\n"))
            .ShouldBe("""mass=2.1|seen=["1", "2", null]|by={"a": "b"}0""");

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
            new TestFile("l.yaml", "C++:\nC#:\nObjective-C++:\n1C Enterprise:\n.NET:\nMalb\u00F4lge:\nfind:\n\u0416:\n")).ShouldBe("C++|C#|Objective-C++|1C Enterprise|.NET|Malbôlge|find|Ж");

    private static GeneratorHost Host(string schema, params TestFile[] files)
    {
        GeneratorHost host = new(files, "#nullable enable\nusing System;\nusing System.Linq;\nusing Dataset.Schema;\nnamespace Observatory;\n" + schema);
        host.ShouldBeCachedOnSecondRun();
        return host;
    }

    private static object? Run(string schema, string body, params TestFile[] files)
    {
        GeneratorHost host = Host(schema, files);
        host.Diagnostics.ShouldBeEmpty();
        return host.Probe(body);
    }
}
