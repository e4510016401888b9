using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Dataset.Fuzz;

/// <summary>
/// This program once more, over the compiler of the SDK: the newest that hosts the generator, beside the oldest that it is built for.
/// </summary>
internal static class SdkCompiler
{
    public static int Run(string[] args) =>
        (int)new Context(Newest()).LoadFromAssemblyPath(typeof(SdkCompiler).Assembly.Location)
            .GetType(typeof(SdkCompiler).FullName!)!
            .GetMethod(nameof(Again), BindingFlags.NonPublic | BindingFlags.Static)!
            .Invoke(null, [args])!;

    private static int Again(string[] args) => Round.Run(Settings.Parse(args));

    private static string Newest()
    {
        string dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        return Directory.EnumerateDirectories(Path.Combine(dotnet, "sdk"))
            .Where(d => Version.TryParse(Path.GetFileName(d).Split('-')[0], out _))
            .OrderBy(d => Version.Parse(Path.GetFileName(d).Split('-')[0]))
            .Select(d => Path.Combine(d, "Roslyn", "bincore"))
            .Last(Directory.Exists);
    }

    /// <summary>Takes the compiler from the SDK and everything else, this program included, from beside this program.</summary>
    private sealed class Context(string compiler) : AssemblyLoadContext("sdk")
    {
        protected override Assembly? Load(AssemblyName name) =>
            new[] { compiler, AppContext.BaseDirectory }
                .Select(folder => Path.Combine(folder, name.Name + ".dll"))
                .FirstOrDefault(File.Exists) is { } path ? LoadFromAssemblyPath(path) : null;
    }
}
