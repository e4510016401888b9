using Dataset.Cli.Projects;

namespace Dataset.Cli.Tests;

/// <summary>Projects of other names, namespaces and folders, as MSBuild itself tells of them.</summary>
public sealed class ProjectTests
{
    private const string Planets = """
        using Dataset.Schema;

        namespace Acme.Sky;

        /// <summary>A planet.</summary>
        [Entity("planets", NamedMembers = true)]
        public sealed partial record Planet
        {
            [Key] public partial string Id { get; }

            /// <summary>Its name.</summary>
            public partial string Name { get; }

            public partial RowList<string> Moons { get; }
        }
        """;

    [Fact]
    public void A_project_of_another_namespace_and_other_folders_is_found_from_all_around_it()
    {
        using ProjectFolder folder = Sky();
        folder.Run("check").Success().ShouldBe("no errors, no warnings in 1 file\n0 facts, 0 pieces of evidence, 0 disputes, 0 unreviewed\n");
        folder.RunIn("facts/deep", "check").Success().ShouldStartWith("no errors, no warnings in 1 file\n");
        folder.RunIn("code/Sky", "check").Success().ShouldStartWith("no errors, no warnings in 1 file\n");

        folder.Write("facts/deep/planets.yml", "planets:\n  - {id: mars, nam: Mars}\n");
        folder.RunIn("code/Sky", "check").NotInOrder().ShouldStartWith(
            "error DS2002: 'nam' is not a field of 'planets'\n --> facts/deep/planets.yml:2:16\n");
    }

    [Fact]
    public void A_new_file_is_seen_and_an_edited_project_is_asked_again()
    {
        using ProjectFolder folder = Sky();
        folder.Run("check").Success();
        folder.Write("facts/more.yaml", "planets:\n  - {id: venus, name: Venus}\n");
        folder.Run("check").Success().ShouldStartWith("no errors, no warnings in 2 files\n");
        folder.Write("code/Sky/Moon.cs", "namespace Acme.Sky;\n\n[Dataset.Schema.Entity(\"moons\")]\npublic partial record Moon\n{\n}\n");
        folder.Run("check").NotInOrder().ShouldContain(" --> code/Sky/Moon.cs:");
        File.Delete(Path.Combine(folder.Root, "code/Sky/Moon.cs"));
        folder.Project("code/Sky/Sky.csproj", "<RootNamespace>Acme.Sky</RootNamespace>", "<DatasetCuratedFiles Include=\"../../facts/*.yaml\" />");
        folder.Run("check").Success().ShouldStartWith("no errors, no warnings in 1 file\n");
    }

    [Fact]
    public void An_answer_that_holds_starts_no_process()
    {
        using ProjectFolder folder = Sky();
        string project = Path.Combine(folder.Root, "code/Sky/Sky.csproj"), cache = Path.Combine(folder.Root, ".cache");
        Counting counting = new();
        ProjectEvaluation first = Evaluate(), second = Evaluate();
        counting.Asked.ShouldBe(1);
        second.Properties.ShouldBe(first.Properties, ignoreOrder: true);
        second.ItemsOf(ProjectEvaluation.Curated).Select(i => i.Path).ShouldBe(first.ItemsOf(ProjectEvaluation.Curated).Select(i => i.Path));
        second.Imports.ShouldBe(first.Imports);

        folder.Write("notes.bin", "no data");
        folder.Write("facts/deep/planets.yml", "planets: []\n");
        Evaluate();
        counting.Asked.ShouldBe(1);
        folder.Write("Directory.Build.props", "<Project><PropertyGroup><NoWarn>DS2002</NoWarn></PropertyGroup></Project>");
        Evaluate().Property("NoWarn").ShouldContain("DS2002");
        counting.Asked.ShouldBe(2);
        string kept = Directory.GetFiles(cache).ShouldHaveSingleItem();
        File.WriteAllBytes(kept, File.ReadAllBytes(kept)[..^1]);
        Evaluate();
        counting.Asked.ShouldBe(3);

        ProjectEvaluation Evaluate() => new EvaluationCache(cache, counting).Evaluate(project, CancellationToken.None);
    }

    [Fact]
    public void Of_several_projects_the_nearest_is_meant_or_the_one_that_is_named()
    {
        using ProjectFolder folder = Sky();
        folder.Project("other/Other.csproj")
            .Write("other/Row.cs", "using Dataset.Schema;\n\nnamespace Other;\n\n[Entity(\"rows\")]\npublic sealed partial record Row\n{\n"
                + "    [Key] public partial string Id { get; }\n}\n")
            .Write("other/curated/a.yaml", "rows:\n  - {id: a}\n").Write("other/curated/b.yaml", "rows:\n  - {id: b}\n");
        folder.Run("check").Refusal().ShouldBe(
            "there are several datasets here: 'code/Sky/Sky.csproj', 'other/Other.csproj'. Name one with --project.");
        folder.RunIn("other/curated", "check").Success().ShouldStartWith("no errors, no warnings in 2 files\n");
        folder.Run("check", "--project", "code/Sky").Success().ShouldStartWith("no errors, no warnings in 1 file\n");
        folder.Run("--project", "other/Other.csproj", "check").Success().ShouldStartWith("no errors, no warnings in 2 files\n");
        folder.Project("other/Other.csproj", "<DatasetDefaultProject>true</DatasetDefaultProject>");
        folder.Run("check").Success().ShouldStartWith("no errors, no warnings in 2 files\n");

        // A sample whose packages nobody has made yet: the build cannot read it, and need not.
        folder.Write("sample/Sample.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\">\n  <Import Project=\"none/Dataset.Generator.props\" />\n</Project>\n");
        folder.Run("check").Success().ShouldStartWith("no errors, no warnings in 2 files\n");
        folder.Run("check", "--project", "sample").Refusal().ShouldStartWith("the build cannot read ");
    }

    [Fact]
    public void What_is_named_and_is_no_dataset_is_refused()
    {
        using ProjectFolder folder = new ProjectFolder().Write(
            "app/App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>");
        folder.Run("check", "--project", "nowhere").Refusal().ShouldBe("there is no project 'nowhere'.");
        folder.Run("check", "--project", "app").Refusal().ShouldBe("no project in 'app' uses Dataset.Generator.");
        folder.Run("check", "--project", "app/App.csproj").Refusal().ShouldBe("the project 'app/App.csproj' does not use Dataset.Generator.");
        folder.RunIn("app", "check").Refusal().ShouldStartWith("there is no dataset here: ");
        folder.Write("app/App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\">\n  <PropertyGroup>\n</Project>");
        string project = Path.Combine(folder.Root, "app/App.csproj");
        folder.RunIn("app", "check").Refusal().ShouldStartWith("the build cannot read '" + project + "': " + project + "(3,3): error MSB4025: ");
    }

    [Fact]
    public void Data_and_severities_are_those_that_the_project_says()
    {
        using ProjectFolder folder = new(isRepository: false);
        folder.Project(
            "Files.csproj",
            "<RootNamespace>Acme.Sky</RootNamespace><NoWarn>$(NoWarn);DS2002</NoWarn><DefineConstants>$(DefineConstants);MOONS</DefineConstants>",
            "<DatasetCuratedFiles Include=\"data/*.json;pages/*.md\" />");
        folder.Write("Planet.cs", """
            using Dataset.Schema;

            namespace Acme.Sky;

            [Entity("planets"), Files("data/*.json", At = "planets"), Files("pages/*.md", Rows = RowsAre.Single)]
            public sealed partial record Planet
            {
                [Key] public partial string Id { get; }
            #if MOONS
                public partial int Moons { get; }
            #endif
            }
            """);
        folder.Write("data/planets.json", "{\"planets\": [{\"id\": \"mars\", \"moons\": 2, \"color\": \"red\"}]}\n")
            .Write("pages/venus.md", "---\nid: venus\nmoons: 0\n---\nThe second one.\n");
        folder.Run("check").Success().ShouldStartWith("no errors, no warnings in 2 files\n");
        folder.Run("export", "--format", "csv", "--out", "out").Success();
        folder.Read("out/planets.csv").ShouldBe("\"id\",\"moons\"\n\"mars\",2\n\"venus\",0\n");
        folder.Run("format").Success().ShouldStartWith("0 files, 0 formatted");
    }

    [Fact]
    public void What_the_tool_writes_lies_beside_the_project_unless_it_says_otherwise()
    {
        using ProjectFolder folder = Sky();
        folder.Run("schema").Success().ShouldBe(
            "wrote code/Sky/schemas/curated.schema.json\nwrote code/Sky/schemas/planets.schema.json\nwrote code/Sky/schemas/ids.schema.json\n"
            + "3 schemas in code/Sky/schemas/\n");
        folder.Run("new", "planet", "id=venus", "name=Venus").Success().ShouldBe("wrote venus to facts/deep/venus.yaml\n");
        folder.Run("rename", "venus", "hesperus").Success().ShouldContain("hesperus");
        folder.Read("facts/deep/hesperus.yaml").ShouldContain("id: hesperus");
        folder.Run("format", "--check").Success().ShouldStartWith("2 files, 0 to format");
    }

    private static ProjectFolder Sky() => new ProjectFolder()
        .Project("code/Sky/Sky.csproj", "<RootNamespace>Acme.Sky</RootNamespace><DatasetCuratedFolder>../../facts/</DatasetCuratedFolder>")
        .Write("code/Sky/Planet.cs", Planets)
        .Write("facts/deep/planets.yml", "planets:\n  - id: mars\n    name: Mars\n    moons: [phobos, deimos]\n");

    /// <summary>MSBuild, and how often it was asked.</summary>
    private sealed class Counting : IProjectEvaluator
    {
        private readonly MSBuild _build = new();

        public int Asked { get; private set; }

        public ProjectEvaluation Evaluate(string projectFile, CancellationToken cancellation)
        {
            Asked++;
            return _build.Evaluate(projectFile, cancellation);
        }

        public IReadOnlyList<string> ReferencesOf(ProjectEvaluation project, CancellationToken cancellation) =>
            _build.ReferencesOf(project, cancellation);
    }
}
