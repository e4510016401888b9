using System.Diagnostics;
using System.Reflection;
using System.Reflection.PortableExecutable;
using System.Runtime.Loader;

namespace Dataset.Tests.Compiled;

/// <summary>A project that wants its data appended: a real build, a second one with nothing to do, and a third after an edit.</summary>
public sealed class AppendedDataTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dataset-appended-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Data_is_appended_once_for_each_compilation()
    {
        Write("Rivers.csproj", Project());
        Write("River.cs", """
            using Dataset.Schema;

            namespace Rivers;

            /// <summary>A river.</summary>
            [Entity("rivers")]
            public sealed partial record River
            {
                /// <summary>The key.</summary>
                [Key]
                public partial string Id { get; }
            }
            """);
        Write("curated/rivers.yaml", "rivers:\n  - id: elbe\n");

        await Build();
        Keys("first").ShouldBe(["elbe"]);
        byte[] first = File.ReadAllBytes(Built);
        Sections(first).ShouldContain(".dataset");

        DateTime written = File.GetLastWriteTimeUtc(Built);
        (await Build()).ShouldContain("Skipping target \"AppendDatasetData\"");
        File.GetLastWriteTimeUtc(Built).ShouldBe(written);

        Write("curated/rivers.yaml", "rivers:\n  - id: elbe\n  - id: rhine\n");
        await Build();
        Keys("second").ShouldBe(["elbe", "rhine"]);

        // Whatever was built in between, the same sources give the same bytes.
        Write("curated/rivers.yaml", "rivers:\n  - id: elbe\n");
        Directory.Delete(Path.Combine(_folder, "obj"), recursive: true);
        await Build();
        File.ReadAllBytes(Built).ShouldBe(first);
    }

    private string Built => Path.Combine(_folder, "obj", "Debug", "net10.0", "Rivers.dll");

    private static IEnumerable<string> Sections(byte[] image)
    {
        using PEReader reader = new(new MemoryStream(image));
        return [.. reader.PEHeaders.SectionHeaders.Select(s => s.Name)];
    }

    /// <summary>The generator as it was built for the dataset, referenced as files: nothing of the repository is built a second time.</summary>
    private static string Project()
    {
        string sources = Path.Combine(Repository.Root, "src"), generator = Path.Combine(sources, "Dataset.Generator");
        string configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        string binaries = Path.Combine(generator, "bin", configuration, "netstandard2.0");
        return $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <RootNamespace>Rivers</RootNamespace>
                <LangVersion>13</LangVersion>
                <Nullable>enable</Nullable>
                <DatasetStorage>Appended</DatasetStorage>
                <_DatasetRuntimeFolder>{sources}/Dataset.Runtime/</_DatasetRuntimeFolder>
                <_DatasetTasksAssembly>{sources}/Dataset.Tasks/bin/{configuration}/netstandard2.0/Dataset.Tasks.dll</_DatasetTasksAssembly>
              </PropertyGroup>
              <Import Project="{generator}/build/Dataset.Generator.props" />
              <ItemGroup>
                <Analyzer Include="{binaries}/Dataset.Generator.dll;{binaries}/Dataset.Compiler.dll;{binaries}/YamlDotNet.dll" />
              </ItemGroup>
              <Import Project="{generator}/build/Dataset.Generator.targets" />
            </Project>
            """;
    }

    private void Write(string path, string text)
    {
        string file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private async Task<string> Build()
    {
        string[] arguments = ["build", "--nologo", "-nodeReuse:false", "-p:UseSharedCompilation=false", "-v:normal"];
        ProcessStartInfo start = new("dotnet", arguments) { WorkingDirectory = _folder, RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, output);
        return output;
    }

    /// <summary>Reads the keys of the rows out of a copy of the assembly.</summary>
    private List<string> Keys(string name)
    {
        string copy = Path.Combine(_folder, name + ".dll");
        File.Copy(Path.Combine(_folder, "bin", "Debug", "net10.0", "Rivers.dll"), copy);
        Assembly rivers = new AssemblyLoadContext(name).LoadFromAssemblyPath(copy);
        object all = rivers.GetType("Rivers.Rivers")!.GetProperty("All")!.GetValue(null)!;
        return [.. ((System.Collections.IEnumerable)all).Cast<object>().Select(r => (string)r.GetType().GetProperty("Id")!.GetValue(r)!)];
    }
}
