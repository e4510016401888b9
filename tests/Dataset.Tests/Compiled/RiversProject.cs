using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;

namespace Dataset.Tests.Compiled;

/// <summary>
/// A project of one table in a folder of its own, really built. The generator is the one that was built for the dataset, referenced as files: nothing
/// of the repository is built a second time.
/// </summary>
internal sealed class RiversProject : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dataset-rivers-").FullName;

    /// <summary>Writes the project.</summary>
    /// <param name="properties">Properties of its own, in XML.</param>
    public RiversProject(string properties = "")
    {
        string sources = Path.Combine(Repository.Root, "src"), generator = Path.Combine(sources, "Dataset.Generator");
        string configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        string binaries = Path.Combine(generator, "bin", configuration, "netstandard2.0");
        Write("Rivers.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <RootNamespace>Rivers</RootNamespace>
                <LangVersion>13</LangVersion>
                <Nullable>enable</Nullable>
                {properties}
                <_DatasetRuntimeFolder>{sources}/Dataset.Runtime/</_DatasetRuntimeFolder>
                <_DatasetTasksAssembly>{sources}/Dataset.Tasks/bin/{configuration}/netstandard2.0/Dataset.Tasks.dll</_DatasetTasksAssembly>
              </PropertyGroup>
              <Import Project="{generator}/build/Dataset.Generator.props" />
              <ItemGroup>
                <Analyzer Include="{binaries}/Dataset.Generator.dll;{binaries}/Dataset.Compiler.dll;{binaries}/YamlDotNet.dll" />
              </ItemGroup>
              <Import Project="{generator}/build/Dataset.Generator.targets" />
            </Project>
            """);
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
    }

    /// <summary>The assembly as the compiler and the step after it leave it.</summary>
    public string Compiled => PathOf("obj/Debug/net10.0/Rivers.dll");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public string PathOf(string path) => Path.Combine(_folder, path);

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text);
    }

    /// <summary>Builds, and gives what the build says.</summary>
    public async Task<string> Build()
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
    /// <param name="copyName">The name of the copy: each is loaded once.</param>
    public List<string> Keys(string copyName)
    {
        string copy = PathOf(copyName + ".dll");
        File.Copy(PathOf("bin/Debug/net10.0/Rivers.dll"), copy);
        Assembly rivers = new AssemblyLoadContext(copyName).LoadFromAssemblyPath(copy);
        object all = rivers.GetType("Rivers.Rivers")!.GetProperty("All")!.GetValue(null)!;
        return [.. ((System.Collections.IEnumerable)all).Cast<object>().Select(r => (string)r.GetType().GetProperty("Id")!.GetValue(r)!)];
    }
}
