namespace Dataset.Packages.Tests;

/// <summary>Keys in the code of an application that uses packed datasets.</summary>
[Collection("packages")]
public sealed class KeyCheckTests : IDisposable
{
    private readonly Workplace _place = new Workplace()
        .Write("Sky/Sky.csproj", Workplace.Project(
            "<RootNamespace>Acme</RootNamespace><PackageId>Acme.Sky</PackageId><TargetFrameworks>net10.0;net8.0</TargetFrameworks>"
                + "<LangVersion>13</LangVersion><TargetFramework />"))
        .Write("Sky/Star.cs", Workplace.Declaration("Acme"))
        .Write("Sky/curated/stars.yaml", Workplace.Stars);

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task They_are_checked_once_whatever_datasets_bring_the_check()
    {
        // Whatever switches analyzers off for the tests' own run says nothing about the application.
        string packed = Path.Combine(_place.Folder, "packed");
        await Command.Run(_place.Folder, "pack", "Sky", "--output", packed, "-p:Version=" + Feed.Version);
        _place.Write("App/App.csproj", Workplace.Project(
                "<OutputType>Exe</OutputType><RestoreAdditionalProjectSources>" + packed + "</RestoreAdditionalProjectSources>",
                $"<PackageReference Include=\"Dataset\" Version=\"{Feed.Version}\" />"
                    + $"<PackageReference Include=\"Acme.Sky\" Version=\"{Feed.Version}\" />",
                generator: null))
            .Write("App/Program.cs", """
                Console.Write(Dataset.People.Find("marco-rubo")?.Name);
                Console.Write(Acme.Stars.Find("siris")?.Name);
                Console.Write(Acme.Stars.Find("sirius")?.Name);
                """);
        (await _place.Errors("App", "-p:RunAnalyzers=true")).ShouldBe(
        [
            "App/Program.cs(1,35): error DS6000: People has no 'marco-rubo'; did you mean 'marco-rubio'?",
            "App/Program.cs(2,31): error DS6000: Stars has no 'siris'; did you mean 'sirius'?",
        ]);
    }

    [Fact]
    public async Task A_reference_to_the_datasets_project_takes_the_package_of_the_check()
    {
        _place.Write("App/App.csproj", Workplace.Project(
                "<OutputType>Exe</OutputType>",
                "<ProjectReference Include=\"../Sky/Sky.csproj\" />"
                    + $"<PackageReference Include=\"Dataset.Analyzers\" Version=\"{Feed.Version}\" PrivateAssets=\"all\" />",
                generator: null))
            .Write("App/Program.cs", "Console.Write(Acme.Stars.Find(\"siris\")?.Name);");
        (await _place.Errors("App", "-p:RunAnalyzers=true"))
            .ShouldBe(["App/Program.cs(1,31): error DS6000: Stars has no 'siris'; did you mean 'sirius'?"]);
    }
}
