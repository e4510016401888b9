using Dataset.Cli.Projects;
using Microsoft.CodeAnalysis;

namespace Dataset.Cli.Workspaces;

/// <summary>The assemblies of .NET that declarations are read with.</summary>
internal sealed class Framework
{
    private const string Ending = ".dll";

    /// <summary>Those that declare the types of columns, and what the copied types are written with.</summary>
    private static readonly string[] s_common =
    [
        "System.Private.CoreLib", "System.Runtime", "System.Private.Uri", "System.Linq", "System.Collections", "System.Text.Json",
    ];

    private readonly string _folder;

    private Framework(string folder) => _folder = folder;

    /// <summary>The few that suffice for most declarations.</summary>
    public IEnumerable<MetadataReference> Common => s_common.Select(name => Reference(Path.Combine(_folder, name + Ending)));

    /// <summary>All others.</summary>
    public IEnumerable<MetadataReference> Others => Directory.GetFiles(_folder, "System*" + Ending)
        .Where(f => Path.GetFileNameWithoutExtension(f) is var name && !s_common.Contains(name) && !name.EndsWith(".Native", StringComparison.Ordinal))
        .Select(Reference);

    /// <summary>
    /// That which the tool runs on. A native program runs on none, and takes the newest that stands beside the SDK; where it finds none there, the
    /// whole tool has one.
    /// </summary>
    public static Framework Of(DeclarationSettings settings) => new(
        WholeTool.IsHere ? Path.GetDirectoryName(typeof(object).Assembly.Location)! : BesideSdk(settings.SdkFolder) ?? throw new NeedsWholeTool());

    /// <summary>The folder of the newest version; null where there is none.</summary>
    /// <param name="sdk">The folder of one version of the SDK, as <c>dotnet/sdk/10.0.100</c>; empty where none is known.</param>
    internal static string? BesideSdk(string sdk)
    {
        string folder = sdk.Length == 0 ? "" : Path.GetFullPath(Path.Combine(sdk, "..", "..", "shared", "Microsoft.NETCore.App"));
        return !Directory.Exists(folder) ? null : Directory.GetDirectories(folder)
            .Where(f => Version.TryParse(Path.GetFileName(f), out _) && File.Exists(Path.Combine(f, s_common[0] + Ending)))
            .MaxBy(f => Version.Parse(Path.GetFileName(f)));
    }

    private static PortableExecutableReference Reference(string path) => MetadataReference.CreateFromFile(path);
}
