namespace Dataset.Cli.Workspaces;

/// <summary>Where this user's programs keep what they can make again.</summary>
internal static class CacheFolder
{
    /// <returns>Null where the user has no such folder.</returns>
    public static string? OfUser()
    {
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        string? folder = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } given && Path.IsPathRooted(given) ? given
            : OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : home.Length == 0 ? null
            : OperatingSystem.IsMacOS() ? Path.Combine(home, "Library", "Caches")
            : Path.Combine(home, ".cache");
        return string.IsNullOrEmpty(folder) ? null : Path.Combine(folder, "dataset");
    }
}
