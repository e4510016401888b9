namespace Dataset.Cli.Writing;

/// <summary>The folder in a dataset that belongs to the tool: the lock, and what it is about to write. Git ignores it.</summary>
internal static class StateFolder
{
    public static string Of(string root) => Path.Combine(root, ".dataset");

    public static string Create(string root)
    {
        string folder = Of(root), ignore = Path.Combine(folder, ".gitignore");
        if (!File.Exists(ignore))
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(ignore, "*\n");
        }

        return folder;
    }
}
