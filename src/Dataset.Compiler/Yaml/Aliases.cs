namespace Dataset.Compiler.Yaml;

/// <summary>
/// The anchors of a document and what aliases have added. An alias is the node itself, so that it costs nothing to read; what costs is all that
/// follows, which sees each value as often as it is named.
/// </summary>
internal sealed class Aliases(int budget)
{
    private readonly Dictionary<string, Anchored> _anchors = new(StringComparer.Ordinal);
    private readonly List<string> _open = [];

    /// <summary>How many values aliases and merge keys have added so far.</summary>
    public int Added { get; private set; }

    public void BeginDocument() => _anchors.Clear();

    /// <summary>An anchor is known below itself only.</summary>
    public void Begin(string? anchor)
    {
        if (anchor is not null)
        {
            _open.Add(anchor);
            _anchors.Remove(anchor);
        }
    }

    public void End(string? anchor, YamlNode node, int size)
    {
        if (anchor is not null)
        {
            _open.RemoveAt(_open.Count - 1);
            _anchors[anchor] = new Anchored(node, size);
        }
    }

    public bool IsOpen(string anchor) => _open.Contains(anchor);

    public Anchored? Find(string anchor) => _anchors.TryGetValue(anchor, out Anchored? found) ? found : null;

    /// <summary>Whether so many values may be added.</summary>
    public bool Spend(int size)
    {
        Added = size > budget - Added ? budget : Added + size;
        return Added < budget;
    }

    /// <summary>A node with an anchor, and how many values it holds with all that aliases add to it.</summary>
    public sealed record Anchored(YamlNode Node, int Size);
}
