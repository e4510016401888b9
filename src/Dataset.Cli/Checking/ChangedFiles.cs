namespace Dataset.Cli.Checking;

/// <summary>
/// What has changed since somebody looked. A system that tells of changes names the files whose content is another; of whatever else happens, such as
/// a file that comes or goes, it is only known that something did.
/// </summary>
internal sealed class ChangedFiles
{
    private readonly Lock _lock = new();
    private HashSet<string>? _files;

    /// <summary>A file says something else.</summary>
    public void Add(string path)
    {
        lock (_lock)
        {
            _files?.Add(path);
        }
    }

    /// <summary>Nobody knows what.</summary>
    public void AddAny()
    {
        lock (_lock)
        {
            _files = null;
        }
    }

    /// <summary>The full paths of files, or null where it can be any; whoever takes them looks at them now.</summary>
    public IReadOnlySet<string>? Take()
    {
        lock (_lock)
        {
            IReadOnlySet<string>? taken = _files;
            _files = new HashSet<string>(StringComparer.Ordinal);
            return taken;
        }
    }
}
