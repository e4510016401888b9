using Dataset.Compiler.Tests;

namespace Dataset.Cli.Tests;

/// <summary>Drafts of data of many shapes: each compiles, and every value is where the draft says.</summary>
public sealed class InitTests
{
    [Fact]
    public void From_an_unknown_file_to_a_typed_look_up()
    {
        using ProjectFolder folder = new ProjectFolder(isRepository: false).Write("tongues/tongues.yml", """
            C++: {type: compiled, color: "#f34b7d", extensions: [.cpp, .hpp], first_seen: 1985-10-14, id: 43}
            F#: {type: compiled, extensions: .fs, id: 105, wrap: true}
            "1C": {type: compiled, id: 0o17, home: "https://1c.example/"}
            """);
        string said = folder.RunIn("tongues", "init", "tongues.yml").Success();
        said.ShouldBe("""
            wrote Tongue.cs
            wrote Program.cs
            wrote tongues.csproj
            Tongue.cs: 3 rows of 1 file
              assumed: the names in the file are the keys of the rows: Tongue.Key
            What is assumed stands in the declarations: change it there; 'dataset check' says what no longer fits.
            Next: dotnet run

            """.ReplaceLineEndings("\n"));
        folder.Read("tongues/Tongue.cs").ShouldBe("""
            using Dataset.Schema;

            namespace TonguesData;

            /// <summary>A row of 'tongues.yml'.</summary>
            [Entity("tongues", NamedMembers = true)]
            [Files("tongues.yml", Rows = RowsAre.ByKey)]
            public sealed partial record Tongue
            {
                [Key] public partial string Key { get; }

                public partial string Type { get; }

                public partial string? Color { get; }

                public partial RowList<string> Extensions { get; }

                public partial DateOnly? FirstSeen { get; }

                public partial int Id { get; }

                public partial bool? Wrap { get; }

                public partial Uri? Home { get; }
            }

            """.ReplaceLineEndings("\n"));
        DraftedProject project = DraftedProject.Build(Path.Combine(folder.Root, "tongues"), "tongues.yml");
        object plus = project.Find("Tongues", "C++");
        DraftedProject.Get(plus, "FirstSeen").ShouldBe(new DateOnly(1985, 10, 14));
        DraftedProject.Get(project.Find("Tongues", "1C"), "Id").ShouldBe(15);
        project.Run().ShouldStartWith("3 rows\n");
    }

    private const string References = """
        {"stars": [{"id": "sun", "label": "sun"}, {"id": "vega", "label": "vega"}, {"id": "deneb", "label": "deneb"}],
         "planets": [{"id": "mars", "star": "sun", "tag": "io", "nearStars": ["sun"]}, {"id": "io", "around": "mars", "tag": "mars", "nearStars": ["vega", "deneb"]},
          {"id": "phobos", "around": "mars", "star": "vega", "tag": "mars"}, {"id": "rhea", "around": "io", "tag": "mars"}, {"id": "dione", "around": "rhea", "tag": "io"}]}
        """;

    private const string Kinds = """
        - {id: a, parts: [{lens: x, size: 2}, {mirror: y, coating: z, arc: 3}], shape: {type: Point, coordinates: [1, 2]}}
        - {id: b, parts: [{lens: x, size: 3}], shape: {type: Path, coordinates: [[1, 2], [3, 4], [5, 6]]}}
        - {id: c, parts: [{mirror: y, coating: z, arc: 1}, {lens: w, size: 4}], shape: {type: Point, coordinates: [1, 2]}}
        - {id: d, parts: [], shape: {type: Path, coordinates: [[1, 2], [3, 4]]}}
        """;

    [Fact]
    public void References_and_kinds_are_drafted_and_said()
    {
        using ProjectFolder folder = new ProjectFolder(isRepository: false).Write("p/a.json", References).Write("p/b.yml", Kinds);
        string said = folder.RunIn("p", "init", "a.json", "b.yml").Success();
        said.ShouldContain("""
            Planet.cs: 5 rows of 1 file, below planets
              assumed: 'star' of Planet holds keys of Star: a reference, to which another key is an error; 'string' takes any
              assumed: 'nearStars' of Planet holds keys of Star: a reference, to which another key is an error; 'string' takes any
              assumed: 'around' of Planet holds keys of Planet: a reference, to which another key is an error; 'string' takes any
              assumed: no two rows share 'id': the key
            BRow.cs: 4 rows of 1 file
              assumed: what stands in 'parts' is of 2 kinds, told by the fields 'lens', 'mirror': IPart
              assumed: what stands in 'shape' is of 2 kinds, told by the field 'type': IShape
              assumed: no two rows share 'id': the key

            """.ReplaceLineEndings("\n"));
        folder.Read("p/Star.cs").ShouldContain("    public partial string Label { get; }\n");
        string[] lines = (folder.Read("p/Planet.cs") + folder.Read("p/BRow.cs")).Split('\n');
        lines.ShouldContain("    public partial string Tag { get; }");
        lines.ShouldContain("    public partial RowList<Star> NearStars { get; }");
        lines.ShouldContain("    public partial RowList<IPart> Parts { get; }");
        lines.ShouldContain("[When(\"lens\")]");
        lines.ShouldContain("public sealed partial record PathShape : IShape");
        lines.ShouldContain("    public partial RowList<RowList<int>> Coordinates { get; }");
        lines.ShouldContain("public partial interface IShape;");
    }

    /// <summary>Data, and what its rows hold: a container, a key, a property and its value as text.</summary>
    public static TheoryData<string, string, string, string, string, string> Shapes => new()
    {
        { "a.json", """[{"id": 1, "at": {"lat": 1.5, "lon": 2}}, {"id": 2, "at": {"lat": 3, "lon": 4.25}}]""", "A", "", "At.Lat", "1.5" },
        { "a.json", """{"version": 3, "items": [{"code": "x", "n": 1}, {"code": "y", "n": 2}]}""", "Items", "y", "N", "2" },
        { "a.json", """{"version": 3, "items": [{"code": "x", "n": 1}, {"code": "y", "n": 2}]}""", "AFiles", "", "Version", "3" },
        { "a.json", """{"data": {"items": [{"code": "x"}, {"code": "y"}], "total": 2}}""", "AFiles", "", "Data.Total", "2" },
        { "a.yml", "id: a\nn: 1\n---\nid: b\nn: 2\n", "A", "b", "N", "2" },
        { "a.yml", "- {id: a, path: [[1, 2], [3]]}\n- {id: b, path: [[4]]}\n", "A", "a", "Path.Count", "2" },
        { "a.yml", "- {id: a, name: Vega}\n- {id: b, name: {text: Deneb, lang: la}}\n", "A", "a", "Name.Value", "Vega" },
        { "a.yml", "- {id: a, name: Vega}\n- {id: b, name: {text: Deneb, lang: la}}\n", "A", "b", "Name.Text", "Deneb" },
        { "a.yml", "- {id: a, eol: false}\n- {id: b, eol: 2024-01-31}\n", "A", "b", "EolOn", "01/31/2024" },
        { "a.yml", "- {id: a, eol: false}\n- {id: b, eol: 2024-01-31}\n", "A", "a", "Eol", "False" },
        { "a.yml", "- {id: a, kids: [{id: b, kids: [{id: c}]}]}\n- {id: d}\n", "A", "a", "Kids.Count", "1" },
        { "a.yml", "- {id: a, x: {k: 1}}\n- {id: b, x: [{k: 2}, {k: 3}]}\n", "A", "b", "X.Count", "2" },
        { "a.yml", "base: &b {n: 7}\nrows:\n  - {id: a, m: *b}\n  - {id: b, m: {n: 8}}\n", "Rows", "a", "M.N", "7" },
        { "a.yml", "- {id: a, x: [1, {y: 2}, [3]]}\n- {id: b, x: plain}\n", "A", "b", "Rest.Count", "1" },
        { "a.yml", "- {n: 1}\n- {n: 1}\n- {n: 1}\n", "A", "", "Order", "0" },
        { "a.yml", "- {id: 007, size: 0x1F}\n- {id: 012, size: +5}\n", "A", "007", "Size", "0x1F" },
        { "a.yml", "en: English\nde: Deutsch\n", "A", "", "En", "English" },
        { "a.yml", "- {id: 1, price: 0.1}\n- {id: 2, price: 1e3}\n", "A", "", "Price", "0.1" },
        { "a.yml", "- {id: a, firstSeen: 2001-02-03T04:05:06Z, isOn: true}\n- {id: b, firstSeen: 2001-02-03T04:05:06Z, isOn: false}\n", "A", "a", "IsOn", "True" },
        { "a.yml", "- {id: a, scores: {\"2019\": 1, \"2020\": 2, \"2021\": 3}}\n- {id: b, scores: {\"2022\": 4}}\n", "A", "a", "Scores.Count", "3" },
        { "a.json", References, "Planets", "mars", "Star.Id", "sun" },
        { "a.json", References, "Planets", "io", "Around.Star.Id", "sun" },
        { "a.json", References, "Planets", "io", "NearStars.Count", "2" },
        { "a.json", References, "Planets", "mars", "Tag", "io" },
        { "a.json", References, "Stars", "vega", "Label", "vega" },
        { "a.yml", Kinds, "A", "a", "Parts.Count", "2" },
        { "a.yml", Kinds, "A", "d", "Shape.Coordinates.Count", "2" },
        { "a.jsonl", "{\"id\": \"a\", \"n\": 1}\n{\"id\": \"b\", \"n\": 2}\n", "A", "b", "N", "2" },
        { "a.md", "---\ntitle: A\n---\nText behind.\n", "A", "", "Body", "Text behind.\n" },
    };

    [Fact]
    public void Files_with_lists_below_the_names_of_tables_share_their_tables()
    {
        using ProjectFolder folder = new ProjectFolder(isRepository: false)
            .Write("p/sky/a.yaml", "stars:\n  - {id: vega}\nplanets:\n  - {id: mars, n: 2}\n").Write("p/sky/b.yaml", "stars:\n  - {id: deneb}\n")
            .Write("p/other.yaml", "not: shown\n");
        folder.RunIn("p", "init", "sky").Success().ShouldContain("Star.cs: 2 rows of 2 files, below stars\n");
        folder.Read("p/p.csproj").ShouldContain("<DatasetCuratedFiles Include=\"sky/*.yaml\" />\n");
        DraftedProject project = DraftedProject.Build(Path.Combine(folder.Root, "p"), "sky/a.yaml", "sky/b.yaml");
        project.Count("Stars").ShouldBe(2);
        DraftedProject.Get(project.Find("Planets", "mars"), "N").ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_draft_compiles_and_holds_what_was_shown(string file, string text, string container, string key, string property, string value) =>
        DraftedProject.ShouldHold(file, text, container, key, property, value);

    [Theory]
    [InlineData("- {id: a, System: 1, class: 2, Equals: 3, GetHashCode: 4, ToString: 5, string: 6, '': 7, '😀': 8, a b: 9, a-b: 10, AB: 11, \"x\\\"y\": 12}")]
    [InlineData("- {id: a, system: {uri: {dataset: {key: {rowlist: 1}}}}, RowList: [{task: {x: 1}}], Guid: {program: 1}, DateOnly: {String: a}}")]
    [InlineData("System: {Equals: 1, Object: {a: 1}}\nAll: {Equals: 2}\nCount: {Equals: 3}\nFind: {Equals: 4}")]
    [InlineData("- {id: 'a', A: 1}\n- {id: 'A', A: 1}\n- {id: 'a ', A: 1}\n- {id: \"b\\tc\", A: 1}")]
    [InlineData("'</summary>\"; class X {': {a: 1}\n'b*/': {a: 2}\n'\\u0022': {a: 3}")]
    public void Hostile_names_give_a_draft_that_compiles(string text)
    {
        using ProjectFolder folder = new ProjectFolder(isRepository: false).Write("System/class.yml", text + "\n");
        folder.RunIn("System", "init", "class.yml").Success();
        DraftedProject.Build(Path.Combine(folder.Root, "System"), "class.yml");
    }

    [Theory]
    [InlineData("- [[1]]\n- 2\n", "'a.yml' holds values beside lists, or lists of unlike lists, which cannot be rows: a table needs a list of entries with "
        + "fields, a list of values, or names with fields below them.")]
    [InlineData("just a text\n", "'a.yml' holds neither a list nor fields: there is nothing to make records of.")]
    [InlineData("a: [\n", "'a.yml' cannot be read: ")]
    public void What_cannot_be_a_table_is_one_clear_error(string text, string message)
    {
        using ProjectFolder folder = new ProjectFolder(isRepository: false).Write("a.yml", text);
        folder.Run("init", "a.yml").Refusal().ShouldStartWith(message);
        Directory.GetFiles(folder.Root).Length.ShouldBe(1);
    }

    [Fact]
    public void A_file_that_is_too_large_is_one_clear_error()
    {
        using ProjectFolder folder = new ProjectFolder(isRepository: false).Write("a.yml", "- {id: a, text: '" + new string('x', 10_000_000) + "'}\n");
        folder.Run("init", "a.yml").Refusal().ShouldStartWith("'a.yml' cannot be read: ");
    }

    [Fact]
    public void No_file_is_overwritten()
    {
        using ProjectFolder folder = new ProjectFolder(isRepository: false).Write("stars.yml", "- {id: vega}\n- {id: deneb}\n").Write("Star.cs", "// mine\n");
        folder.Run("init", "stars.yml").Refusal().ShouldBe("'Star.cs' is there already; nothing was written.");
        folder.Read("Star.cs").ShouldBe("// mine\n");
        Directory.GetFiles(folder.Root).Length.ShouldBe(2);
    }

    [Fact]
    public void From_nothing_a_small_sample_is_written()
    {
        using ProjectFolder folder = new(isRepository: false);
        folder.Run("init").Success().ShouldEndWith("Planet.cs declares a table, curated/planets.yaml has its rows.\nNext: dotnet run\n");
        DraftedProject.Build(folder.Root, "curated/planets.yaml").Run().ShouldBe("Rhea, 1672\nTitan, 1655-03-25\n");
        File.Delete(Directory.GetFiles(folder.Root, "*.csproj").ShouldHaveSingleItem());
        folder.Run("init").Refusal().ShouldBe("'Planet.cs' is there already; nothing was written.");
    }

    [Fact]
    public void A_project_that_is_there_gets_the_generator_and_the_declarations()
    {
        using ProjectFolder folder = new();
        folder.Write("app/App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <RootNamespace>Acme.App</RootNamespace>
              </PropertyGroup>
            </Project>
            """).Write("app/Star.txt.cs", "namespace Acme.App { class Star { } }\n").Write("data/stars.yml", "- {id: vega}\n- {id: deneb}\n");
        folder.RunIn("app", "init", "../data/stars.yml").Success().ShouldStartWith("wrote app/Star2.cs\nadded to app/App.csproj\n");
        folder.Read("app/App.csproj").ShouldEndWith("""
              <ItemGroup>
                <PackageReference Include="Dataset.Generator" Version="0.1.0" PrivateAssets="all" />
                <DatasetCuratedFiles Include="../data/stars.yml" />
              </ItemGroup>
            </Project>
            """.ReplaceLineEndings("\n"));
        folder.Read("app/Star2.cs").ShouldStartWith("#nullable enable\nusing System;\nusing Dataset.Schema;\n\nnamespace Acme.App;\n");
    }

    /// <summary>Real files, where they are to be had.</summary>
    [Theory]
    [InlineData("linguist", "languages.yml", "Languages", 829)]
    [InlineData("congress", "committees-current.yaml", "CommitteesCurrent", 49)]
    [InlineData("web-features", ".", "Features", 136)]
    [InlineData("endoflife", ".", "Features", 57)]
    public void Real_sets_are_drafted(string set, string shown, string container, int rows)
    {
        if (ForeignFiles.Folder is not { } foreign)
        {
            return;
        }

        using ProjectFolder folder = new(isRepository: false);
        List<string> data = [];
        foreach (string file in Directory.GetFiles(Path.Combine(foreign, set)))
        {
            string path = shown == "." ? "features/" + Path.GetFileName(file) : Path.GetFileName(file);
            folder.Write("p/" + path, File.ReadAllText(file));
            data.Add(path);
        }

        folder.RunIn("p", "init", shown == "." ? "features" : shown).Success();
        DraftedProject project = DraftedProject.Build(Path.Combine(folder.Root, "p"), [.. data]);
        project.Count(container).ShouldBe(rows);
        project.Run().ShouldStartWith(rows + " rows\n");
    }
}
