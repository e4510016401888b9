using System.Text;

namespace Dataset.Cli.Severities;

/// <summary>
/// Files of settings together, as the C# compiler takes them: global files first, those of higher levels before others; then the files of the folders
/// from the outermost on, each section over those before it. A test compares it with the compiler's own reader, which would take longer to load than
/// a check takes.
/// </summary>
internal sealed class SettingsFiles
{
    private readonly List<(SettingsFile File, List<(SettingsSection Section, FilePattern Pattern)> Sections)> _ofFolders;
    private readonly Dictionary<string, Dictionary<string, string>> _ofPaths = new(StringComparer.Ordinal);

    public SettingsFiles(IReadOnlyList<SettingsFile> files)
    {
        _ofFolders = files.Where(f => !f.IsGlobal).OrderBy(f => f.Folder.Length)
            .Select(f => (f, f.Sections.Select(s => (Section: s, Pattern: FilePattern.Of(s.Name)!)).Where(s => s.Pattern is not null).ToList()))
            .ToList();
        List<SettingsFile> global = files.Where(f => f.IsGlobal).ToList();
        Global = Merge(global.Select(f => (f.Level, f.Top)));
        foreach (IGrouping<string, (int Level, SettingsSection Section)> path in global
            .SelectMany(f => f.Sections.Select(s => (f.Level, Section: s)))
            .Where(s => PathOf(s.Section.Name) is not null).GroupBy(s => PathOf(s.Section.Name)!, StringComparer.Ordinal))
        {
            _ofPaths.Add(path.Key, Merge(path));
        }
    }

    /// <summary>What holds for all files of the build.</summary>
    public IReadOnlyDictionary<string, string> Global { get; }

    /// <summary>What holds for a file.</summary>
    /// <param name="path">The full path.</param>
    public IReadOnlyDictionary<string, string> Of(string path)
    {
        path = path.Replace(Path.DirectorySeparatorChar, '/');
        Dictionary<string, string> values = new(Global, StringComparer.OrdinalIgnoreCase);
        Add(_ofPaths.GetValueOrDefault(path));
        int last = _ofFolders.FindLastIndex(f => f.File.IsRoot && IsIn(f.File));
        foreach ((SettingsFile file, List<(SettingsSection Section, FilePattern Pattern)> sections) in _ofFolders.Skip(last).Where(f => IsIn(f.File)))
        {
            string within = path[file.Folder.Length..];
            foreach ((SettingsSection section, FilePattern pattern) in sections)
            {
                if (pattern.Matches(within))
                {
                    Add(section.Values);
                }
            }
        }

        return values;

        bool IsIn(SettingsFile file) => path.StartsWith(file.Folder + "/", StringComparison.Ordinal);

        void Add(Dictionary<string, string>? more)
        {
            foreach ((string key, string value) in more ?? [])
            {
                values[key] = value;
            }
        }
    }

    /// <summary>Of each key what the highest level says; where two files of it say something, nobody knows what is meant.</summary>
    private static Dictionary<string, string> Merge(IEnumerable<(int Level, SettingsSection Section)> sections)
    {
        Dictionary<string, (int Level, string? Value)> merged = new(StringComparer.OrdinalIgnoreCase);
        foreach ((int level, SettingsSection section) in sections)
        {
            foreach ((string key, string value) in section.Values)
            {
                if (!merged.TryGetValue(key, out (int Level, string? Value) other) || other.Level < level)
                {
                    merged[key] = (level, value);
                }
                else if (other.Level == level)
                {
                    merged[key] = (level, null);
                }
            }
        }

        return merged.Where(m => m.Value.Value is not null).ToDictionary(m => m.Key, m => m.Value.Value!, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The full path that a section of a global file names; null where it names none.</summary>
    private static string? PathOf(string name)
    {
        StringBuilder path = new();
        for (int i = 0; i < name.Length; i++)
        {
            if (name[i] is '*' or '?' or '[' or '{' or '}' or ',' || (name[i] == '\\' && ++i == name.Length))
            {
                return null;
            }

            path.Append(name[i]);
        }

        string full = path.ToString();
        return full.StartsWith('/') || (OperatingSystem.IsWindows() && full is [_, ':', '/', ..]) ? full : null;
    }
}
