using static Dataset.Generator.Tests.Shapes.ShapeHost;

namespace Dataset.Generator.Tests.Shapes;

/// <summary>What values may be, beside values and lists of them: from the text to the compiled value.</summary>
public sealed class ValueShapesTests
{
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
    public void Lists_may_stand_in_a_list() =>
        Run("""
            [Entity("stars")]
            public sealed partial record Star
            {
                [Key] public partial string Id { get; }
                public partial RowList<RowList<decimal>> Path { get; }
                public partial RowList<RowList<Star>> Groups { get; }
            }
            """, """
            Star vega = Stars.Find("vega")!;
            return string.Join('|', vega.Path.Select(p => string.Join(' ', p))) + ";" + string.Join('|', vega.Groups.Select(g => string.Join(' ', g.Select(s => s.Id)))) + Stars.Find("x")!.Path.Count;
            """, new TestFile("sky.yaml", "stars:\n  - {id: vega, path: [[1.5, 2], [], 3, [4]], groups: [[x], [x, vega]]}\n  - {id: x}\n")).ShouldBe("1.5 2||3|4;x|x vega0");

    [Fact]
    public void Rows_of_a_part_have_keys_and_are_referred_to_by_path() =>
        Run("""
            [Entity("committees")]
            public sealed partial record Committee
            {
                [Key] public partial string Id { get; }
                public partial RowList<Group> Groups { get; }
                [ByPath] public partial Group? Lead { get; }
                [ByPath] public partial RowList<Group> Others { get; }
            }
            [Part]
            public sealed partial record Group
            {
                [Key] public partial string Number { get; }
                public partial string? Name { get; }
                public partial RowList<Group> Groups { get; }
                [ByPath] public partial Group? After { get; }
            }
            """, """
            Committee a = Committees.Find("a")!, b = Committees.Find("b")!;
            return a.Lead!.Name + ReferenceEquals(a.Lead, b.Groups[0].Groups[0]) + string.Join('+', a.Others.Select(o => o.Name)) + b.Groups[0].After!.Name + (b.Lead is null);
            """, new TestFile("c.yaml", """
                committees:
                  - {id: a, groups: [{number: "01", name: A1}], lead: b/01/7, others: [a/01, b/01]}
                  - {id: b, groups: [{number: "01", name: B1, after: a/01, groups: [{number: "7", name: B17}]}]}

                """)).ShouldBe("B17TrueA1+B1A1True");

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
    public void Truth_values_and_numbers_may_be_spelled_as_in_YAML_1_1() =>
        Run("""
            [Entity("stars")]
            [Files("sky.yaml", Yaml11 = true)]
            public sealed partial record Star
            {
                [Key] public partial string Id { get; }
                public partial RowList<bool> Seen { get; }
                public partial RowList<int> Numbers { get; }
                public partial string? Text { get; }
            }
            """, """return string.Join(' ', Stars.All[0].Seen) + ";" + string.Join(' ', Stars.All[0].Numbers) + Stars.All[0].Text;""",
            new TestFile("sky.yaml", "- {id: no, seen: [yes, Off, y, TRUE, n], numbers: [1_000, 0755, -0b101, 1:30, 7, -12], text: on}\n"))
            .ShouldBe("True False True True False;1000 493 -5 90 7 -12on");

    [Fact]
    public void Nothing_may_be_spelled_in_every_way_of_the_core_schema() =>
        Run("""
            [Entity("stars")]
            public sealed partial record Star
            {
                [Key] public partial string Id { get; }
                public partial int? Number { get; }
                public partial bool? Seen { get; }
                public partial DateOnly? SeenOn { get; }
                public partial Star? Near { get; }
                public partial RowList<int> Numbers { get; }
                public partial RowMap<string> Names { get; }
                public partial Place? Place { get; }
            }
            [Part] public sealed partial record Place { [Short] public partial string Text { get; } }
            """, """Star s = Stars.Find("vega")!; return s.Number is null && s.Seen is null && s.SeenOn is null && s.Near is null && s.Numbers.Count + s.Names.Count == 0 && s.Place is null;""",
            new TestFile("sky.yaml", "stars:\n  - {id: vega, number: Null, seen: NULL, seen_on: ~, near: null, numbers: NULL, names: Null, place: NULL}\n"))
            .ShouldBe(true);

    [Fact]
    public void A_text_too_in_files_as_they_stand() =>
        Run("""
            [Entity("stars")]
            [Files("sky.yaml")]
            public sealed partial record Star
            {
                [Key] public partial string Id { get; }
                public partial string? Name { get; }
                [Default("none")] public partial RowList<string> Others { get; }
                [Default("0")] public partial RowMap<int> Counts { get; }
            }
            """, """Star s = Stars.Find("vega")!; return (s.Name ?? "-") + string.Join('+', s.Others) + string.Join('+', s.Counts.Values) + Stars.Find("b")!.Others.Count + Stars.Find("b")!.Name;""",
            new TestFile("sky.yaml", "- {id: vega, name: NULL, others: [a, ~, Null, 'NULL', ], counts: {a: 1, b: null}}\n- {id: b, others: , name: 'Null'}\n"))
            .ShouldBe("-a+none+none+NULL1+00Null");

    [Fact]
    public void An_empty_list_is_an_empty_map_and_the_other_way_round_in_files_as_they_stand() =>
        Run("""
            [Entity("stars")]
            [Files("sky.json")]
            public sealed partial record Star
            {
                [Key] public partial string Id { get; }
                public partial RowMap<string> Names { get; }
                public partial RowList<int> Numbers { get; }
                public partial RowList<Band> Bands { get; }
            }
            [Part] public sealed partial record Band { public partial string Name { get; } }
            """, """Star s = Stars.Find("vega")!; return s.Names.Count + s.Numbers.Count + s.Bands.Count;""",
            new TestFile("sky.json", """[{"id": "vega", "names": [], "numbers": {}, "bands": {}}]""")).ShouldBe(0);

    [Fact]
    public void A_URI_of_any_scheme_where_the_property_allows_it() =>
        Run("""
            [Entity("stars")]
            public sealed partial record Star
            {
                [Key] public partial string Id { get; }
                public partial Uri? Page { get; }
                [AnyScheme] public partial RowList<Uri> Links { get; }
                [AnyScheme, Unique] public partial Uri? Isbn { get; }
            }
            """, """
            Star s = Stars.Find("vega")!;
            return s.Page!.Host + string.Join('|', s.Links.Select(l => l.Scheme + "~" + l.OriginalString)) + Stars.FindByIsbn(new Uri("urn:isbn:1"))!.Id;
            """, new TestFile("sky.yaml", "stars:\n  - {id: vega, page: HTTPS://Sky.example/A, links: [\"MAILTO:a@sky.example\", ftp://x/y, tel:+1-2, HTTP://x], isbn: urn:isbn:1}\n"))
            .ShouldBe("sky.examplemailto~MAILTO:a@sky.example|ftp~ftp://x/y|tel~tel:+1-2|http~HTTP://xvega");

    [Fact]
    public void Elsewhere_they_may_not() =>
        Host("""
            [Entity("stars")]
            [Files("sky.yaml")]
            public sealed partial record Star
            {
                [Key] public partial string Id { get; }
                public partial bool? Seen { get; }
            }
            """, new TestFile("sky.yaml", "- {id: no, seen: yes}\n")).Diagnostics.ShouldHaveSingleItem().ShouldStartWith("sky.yaml(1,18): error DS2006: 'yes' is not true or false for 'seen'");
}
