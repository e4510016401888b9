namespace Dataset.Cli.Severities;

/// <summary>A file of settings (<c>.editorconfig</c>, <c>.globalconfig</c>), read as the C# compiler reads it.</summary>
internal sealed class SettingsFile
{
    private const string GlobalName = ".globalconfig", GlobalKey = "is_global", LevelKey = "global_level", Unset = "unset";

    private static readonly char[] s_lineBreaks = ['\n', '\r', '\u0085', '\u2028', '\u2029'];

    private SettingsFile(string path, IReadOnlyList<SettingsSection> sections)
    {
        (Top, Sections) = (sections[0], sections.Skip(1).ToList());
        Folder = (Path.GetDirectoryName(path) ?? path).Replace(Path.DirectorySeparatorChar, '/').TrimEnd('/');
        bool isCalledGlobal = Path.GetFileName(path).Equals(GlobalName, StringComparison.OrdinalIgnoreCase);
        IsGlobal = isCalledGlobal || Top.Values.ContainsKey(GlobalKey);
        IsRoot = Top.Values.GetValueOrDefault("root")?.Equals("true", StringComparison.OrdinalIgnoreCase) == true;
        Level = int.TryParse(Top.Values.GetValueOrDefault(LevelKey), out int level) ? level : isCalledGlobal ? 100 : 0;
        Top.Values.Remove(IsGlobal ? GlobalKey : "");
        Top.Values.Remove(IsGlobal ? LevelKey : "");
    }

    /// <summary>The folder for whose files it is meant, with forward slashes and none at its end.</summary>
    public string Folder { get; }

    /// <summary>Whether it is meant for all files of a build.</summary>
    public bool IsGlobal { get; }

    /// <summary>Of a global file: it holds before those of lower levels.</summary>
    public int Level { get; }

    /// <summary>Whether those of the folders above do not count.</summary>
    public bool IsRoot { get; }

    /// <summary>What stands before the first section.</summary>
    public SettingsSection Top { get; }

    public IReadOnlyList<SettingsSection> Sections { get; }

    /// <param name="path">The full path.</param>
    /// <param name="text">A line of it that means nothing counts for nothing.</param>
    public static SettingsFile Of(string path, string text)
    {
        List<SettingsSection> sections = [new("")];
        foreach (string line in text.Split(s_lineBreaks))
        {
            string content = line.Trim();
            if (content.Length == 0 || content[0] is '#' or ';')
            {
                continue;
            }

            if (SectionName(content) is { } name)
            {
                sections.Add(new SettingsSection(name));
                continue;
            }

            int sign = content.AsSpan().IndexOfAny('=', ':');
            string key = sign < 0 ? "" : content[..sign].TrimEnd();
            if (key.Length > 0 && key.All(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_'))
            {
                string value = content[(sign + 1)..].Split('#', ';')[0].Trim();
                sections[^1].Values[key] = value.Equals(Unset, StringComparison.OrdinalIgnoreCase) ? Unset : value;
            }
        }

        return new SettingsFile(path, sections);
    }

    /// <summary>What stands in brackets, behind which only a comment may come; a comment in them has to be escaped.</summary>
    private static string? SectionName(string content)
    {
        for (int end = content[0] == '[' ? content.LastIndexOf(']') : 0; end > 1; end = content.LastIndexOf(']', end - 1))
        {
            string name = content[1..end], behind = content[(end + 1)..].TrimStart();
            if ((behind.Length == 0 || behind[0] is '#' or ';') && !HoldsComment(name))
            {
                return name;
            }
        }

        return null;
    }

    private static bool HoldsComment(string name)
    {
        for (int i = 0; i < name.Length; i++)
        {
            if (name[i] is '#' or ';' && (i == 0 || name[i - 1] != '\\'))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Settings that hold for the files of a name.</summary>
internal sealed record SettingsSection(string Name)
{
    public Dictionary<string, string> Values { get; } = new(StringComparer.OrdinalIgnoreCase);
}
