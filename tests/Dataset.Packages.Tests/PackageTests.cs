using System.IO.Compression;
using System.Xml.Linq;

namespace Dataset.Packages.Tests;

/// <summary>What "dotnet pack" makes at the root, file by file.</summary>
[Collection("packages")]
public sealed class PackageTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void The_packages_are_these() =>
        Directory.GetFiles(Feed.Folder, "*" + Feed.Version + ".*").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal).ShouldBe(
        [
            $"Dataset.{Feed.Version}.nupkg", $"Dataset.{Feed.Version}.snupkg",
            $"Dataset.Analyzers.{Feed.Version}.nupkg",
            $"Dataset.Cli.{Feed.Version}.nupkg", $"Dataset.Cli.any.{Feed.Version}.nupkg",
            $"Dataset.DuckDb.{Feed.Version}.nupkg", $"Dataset.DuckDb.any.{Feed.Version}.nupkg",
            $"Dataset.Generator.{Feed.Version}.nupkg",
            $"Dataset.Runtime.{Feed.Version}.nupkg", $"Dataset.Runtime.{Feed.Version}.snupkg",
            $"Dataset.Templates.{Feed.Version}.nupkg",
        ], ignoreOrder: true);

    [Fact]
    public void A_dataset_is_an_assembly_for_each_framework_and_the_check_of_its_keys()
    {
        FilesOf("Dataset").ShouldBe(
        [
            "README.md", "analyzers/dotnet/cs/Dataset.Analyzers.CodeFixes.dll", "analyzers/dotnet/cs/Dataset.Analyzers.dll",
            "lib/net10.0/Dataset.dll", "lib/net10.0/Dataset.xml", "lib/net8.0/Dataset.dll", "lib/net8.0/Dataset.xml",
        ]);
        Specification("Dataset").Descendants().Where(e => e.Name.LocalName == "dependency").ShouldBeEmpty();
    }

    [Fact]
    public void The_generator_has_what_the_compiler_loads_what_projects_copy_and_a_page_for_each_error()
    {
        List<string> files = FilesOf("Dataset.Generator");
        files.Where(f => !f.StartsWith("docs/diagnostics/DS", StringComparison.Ordinal) && !f.StartsWith("runtime/", StringComparison.Ordinal))
            .ShouldBe(
        [
            "README.md", "THIRD-PARTY-NOTICES.md",
            "analyzers/dotnet/cs/Dataset.Analyzers.CodeFixes.dll", "analyzers/dotnet/cs/Dataset.Analyzers.dll",
            "analyzers/dotnet/cs/Dataset.Compiler.dll", "analyzers/dotnet/cs/Dataset.Generator.dll", "analyzers/dotnet/cs/YamlDotNet.dll",
            "build/Dataset.Generator.Storage.targets", "build/Dataset.Generator.props", "build/Dataset.Generator.targets",
            "tasks/netstandard2.0/Dataset.Tasks.dll",
        ]);
        Names("docs/diagnostics").ShouldBe(FilesOf(Path.Combine(Feed.Copy, "docs", "diagnostics"), "DS*.md"));
        Names("runtime").ShouldBe(FilesOf(Path.Combine(Feed.Copy, "src", "Dataset.Runtime"), "*.cs"));

        IEnumerable<string> Names(string folder) =>
            files.Where(f => f.StartsWith(folder + "/", StringComparison.Ordinal)).Select(f => f[(folder.Length + 1)..]);
    }

    [Theory]
    [InlineData("Dataset")]
    [InlineData("Dataset.Analyzers")]
    [InlineData("Dataset.Generator")]
    [InlineData("Dataset.Runtime")]
    [InlineData("Dataset.Templates")]
    [InlineData("Dataset.Cli")]
    [InlineData("Dataset.DuckDb")]
    public void Each_says_what_it_is_and_where_it_is_from(string package)
    {
        XElement metadata = Specification(package).Elements().Single();
        Value("description").Length.ShouldBeGreaterThan(40);
        Value("tags").ShouldContain("yaml");
        Value("readme").ShouldBe("README.md");
        Value("license").ShouldContain("MIT");
        metadata.Elements().Single(e => e.Name.LocalName == "repository").Attribute("type")!.Value.ShouldBe("git");

        // A package that is made in somebody's clone names no folder of theirs.
        metadata.ToString().ShouldNotContain(Path.GetTempPath());

        string Value(string name) => metadata.Elements().Single(e => e.Name.LocalName == name).Value;
    }

    [Fact]
    public async Task The_start_that_the_generators_page_describes_works_as_it_stands()
    {
        string page = await File.ReadAllTextAsync(Path.Combine(Feed.Copy, "src", "Dataset.Generator", "README.md"));
        string[] blocks = [.. page.ReplaceLineEndings("\n").Split("```").Where((_, i) => i % 2 == 1)];
        _place.Write("App.csproj", Body(0, "xml").Replace("Version=\"0.1.0\"", $"Version=\"{Feed.Version}\"", StringComparison.Ordinal))
            .Write("Star.cs", Body(1, "csharp")).Write("curated/stars.yaml", Body(2, "yaml")).Write("Program.cs", Body(3, "csharp"));
        (await _place.Run()).ShouldBe(Body(4, "text"));

        string Body(int block, string language)
        {
            blocks[block].ShouldStartWith(language + "\n");
            return blocks[block][(language.Length + 1)..];
        }
    }

    [Fact]
    public async Task A_new_project_of_the_template_runs()
    {
        await Command.Run(_place.Folder, "new", "install", Feed.FileOf("Dataset.Templates"));
        await Command.Run(_place.Folder, "new", "dataset", "--name", "Acme.Night-Sky");
        (await _place.Run("Acme.Night-Sky", "--property:TreatWarningsAsErrors=true")).ShouldBe("""
            Sirius B, seen first in 1862-01-31, goes around Sirius.
            Sirius has 1 companions.
            Sirius B has 0 companions.

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task The_dataset_is_used_like_any_package()
    {
        _place.Write("App.csproj", Workplace.Project(
                "<OutputType>Exe</OutputType>", $"<PackageReference Include=\"Dataset\" Version=\"{Feed.Version}\" />", generator: null))
            .Write("Program.cs", "using Dataset;\nConsole.Write(People.Find(\"marco-rubio\")?.Name + \" \" + Events.UsRussiaRiyadh20250218.Date);");
        (await _place.Run()).ShouldBe("Marco Rubio 2025-02-18");
    }

    [Fact]
    public async Task The_tool_installs_and_runs()
    {
        string tools = Path.Combine(_place.Folder, "tools");
        await Command.Run(
            _place.Folder, "tool", "install", "Dataset.Cli", "--version", Feed.Version, "--tool-path", tools, "--add-source", Feed.Folder);
        (int exitCode, string output) = await Command.Start(Path.Combine(tools, "dataset"), Feed.Copy, "check");
        (exitCode, output).ShouldBe((0, output));
        output.ShouldContain("no errors");
        string[] export = ["export", "--format", "parquet", "--out", Path.Combine(_place.Folder, "out")];
        (exitCode, output) = await Command.Start(Path.Combine(tools, "dataset"), Feed.Copy, export);
        (exitCode, output.Trim()).ShouldBe((2,
            "error: 'parquet' is written by DuckDB, which comes in a package of its own: run 'dotnet tool install --global Dataset.DuckDb'."));
        await Command.Run(
            _place.Folder, "tool", "install", "Dataset.DuckDb", "--version", Feed.Version, "--tool-path", tools, "--add-source", Feed.Folder);
        (exitCode, output) = await Command.Start(Path.Combine(tools, "dataset"), Feed.Copy, export);
        (exitCode, output).ShouldBe((0, output));
        File.Exists(Path.Combine(_place.Folder, "out", "persons", "part-0.parquet")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("languages.yml", "C++: {color: blue, tags: [a, b]}\n'1C': {color: red}\nC#: {color: green}\n",
        "Languages.CPlusPlus.Color + Languages._1C.Color + Languages.Find(\"C#\")!.Tags.Count", "bluered0")]
    [InlineData("api.json",
        """{"paths": {"/a": {"get": {"responses": {"200": {"x": "ok"}}}}, "/b": {"get": {"responses": {"404": {"x": "no"}}}}}, "v": 3}""",
        "Paths.Find(\"/b\")!.Get.Responses[\"404\"].X + ApiFiles.All.Single().V", "no3")]
    public async Task From_an_unknown_file_to_a_typed_look_up_in_two_commands(string file, string text, string look, string value)
    {
        string folder = Path.Combine(_place.Folder, "Speech"), tools = Path.Combine(_place.Folder, "tools");
        await Command.Run(_place.Folder, "tool", "install", "Dataset.Cli", "--version", Feed.Version, "--tool-path", tools, "--add-source", Feed.Folder);
        _place.Write("Speech/" + file, text);
        (int exitCode, string output) = await Command.Start(Path.Combine(tools, "dataset"), folder, "init", file);
        (exitCode, output.Trim().Split('\n')[^1]).ShouldBe((0, "Next: dotnet run"), output);
        (await Command.Run(folder, "run", "--property:TreatWarningsAsErrors=true")).ShouldContain(" rows");
        _place.Write("Speech/Program.cs", "using Speech;\nConsole.Write(" + look + ");");
        (await Command.Run(folder, "run")).ShouldBe(value);
        (exitCode, output) = await Command.Start(Path.Combine(tools, "dataset"), folder, "check");
        (exitCode, output.Split('\n')[0]).ShouldBe((0, "no errors, no warnings in 1 file"), output);
    }

    [Fact]
    public async Task A_file_can_be_an_application_with_a_dataset()
    {
        _place.Write("app.cs", $$"""
            #:package Dataset.Generator@{{Feed.Version}}
            #:property RootNamespace=Acme
            Console.Write(Acme.Stars.SiriusB.Around?.Name);

            namespace Acme
            {
                using Dataset.Schema;

                [Entity("stars", NamedMembers = true)]
                public sealed partial record Star
                {
                    [Key] public partial string Id { get; }
                    [DisplayName] public partial string Name { get; }
                    public partial FuzzyDate Discovered { get; }
                    public partial Star? Around { get; }
                }
            }
            """).Write("curated/stars.yaml", Workplace.Stars);
        (await Command.Run(_place.Folder, "run", "app.cs")).ShouldBe("Sirius");

        string tools = Path.Combine(_place.Folder, "tools");
        await Command.Run(_place.Folder, "tool", "install", "Dataset.Cli", "--version", Feed.Version, "--tool-path", tools, "--add-source", Feed.Folder);
        (int exitCode, string output) = await Command.Start(Path.Combine(tools, "dataset"), _place.Folder, "check");
        (exitCode, output.Split('\n')[0]).ShouldBe((0, "no errors, no warnings in 1 file"));
        _place.Write("curated/stars.yaml", Workplace.Stars.Replace("discovered: 1844", "discoverd: 1844", StringComparison.Ordinal));
        (exitCode, output) = await Command.Start(Path.Combine(tools, "dataset"), _place.Folder, "check", "--project", "app.cs");
        (exitCode, output.Split('\n')[0]).ShouldBe((1, "error DS2002: 'discoverd' is not a field of 'stars'"));
    }

    /// <summary>
    /// The second sample is nobody's project here: it stands in no solution, and is built of the packages as its own README says.
    /// </summary>
    [Fact]
    public async Task The_sample_of_another_field_prints_what_its_page_says()
    {
        string sample = Path.Combine(Feed.Copy, "samples", "Elements");
        string[] files = [.. Directory.GetFiles(sample, "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) != "nuget.config")];
        foreach (string file in files)
        {
            string text = await File.ReadAllTextAsync(file);
            _place.WriteExactly(
                Path.GetRelativePath(sample, file), text.Replace("Version=\"0.1.0\"", $"Version=\"{Feed.Version}\"", StringComparison.Ordinal));
        }

        string page = (await File.ReadAllTextAsync(Path.Combine(sample, "README.md"))).ReplaceLineEndings("\n");
        page.ShouldContain("```text\n" + await _place.Run() + "```");
    }

    private static List<string> FilesOf(string package)
    {
        string[] wrapping = ["_rels/", "[Content_Types].xml", "package/", package + ".nuspec"];
        using ZipArchive archive = ZipFile.OpenRead(Feed.FileOf(package));
        return [.. archive.Entries.Select(e => e.FullName).Where(f => !wrapping.Any(w => f.StartsWith(w, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> FilesOf(string folder, string pattern) =>
        Directory.GetFiles(folder, pattern).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal);

    private static XElement Specification(string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(Feed.FileOf(package));
        using Stream stream = archive.GetEntry(package + ".nuspec")!.Open();
        return XDocument.Load(stream).Root!;
    }
}
