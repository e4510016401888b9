namespace Dataset.Cli.Tests;

/// <summary>What <c>init</c> makes of data in the shapes in which the world keeps it; each compiles as drafted, and holds what was shown.</summary>
public sealed class InitShapesTests
{
    private const string Browsers = """
        {"agents": {"ie": {"long_name": "IE", "use": {"5.5": 0, "11": 0.34}}, "edge": {"long_name": "Edge", "use": {"12": 4}}},
         "data": {"grid": {"title": "Grid", "stats": {"ie": {"6": "n"}, "edge": {"12": "y", "13": "y #1"}}, "notes": {"1": "old"}},
                  "flex": {"title": "Flex", "stats": {"ie": {"11": "y"}}, "notes": {}}},
         "updated": 17}
        """;

    private const string Cluster = """
        kind: Service
        metadata: {name: web, labels: {app: web}}
        spec: {ports: [{port: 80}, {port: 443}]}
        ---
        kind: Deployment
        metadata: {name: web}
        spec: {replicas: 3, template: {image: "web:1"}}
        ---
        kind: Service
        metadata: {name: db}
        spec: {ports: [{port: 5432}]}
        ---
        kind: ConfigMap
        metadata: {name: settings}
        data: {mode: prod}
        """;

    private const string Stack = """
        services:
          web: {image: "web:1", depends_on: [db], environment: ["MODE=prod"], build: .}
          db: {image: "db:1", environment: {DB_USER: root, DB_NAME: shop}}
          job: {build: {context: ./job}, depends_on: {db: {condition: healthy}}}
        """;

    private const string Places = """
        {"type": "Collection", "places": [
          {"name": "a", "area": [[[[0, 0], [1, 0.5]]]]},
          {"name": "b", "area": [[[[2, 2]]], [[[3, 3]]]]}]}
        """;

    /// <summary>One file: a container, a key, a property and its value as text.</summary>
    public static TheoryData<string, string, string, string, string, string> Files => new()
    {
        { "countries.json", """{"AF": "Afghanistan", "AX": "\u00C5land", "NO": "Norway"}""", "Countries", "NO", "Value", "Norway" },
        { "words.yaml", "- apple\n- \"yes\"\n", "Words", "yes", "Value", "yes" },
        { "sizes.yaml", "- 1\n- 2\n- 2\n", "Sizes", "", "Value", "1" },
        { "a.json", """{"east": [{"name": "x", "n": 1}, {"name": "y", "n": 2}], "west": [{"name": "z", "n": 3}]}""", "A", "z", "Group", "west" },
        { "a.json", """{"east": [{"name": "x", "n": 1}, {"name": "y", "n": 1}], "west": [{"name": "x", "n": 1}]}""", "A", "", "Group", "east" },
        { "l.json", """{"licenses": [{"name": "A", "licenseId": "a-1"}, {"name": "B", "licenseId": "b-1"}]}""", "Licenses", "b-1", "Name", "B" },
        { "b.json", Browsers, "Data", "grid", "Stats.Count", "2" },
        { "b.json", Browsers, "Agents", "ie", "Use.Count", "2" },
        { "b.json", Browsers, "BFiles", "", "Updated", "17" },
        { "all.yaml", Cluster, "Services", "web", "Spec.Ports.Count", "2" },
        { "all.yaml", Cluster, "Deployments", "", "Spec.Replicas", "3" },
        { "all.yaml", Cluster, "ConfigMaps", "", "Data.Mode", "prod" },
        { "stack.yaml", Stack, "Services", "web", "DependsOn.Count", "1" },
        { "stack.yaml", Stack, "Services", "job", "DependsOnMap.Count", "1" },
        { "stack.yaml", Stack, "Services", "db", "EnvironmentMap.Count", "2" },
        { "stack.yaml", Stack, "Services", "job", "Build.Context", "./job" },
        { "n.yml", "main: [{name: x, n: 1}, {name: y, n: 2}]\nfoot: [{name: z, n: 3}]\n", "N", "z", "Group", "foot" },
        { "d.yml", "packages: {a: '1.0', b: {v: '2', w: 3}, c: {v: '4', w: 5}}\n", "Packages", "a", "Value", "1.0" },
        { "d.yml", "packages: {a: '1.0', b: {v: '2', w: 3}, c: {v: '4', w: 5}}\n", "Packages", "b", "V", "2" },
        { "s.yml", "items:\n- {name: x, tags: []}\n- {name: y, tags: ~}\n- {}\n", "Items", "", "Tags.Count", "0" },
        { "t.json", """{"fields": ["id", "name"], "data": [[1, "a"], [2, "b"], [3, null]]}""", "Data", "", "Column2", "a" },
        { "t.json", """[["H", "Hydrogen", 1.008], ["He", "Helium", 4]]""", "T", "He", "Column3", "4" },
        { "p.json", Places, "Places", "b", "Area.Count", "2" },
        { "p.json", """[{"id": "a", "on": {"200": {"x": "ok"}}}, {"id": "b", "on": {"404": {"x": "no"}}}]""", "P", "a", "On.Count", "1" },
        { "all.json", """[{"id": "a", "6": {"1": "x", "y": "z"}, "All": 1}, {"id": "b", "All": 2}]""", "AllRows", "b", "All", "2" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_is_read_as_it_stands(string file, string text, string container, string key, string property, string value) =>
        DraftedProject.ShouldHold(file, text, container, key, property, value);

    [Fact]
    public void Files_in_folders_are_rows_that_are_named_after_both()
    {
        using ProjectFolder folder = new ProjectFolder(isRepository: false)
            .Write("p/presets/shop/bakery.json", """{"name": "Bakery", "tags": {"shop": "bakery"}}""")
            .Write("p/presets/shop/toys.json", """{"name": "Toys", "tags": {"shop": "toys"}}""")
            .Write("p/presets/road/bus/stop.json", """{"name": "Stop", "tags": {"road": "stop"}}""");
        folder.RunIn("p", "init", "presets").Success().ShouldContain("Preset.cs: 3 rows of 3 files\n");
        folder.Read("p/p.csproj").ShouldContain("<DatasetCuratedFiles Include=\"presets/**/*.json\" />\n");
        DraftedProject project = DraftedProject.Build(
            Path.Combine(folder.Root, "p"), "presets/shop/bakery.json", "presets/shop/toys.json", "presets/road/bus/stop.json");
        DraftedProject.Get(project.Find("Presets", "road/bus/stop"), "Name").ShouldBe("Stop");
    }

    [Fact]
    public void Files_in_folders_are_rows_with_a_key_of_their_own_where_they_have_one()
    {
        using ProjectFolder folder = new(isRepository: false);
        List<string> data = ["manifests/V/Vim/Vim.yaml", "manifests/G/Git/Git.yaml", "manifests/N/Node/Node.yaml"];
        data.ForEach(f => folder.Write("p/" + f, "PackageIdentifier: Acme." + Path.GetFileNameWithoutExtension(f) + "\nLicense: MIT\n"));
        folder.RunIn("p", "init", "manifests").Success();
        DraftedProject.Get(DraftedProject.Build(Path.Combine(folder.Root, "p"), [.. data]).Find("Manifests", "Acme.Vim"), "License").ShouldBe("MIT");
    }

    [Fact]
    public void Files_of_one_name_in_several_folders_are_rows_of_one_table()
    {
        using ProjectFolder folder = new(isRepository: false);
        List<string> data = ["texts/de/common.json", "texts/de/errors.json", "texts/en/common.json", "texts/en/errors.json"];
        data.ForEach(f => folder.Write("p/" + f, "{\"title\": \"" + f + "\"}"));
        folder.RunIn("p", "init", "texts").Success();
        DraftedProject project = DraftedProject.Build(Path.Combine(folder.Root, "p"), [.. data]);
        DraftedProject.Get(project.Find("Texts", "en/common"), "Title").ShouldBe("texts/en/common.json");
    }

    [Fact]
    public void Files_that_each_hold_named_rows_are_one_table()
    {
        using ProjectFolder folder = new ProjectFolder(isRepository: false)
            .Write("p/texts/de.yml", "de:\n  errors: {blank: fehlt}\n").Write("p/texts/en.yml", "en:\n  errors: {blank: is missing}\n");
        folder.RunIn("p", "init", "texts").Success();
        DraftedProject project = DraftedProject.Build(Path.Combine(folder.Root, "p"), "texts/de.yml", "texts/en.yml");
        DraftedProject.Get(project.Find("Texts", "de"), "Errors.Blank").ShouldBe("fehlt");
    }
}
