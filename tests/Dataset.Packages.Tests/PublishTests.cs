using System.Runtime.InteropServices;

namespace Dataset.Packages.Tests;

/// <summary>
/// An application with a dataset, published in every way; the ways are given on the command line, from where they reach every project.
/// </summary>
[Collection("packages")]
public sealed class PublishTests : IDisposable
{
    private readonly Workplace _place = new Workplace()
        .Write("Data/Data.csproj", Workplace.Project("<RootNamespace>Acme</RootNamespace><IsAotCompatible>true</IsAotCompatible>"))
        .Write("Data/Star.cs", Workplace.Declaration("Acme"))
        .Write("Data/curated/stars.yaml", Workplace.Stars)
        .Write("App/App.csproj", Workplace.Project(
            "<OutputType>Exe</OutputType><InvariantGlobalization>true</InvariantGlobalization>",
            "<ProjectReference Include=\"../Data/Data.csproj\" />",
            generator: null))
        .Write(
            "App/Program.cs",
            "Console.Write(Acme.Stars.Find(\"sirius-b\")?.Around?.Companions[0].Name + Acme.Stars.Between(new(1862, 1, 1), new(1862, 12, "
                + "31)).Count());");

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("-p:DatasetStorage=Literals", "-p:PublishTrimmed=true", "-p:SelfContained=true")]
    [InlineData("-p:DatasetStorage=Literals", "-p:PublishSingleFile=true", "-p:SelfContained=false")]
    [InlineData("-p:DatasetStorage=Appended", "-p:PublishTrimmed=true", "-p:SelfContained=true")]
    [InlineData("-p:DatasetStorage=Appended", "-p:PublishSingleFile=true", "-p:SelfContained=false")]
    [InlineData("-p:DatasetStorage=Appended", "-p:PublishReadyToRun=true", "-p:SelfContained=false")]
    public async Task A_published_application_has_its_facts(params string[] ways) => await Publish(ways);

    [NativeFact]
    public async Task A_native_application_has_its_facts() => await Publish("-p:DatasetStorage=Literals", "-p:PublishAot=true");

    [NativeFact]
    public async Task A_native_application_has_facts_that_were_appended() => await Publish("-p:DatasetStorage=Appended", "-p:PublishAot=true");

    private async Task Publish(params string[] ways)
    {
        string to = Path.Combine(_place.Folder, "out");
        await Command.Run(
            _place.Folder,
            ["publish", "App", "--configuration", "Release", "--runtime", RuntimeInformation.RuntimeIdentifier, "--output", to, .. ways]);
        (int exitCode, string output) = await Command.Start(Path.Combine(to, OperatingSystem.IsWindows() ? "App.exe" : "App"), to);
        (exitCode, output).ShouldBe((0, "Sirius B1"));
    }
}
