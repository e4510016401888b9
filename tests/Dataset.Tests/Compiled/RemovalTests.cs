using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;

namespace Dataset.Tests.Compiled;

/// <summary>A file that is removed takes its facts with it: a real build, and a second one, of a project with two files.</summary>
public sealed class RemovalTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dataset-removal-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Facts_go_with_their_file()
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
        Write("curated/elbe.yaml", "rivers:\n  - id: elbe\n");
        Write("curated/rhine.yaml", "rivers:\n  - id: rhine\n");

        (await Build("first")).ShouldBe(["elbe", "rhine"]);

        File.Delete(Path.Combine(_folder, "curated", "rhine.yaml"));
        (await Build("second")).ShouldBe(["elbe"]);
    }

    /// <summary>The generator as it was built for the dataset, referenced as files: nothing of the repository is built a second time.</summary>
    private static string Project()
    {
        string generator = Path.Combine(Repository.Root, "src", "Dataset.Generator");
        string binaries = Path.Combine(generator, "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "netstandard2.0");
        return $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <RootNamespace>Rivers</RootNamespace>
                <LangVersion>13</LangVersion>
                <Nullable>enable</Nullable>
                <_DatasetRuntimeFolder>{generator}/../Dataset.Runtime/</_DatasetRuntimeFolder>
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

    /// <summary>Builds, and reads the keys of the rows out of a copy of the assembly.</summary>
    private async Task<List<string>> Build(string name)
    {
        ProcessStartInfo start = new(
            "dotnet",
            ["build", "--nologo", "-nodeReuse:false", "-p:UseSharedCompilation=false"])
        { WorkingDirectory = _folder, RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, output);

        string copy = Path.Combine(_folder, name + ".dll");
        File.Copy(Path.Combine(_folder, "bin", "Debug", "net10.0", "Rivers.dll"), copy);
        AssemblyLoadContext context = new(name, isCollectible: true);
        Type rivers = context.LoadFromAssemblyPath(copy).GetType("Rivers.Rivers", throwOnError: true)!;
        List<string> keys =
            [.. ((System.Collections.IEnumerable)rivers.GetProperty("All", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!)
            .Cast<object>().Select(r => (string)r.GetType().GetProperty("Id")!.GetValue(r)!)];
        context.Unload();
        return keys;
    }
}
