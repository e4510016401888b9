using System.Reflection.PortableExecutable;

namespace Dataset.Tests.Compiled;

/// <summary>A project that wants its data appended: a real build, a second one with nothing to do, and a third after an edit.</summary>
public sealed class AppendedDataTests
{
    [Fact]
    public async Task Data_is_appended_once_for_each_compilation()
    {
        using RiversProject project = new("<DatasetStorage>Appended</DatasetStorage>");
        project.Write("curated/rivers.yaml", "rivers:\n  - id: elbe\n");

        await project.Build();
        project.Keys("first").ShouldBe(["elbe"]);
        byte[] first = File.ReadAllBytes(project.Compiled);
        Sections(first).ShouldContain(".dataset");

        DateTime written = File.GetLastWriteTimeUtc(project.Compiled);
        (await project.Build()).ShouldContain("Skipping target \"AppendDatasetData\"");
        File.GetLastWriteTimeUtc(project.Compiled).ShouldBe(written);

        project.Write("curated/rivers.yaml", "rivers:\n  - id: elbe\n  - id: rhine\n");
        await project.Build();
        project.Keys("second").ShouldBe(["elbe", "rhine"]);

        // Whatever was built in between, the same sources give the same bytes.
        project.Write("curated/rivers.yaml", "rivers:\n  - id: elbe\n");
        Directory.Delete(project.PathOf("obj"), recursive: true);
        await project.Build();
        File.ReadAllBytes(project.Compiled).ShouldBe(first);
    }

    private static IEnumerable<string> Sections(byte[] image)
    {
        using PEReader reader = new(new MemoryStream(image));
        return [.. reader.PEHeaders.SectionHeaders.Select(s => s.Name)];
    }
}
