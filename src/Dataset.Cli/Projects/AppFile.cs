namespace Dataset.Cli.Projects;

/// <summary>
/// A file of C# that is a project by itself: its first lines name the packages (<c>#:package Dataset.Generator@1.0.0</c>), and <c>dotnet run</c>
/// makes a project of it. The build answers for it as for a project file, under <c>dotnet build</c> instead of <c>dotnet msbuild</c>.
/// </summary>
internal static class AppFile
{
    public const string Ending = ".cs";

    private const string Package = "#:package";

    /// <summary>Whether it is one by its name.</summary>
    public static bool Is(string path) => path.EndsWith(Ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>The files in a folder that take a package by themselves, in ordinal order.</summary>
    public static IEnumerable<string> In(string folder, string package) =>
        Directory.EnumerateFiles(folder, "*" + Ending).Order(StringComparer.Ordinal).Where(f => Takes(f, package));

    /// <summary>Whether the lines above the code, which directives must stand in, name a package.</summary>
    private static bool Takes(string file, string package)
    {
        try
        {
            return File.ReadLines(file).Select(l => l.TrimStart('\uFEFF', ' ', '\t'))
                .TakeWhile(l => l.Length == 0 || l[0] is '#' or '/' or '*')
                .Any(l => l.StartsWith(Package, StringComparison.Ordinal)
                    && l[Package.Length..].Split('@')[0].Trim().Equals(package, StringComparison.OrdinalIgnoreCase));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
