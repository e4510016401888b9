namespace Dataset.Tests;

/// <summary>The repository that the tests were built in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>The text of an article as the build reads it: UTF-8 without a byte order mark.</summary>
    public static string TextOf(Source article) => TextOf(article.File);

    public static string TextOf(string article) => File.ReadAllText(Path.Combine(Root, "seeds", article));

    private static string Find()
    {
        for (string? folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Directory.Exists(Path.Combine(folder, "seeds")))
            {
                return folder;
            }
        }

        throw new InvalidOperationException("The tests do not stand in the repository.");
    }
}
