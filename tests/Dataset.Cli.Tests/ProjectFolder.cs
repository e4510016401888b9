using System.Reflection;

namespace Dataset.Cli.Tests;

/// <summary>A repository of a test's own, with projects of any layout; the build itself is asked about them.</summary>
internal sealed class ProjectFolder : IDisposable
{
    /// <summary>The generator's build files, as this repository has them: a project that imports them needs no package.</summary>
    private static readonly string s_buildFiles = Path.GetFullPath(
        typeof(ProjectFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "GeneratorBuildFiles").Value!);

    public ProjectFolder(bool isRepository = true)
    {
        // Another folder above may be a repository; this one is the nearest.
        if (isRepository)
        {
            Directory.CreateDirectory(Path.Combine(Root, ".git"));
        }
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("dataset-projects").FullName;

    /// <summary>Writes a project file that uses the generator.</summary>
    /// <param name="path">Where.</param>
    /// <param name="properties">What it sets.</param>
    /// <param name="items">Its items.</param>
    public ProjectFolder Project(string path, string properties = "", string items = "") => Write(path, $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <Import Project="{s_buildFiles}/Dataset.Generator.props" />
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            {items}
          </ItemGroup>
          <Import Project="{s_buildFiles}/Dataset.Generator.targets" />
        </Project>
        """);

    public ProjectFolder Write(string path, string text)
    {
        string full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public ToolRun Run(params string[] arguments) => RunIn("", arguments);

    public ToolRun RunIn(string folder, params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        int code = Tool.Run(arguments, new ToolContext
        {
            Directory = Path.TrimEndingDirectorySeparator(Path.Combine(Root, folder)),
            In = TextReader.Null,
            Out = output,
            Error = error,
            CacheFolder = Path.Combine(Root, ".cache"),
        });
        return new ToolRun(code, output.ToString(), error.ToString());
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
