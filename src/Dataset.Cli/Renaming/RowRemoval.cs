using Dataset.Cli.Workspaces;
using Dataset.Compiler.Yaml;

namespace Dataset.Cli.Renaming;

/// <summary>The lines of a row, with the comments directly above it.</summary>
internal static class RowRemoval
{
    /// <summary>Takes a row out of its file, with the list or the file that would be left empty.</summary>
    /// <param name="changes">What is to be done.</param>
    /// <param name="file">The file.</param>
    /// <param name="node">The offset at which something of the row stands.</param>
    public static void Remove(FileChanges changes, CuratedFile file, int node)
    {
        List<YamlEntry> sections = [.. file.Yaml.Root!.Entries.Items];
        int section = sections.FindLastIndex(e => e.Key.Location.Start <= node);
        YamlSequence list = (YamlSequence)sections[section].Value;
        if (sections.Count == 1 && list.Items.Count == 1)
        {
            changes.Delete(file.Path);
            return;
        }

        string text = file.Text.Text;
        int item = list.Items.Items.ToList().FindLastIndex(i => LineStart(text, i.Location.Start) <= node);
        bool whole = list.Items.Count == 1;
        int start = whole ? LineStart(text, sections[section].Key.Location.Start) : ItemStart(file, list, item);
        int next = !whole && item + 1 < list.Items.Count ? ItemStart(file, list, item + 1)
            : section + 1 < sections.Count ? LineStart(text, sections[section + 1].Key.Location.Start)
            : text.Length;
        int indent = IndentAt(text, start);
        int end = SkipBack(text, next, start, l => l.Trim().Length == 0 || (l.TrimStart().StartsWith('#') && l.Length - l.TrimStart().Length <= indent));
        start = SkipBack(text, start, 0, l => l.TrimStart().StartsWith('#') && l.Length - l.TrimStart().Length == indent && indent > 0);

        // Of the blank lines around the row those go that parted it from its neighbour.
        if (end == text.Length)
        {
            start = SkipBack(text, start, 0, l => l.Trim().Length == 0);
        }
        else if (start > 0 && LineAt(text, LineStart(text, start - 1)).Trim().Length == 0 && LineAt(text, end).Trim().Length == 0)
        {
            end += LineAt(text, end).Length;
        }

        changes.Replace(file.Path, start, end - start, "");
    }

    private static int ItemStart(CuratedFile file, YamlSequence list, int item)
    {
        string text = file.Text.Text;
        int start = list.Items[item].Location.Start, line = LineStart(text, start);
        return text[line..start].TrimStart().StartsWith('-')
            ? line
            : throw new ToolError("the row at " + file.Path + ":" + (list.Items[item].Location.Line + 1) + " shares its line with others: take it out by hand.");
    }

    /// <summary>The first of the lines directly above an offset that are of one kind.</summary>
    private static int SkipBack(string text, int from, int limit, Func<string, bool> isOfKind)
    {
        while (from > limit)
        {
            int above = LineStart(text, from - 1);
            if (above < limit || !isOfKind(text[above..from].TrimEnd('\r', '\n')))
            {
                break;
            }

            from = above;
        }

        return from;
    }

    private static int IndentAt(string text, int line) => LineAt(text, line).Length - LineAt(text, line).TrimStart(' ').Length;

    /// <summary>A line with its end.</summary>
    private static string LineAt(string text, int start)
    {
        int end = text.IndexOf('\n', start);
        return end < 0 ? text[start..] : text[start..(end + 1)];
    }

    private static int LineStart(string text, int at) => at <= 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
}
