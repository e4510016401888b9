using Dataset.Compiler.Yaml;

namespace Dataset.Cli.Formatting;

/// <summary>
/// Which comment belongs to what: one that stands alone to the next entry or list item, one between a name and its value to that entry, one behind
/// something to what stands before it in its line. Each is handed out once.
/// </summary>
internal sealed class CommentPlaces
{
    private readonly ILookup<int, YamlComment> _leading;
    private readonly List<YamlComment> _trailing;
    private readonly List<YamlComment> _all;

    /// <param name="text">The text.</param>
    /// <param name="comments">All comments.</param>
    /// <param name="root">The text's root.</param>
    /// <param name="astray">Comments behind something that is no longer a line of its own: they are treated as standing alone.</param>
    public CommentPlaces(string text, IReadOnlyList<YamlComment> comments, YamlMapping root, IReadOnlyCollection<YamlComment> astray)
    {
        List<int> anchors = [];
        List<(int Start, int End)> names = [];
        Collect(text, root, anchors, names);
        anchors.Sort();
        _all = [.. comments];
        _leading = comments.Where(c => c.IsAlone || astray.Contains(c)).ToLookup(c => AnchorOf(anchors, names, c.Offset));
        _trailing = comments.Where(c => !c.IsAlone && !astray.Contains(c)).ToList();
        AtEnd = _leading[int.MaxValue].ToList();
    }

    /// <summary>Comments behind the last entry.</summary>
    public IReadOnlyList<YamlComment> AtEnd { get; }

    /// <summary>Comments that nothing has asked for.</summary>
    public IReadOnlyList<YamlComment> Astray => _trailing;

    /// <param name="anchor">Where the entry's key, or the item, begins.</param>
    public IEnumerable<YamlComment> Before(int anchor) => _leading[anchor];

    /// <summary>Takes the comment behind a value, in the line in which the value ends.</summary>
    public string Behind(int end, int line) => Take(c => c.Line == line && c.Offset >= end);

    /// <summary>Takes the comment between two places, in the line of the first.</summary>
    public string Between(int start, int end, int line) => Take(c => c.Line == line && c.Offset >= start && c.Offset < end);

    public bool AnyBetween(int start, int end) => _all.Any(c => c.Offset >= start && c.Offset < end);

    public bool AnyBehind(int end, int line) => _all.Any(c => c.Line == line && c.Offset >= end);

    private string Take(Predicate<YamlComment> where)
    {
        int found = _trailing.FindIndex(where);
        if (found < 0)
        {
            return "";
        }

        string text = _trailing[found].Text;
        _trailing.RemoveAt(found);
        return " " + text;
    }

    private static int AnchorOf(List<int> anchors, List<(int Start, int End)> names, int offset)
    {
        int name = names.FindIndex(n => n.Start < offset && offset < n.End);
        if (name >= 0)
        {
            return names[name].Start;
        }

        int found = ~anchors.BinarySearch(offset);
        return found < anchors.Count ? anchors[found] : int.MaxValue;
    }

    /// <param name="text">The text.</param>
    /// <param name="node">Where to look.</param>
    /// <param name="anchors">Where entries and items begin.</param>
    /// <param name="names">From the beginning of a name to that of its value, where nothing in the value could have a comment of its own.</param>
    private static void Collect(string text, YamlNode node, List<int> anchors, List<(int Start, int End)> names)
    {
        if (node is YamlMapping mapping)
        {
            foreach (YamlEntry entry in mapping.Entries)
            {
                anchors.Add(entry.Key.Location.Start);
                if (entry.Value is YamlScalar or YamlSequence { Items.Count: 0 } or YamlMapping { Entries.Count: 0 })
                {
                    names.Add((entry.Key.Location.Start, YamlComment.TextStart(text, entry.Value)));
                }

                Collect(text, entry.Value, anchors, names);
            }
        }
        else if (node is YamlSequence sequence)
        {
            foreach (YamlNode item in sequence.Items)
            {
                anchors.Add(item.Location.Start);
                Collect(text, item, anchors, names);
            }
        }
    }
}
