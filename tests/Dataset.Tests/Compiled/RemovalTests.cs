namespace Dataset.Tests.Compiled;

/// <summary>A file that is removed takes its facts with it: a real build, and a second one, of a project with two files.</summary>
public sealed class RemovalTests
{
    [Fact]
    public async Task Facts_go_with_their_file()
    {
        using RiversProject project = new();
        project.Write("curated/elbe.yaml", "rivers:\n  - id: elbe\n");
        project.Write("curated/rhine.yaml", "rivers:\n  - id: rhine\n");

        await project.Build();
        project.Keys("first").ShouldBe(["elbe", "rhine"]);

        File.Delete(project.PathOf("curated/rhine.yaml"));
        await project.Build();
        project.Keys("second").ShouldBe(["elbe"]);
    }
}
