using System.Text.RegularExpressions;
using Dataset.Generator.Api;

namespace Dataset.Generator.Declarations;

/// <summary>The source texts that every project with declarations has beside its own.</summary>
public static class SupportSources
{
    /// <summary>The token in the runtime types that stands for the project's root namespace; the build files replace it too.</summary>
    private const string NamespaceToken = "DatasetRuntimeNamespace";

    /// <summary>Marks the attributes as the compilation's own, so that two datasets in one application do not clash.</summary>
    public const string EmbeddedAttribute =
        "namespace Microsoft.CodeAnalysis { internal sealed partial class EmbeddedAttribute : global::System.Attribute { } }";

    /// <summary>The attributes, added by post-initialization.</summary>
    public static string Attributes => Read("SchemaAttributes.cs");

    /// <summary>The public types that declarations name, added by the build files under the project's root namespace.</summary>
    public static IEnumerable<(string Name, string Text)> Runtime(string rootNamespace) =>
        typeof(SupportSources).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith("Runtime", StringComparison.Ordinal))
            .OrderBy(n => n, StringComparer.Ordinal)
            .Select(n => (n, InNamespace(Read(n), TypeNames.EscapedPath(NamespaceOf(rootNamespace)))));

    /// <summary>
    /// The namespace that a project's root namespace stands for. Unless the project says otherwise that is its file name, which need not be
    /// one. The build files do the same.
    /// </summary>
    public static string NamespaceOf(string rootNamespace) =>
        Regex.Replace(Regex.Replace(rootNamespace, "[^A-Za-z0-9_.]", "_"), @"(^|\.)(?=[0-9])", "$1_");

    private static string InNamespace(string source, string space) =>
        space.Length == 0 ? source.Replace("namespace " + NamespaceToken + ";\n", "") : source.Replace(NamespaceToken, space);

    private static string Read(string name)
    {
        using Stream stream = typeof(SupportSources).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException("The resource " + name + " is missing");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().Replace("\r\n", "\n");
    }
}
