namespace Dataset.Packages.Tests;

/// <summary>A project that uses the generator's package: built, changed, broken, mended.</summary>
[Collection("packages")]
public sealed class ProjectTests : IDisposable
{
    private const string ListAll = "foreach (var star in Acme.Stars.All) { Console.Write(star.Id + \" \"); }";

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task Data_follows_its_files_without_a_clean()
    {
        _place.WithStars("Acme", ListAll).Write("curated/more.yaml", "stars:\n  - {id: vega, name: Vega}");
        (await _place.Run()).ShouldBe("sirius sirius-b vega ");

        _place.Delete("curated/more.yaml");
        (await _place.Run()).ShouldBe("sirius sirius-b ");

        _place.Write("curated/stars.yaml", Workplace.Stars.Replace("around: sirius", "around: sirus", StringComparison.Ordinal));
        (await _place.Errors()).ShouldBe(["curated/stars.yaml(3,68): error DS3001: there is no 'sirus': expected a star; did you mean 'sirius'?"]);

        _place.Write("curated/stars.yaml", Workplace.Stars.Replace("sirius-b", "sirius-c", StringComparison.Ordinal));
        (await _place.Run()).ShouldBe("sirius sirius-c ");
    }

    [Fact]
    public async Task Runtime_types_follow_a_root_namespace_that_another_file_sets()
    {
        _place.WithStars("Acme", ListAll, project: Workplace.Project("<OutputType>Exe</OutputType>"))
            .Write("Directory.Build.props", "<Project><PropertyGroup><RootNamespace>Acme</RootNamespace></PropertyGroup></Project>");
        (await _place.Run()).ShouldBe("sirius sirius-b ");

        _place.Write("Directory.Build.props", "<Project />")
            .Write("Directory.Build.targets", "<Project><PropertyGroup><RootNamespace>Beta</RootNamespace></PropertyGroup></Project>")
            .Write("Star.cs", Workplace.Declaration("Beta"))
            .Write("Program.cs", ListAll.Replace("Acme", "Beta", StringComparison.Ordinal));
        (await _place.Run()).ShouldBe("sirius sirius-b ");
    }

    [Fact]
    public async Task Runtime_types_follow_the_version_of_the_package()
    {
        const string Marker = "Console.Write(typeof(Acme.FuzzyDate).GetProperty(\"OfNextVersion\") is not null);";
        string source = Path.Combine(Feed.Copy, "src", "Dataset.Runtime", "FuzzyDate.cs"), text = await File.ReadAllTextAsync(source);
        await File.WriteAllTextAsync(source, text.Replace(
            "    public DateForm Form =>",
            "    public bool OfNextVersion => true;\n\n    /// <summary>The form.</summary>\n    public DateForm Form =>",
            StringComparison.Ordinal));
        await Command.Run(
            Feed.Copy, "pack", "src/Dataset.Generator", "--configuration", "Release", "--output", Feed.Folder, "-p:Version=" + Feed.NextVersion);
        await File.WriteAllTextAsync(source, text);

        _place.WithStars("Acme", Marker);
        (await _place.Run()).ShouldBe("False");

        _place.Write("App.csproj", Workplace.Project(Workplace.Exe("Acme"), generator: $"Version=\"{Feed.NextVersion}\""));
        (await _place.Run()).ShouldBe("True");

        _place.Write("App.csproj", Workplace.Project(Workplace.Exe("Acme")));
        (await _place.Run()).ShouldBe("False");
    }

    [Fact]
    public async Task Files_that_a_later_item_names_as_well_keep_their_role()
    {
        _place.WithStars("Acme", ListAll)
            .Write("Directory.Build.targets", "<Project><ItemGroup><AdditionalFiles Include=\"curated/**/*.yaml\" /></ItemGroup></Project>");
        (await _place.Run()).ShouldBe("sirius sirius-b ");
    }

    [Fact]
    public async Task Files_that_are_taken_away_fail_the_build()
    {
        _place.WithStars("Acme", "Console.Write(Acme.Stars.All.Count);").Write("Directory.Build.targets", """
            <Project>
              <Target Name="Forget" AfterTargets="HandOverDatasetFiles"><ItemGroup><AdditionalFiles Remove="@(AdditionalFiles)" /></ItemGroup></Target>
            </Project>
            """);
        (await _place.Errors()).ShouldBe(
        [
            "CSC : error DS1010: the project names 1 files of the dataset, and the compiler was handed 0 of them: something takes additional "
                + "files away, or their role: name them as DatasetCuratedFiles, DatasetArticleFiles or DatasetLedgerFiles alone",
        ]);
    }

    [Fact]
    public async Task Versions_may_be_managed_centrally()
    {
        _place.WithStars("Acme", ListAll, project: Workplace.Project(Workplace.Exe("Acme"), generator: ""))
            .Write("Directory.Packages.props", $"""
                <Project>
                  <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
                  <ItemGroup><PackageVersion Include="Dataset.Generator" Version="{Feed.Version}" /></ItemGroup>
                </Project>
                """);
        (await _place.Run()).ShouldBe("sirius sirius-b ");
    }

    [Fact]
    public async Task An_older_framework_needs_the_language_and_says_so()
    {
        _place.WithStars("Acme", ListAll, project: Workplace.Project(Workplace.Exe("Acme"), framework: "net8.0"));
        (await _place.Errors()).ShouldBe(
        [
            "App.csproj : error DS0031: the language version is C# 12.0; declarations need C# 13 or later: set <LangVersion>13</LangVersion> in "
                + "the project",
        ]);

        _place.Write("App.csproj", Workplace.Project(Workplace.Exe("Acme") + "<LangVersion>13</LangVersion>", framework: "net8.0"));
        (await _place.Errors()).ShouldBeEmpty();

        _place.Write("App.csproj", Workplace.Project(Workplace.Exe("Acme") + "<LangVersion>13</LangVersion>", framework: "netstandard2.1"));
        (await _place.Errors()).ShouldBe(["App.csproj : error DS0032: the target framework is 'netstandard2.1'; a dataset needs .NET 8 or later: set <TargetFramework>net8.0</TargetFramework> or a later one"]);
    }

    [Theory]
    [InlineData("Acme.System", "Stars")]
    [InlineData("Dataset", "Stars")]
    [InlineData("Acme.Дані", "Зорі та інше")]
    [InlineData("Größe", "7 Größen-Daten")]
    public async Task A_project_and_its_namespace_have_any_name(string space, string project)
    {
        _place.Write(project + ".csproj", Workplace.Project("<OutputType>Exe</OutputType><RootNamespace>" + space + "</RootNamespace>"))
            .Write("Star.cs", Workplace.Declaration(space))
            .Write("curated/stars.yaml", Workplace.Stars)
            .Write(
                "Program.cs",
                $"global::System.Console.Write(global::{space}.Stars.SiriusB.Around?.Name + global::{space}.Stars.SiriusB.Discovered);");
        (await _place.Run()).ShouldBe("Sirius1862-01-31");
    }

    /// <summary>Without a root namespace of its own a project has that of its file, which need be none.</summary>
    [Fact]
    public async Task A_project_file_that_is_no_namespace_gives_one_all_the_same()
    {
        _place.Write("2 new-дані.csproj", Workplace.Project("<OutputType>Exe</OutputType>"))
            .Write("Star.cs", Workplace.Declaration("_2_new_дані"))
            .Write("curated/stars.yaml", Workplace.Stars)
            .Write("Program.cs", "Console.Write(_2_new_дані.Stars.SiriusB.Discovered);");
        (await _place.Run()).ShouldBe("1862-01-31");
    }

    [Fact]
    public async Task A_generator_of_serializers_in_the_same_project_sees_rows_it_can_write()
    {
        _place.WithStars("Acme", """
            using System.Text.Json;
            using System.Text.Json.Serialization;
            using Acme;

            Console.WriteLine(JsonSerializer.Serialize(Stars.SiriusB, Context.Default.Star));
            Console.WriteLine(JsonSerializer.Serialize(Stars.Sirius, Context.Default.Star));
            try
            {
                JsonSerializer.Deserialize("{}", Context.Default.Star);
            }
            catch (NotSupportedException e)
            {
                Console.WriteLine(e.Message[..e.Message.IndexOf(" The ", StringComparison.Ordinal)]);
            }

            [JsonSerializable(typeof(Star))]
            internal sealed partial class Context : JsonSerializerContext;
            """)
            .Write("Star.cs", Workplace.Declaration("Acme")
                .Replace(
                    "[Parent]", "[Parent, System.Text.Json.Serialization.JsonConverter(typeof(RowKeyConverter<Star>))]", StringComparison.Ordinal)
                .Replace(
                    "[Inverse(",
                    "[System.Text.Json.Serialization.JsonConverter(typeof(RowKeysConverter<Star>)), Inverse(",
                    StringComparison.Ordinal));
        (await _place.Run()).ShouldBe("""
            {"Id":"sirius-b","Name":"Sirius B","Discovered":"1862-01-31","Around":"sirius","Companions":[]}
            {"Id":"sirius","Name":"Sirius","Discovered":"1844","Around":null,"Companions":["sirius-b"]}
            A row of Star is made by its dataset alone: find it by its key.

            """.ReplaceLineEndings("\n"));
    }
}
