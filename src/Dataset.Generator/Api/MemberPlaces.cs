using System.Globalization;
using Dataset.Compiler;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Text;

namespace Dataset.Generator.Api;

/// <summary>
/// Where rows stand in YAML, as a doc comment says it: the file, seen from the folder that all files are in, and the line. Nothing of the machine is
/// in it.
/// </summary>
internal sealed class MemberPlaces
{
    private readonly Dictionary<string, NodePlaces> _places = new(StringComparer.Ordinal);
    private readonly int _start;

    public MemberPlaces(EquatableArray<BoundFile> files)
    {
        foreach (BoundFile file in files)
        {
            _places[file.Rows.Path] = file.Places;
        }

        string[] folders = [.. files.Items.Select(f => f.Rows.Path.Substring(0, NameStart(f.Rows.Path)))];
        string shared = folders.Length == 0 ? "" : folders[0];
        foreach (string folder in folders)
        {
            while (!folder.StartsWith(shared, StringComparison.Ordinal))
            {
                shared = shared.Substring(0, NameStart(shared.Substring(0, shared.Length - 1)));
            }
        }

        _start = shared.Length;
    }

    /// <summary>The place of a row.</summary>
    public string Of(NodeAddress row)
    {
        string file = row.Path.Substring(Math.Min(_start, row.Path.Length)).Replace('\\', '/');
        return _places.TryGetValue(row.Path, out NodePlaces? places) && row.Node >= 0 && row.Node < places.Count
            ? file + "(" + (places[row.Node].Line + 1).ToString(CultureInfo.InvariantCulture) + ")"
            : file;
    }

    private static int NameStart(string path) => path.LastIndexOfAny(['/', '\\']) + 1;
}
