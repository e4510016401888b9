using System.Reflection;

namespace Dataset.Cli.Explaining;

/// <summary>The pages of all diagnostics, which the tool carries.</summary>
internal static class DiagnosticPages
{
    private const string Folder = "pages/";
    private const string Extension = ".md";

    /// <summary>The ids that have a page, in order.</summary>
    public static IReadOnlyList<string> Ids { get; } = Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
        .Select(n => n[Folder.Length..^Extension.Length])
        .Order(StringComparer.Ordinal).ToList();

    /// <summary>A page as it is written; null where there is none.</summary>
    public static string? Read(string id)
    {
        using Stream? page = Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + id + Extension);
        if (page is null)
        {
            return null;
        }

        using StreamReader reader = new(page);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>What a diagnostic is called: the first line of its page.</summary>
    public static string TitleOf(string id) => Read(id)!.Split('\n')[0]["# DS0000: ".Length..];
}
