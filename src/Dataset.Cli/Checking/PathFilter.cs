using Dataset.Cli.Projects;

namespace Dataset.Cli.Checking;

/// <summary>The files that somebody asked for.</summary>
internal sealed class PathFilter
{
    private readonly List<string> _wanted;

    private PathFilter(List<string> wanted) => _wanted = wanted;

    public static PathFilter Of(DatasetProject project, string directory, IEnumerable<string> paths)
    {
        List<string> wanted = [];
        foreach (string path in paths)
        {
            if (path.Length == 0)
            {
                throw new ToolError("a path is empty: name a file or a folder, or none at all.");
            }

            string full = Path.GetFullPath(path, directory);
            string inside = project.Shorten(full);
            if (!File.Exists(full) && !Directory.Exists(full))
            {
                throw new ToolError("there is no file or folder '" + path + "': name one as you see it from here, or none for all.");
            }

            if (inside == ".." || inside.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(inside))
            {
                throw new ToolError("'" + path + "' is outside of the dataset's repository: name a file or a folder in it.");
            }

            wanted.Add(inside.TrimEnd('/'));
        }

        return new PathFilter(wanted);
    }

    /// <param name="path">From the repository's root.</param>
    public bool Contains(string path) =>
        _wanted.Count == 0 || _wanted.Any(w => w == "." || path == w || path.StartsWith(w + "/", StringComparison.Ordinal));
}
