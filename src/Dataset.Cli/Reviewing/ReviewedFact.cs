using System.Globalization;
using System.Text;
using Dataset.Cli.History;
using Dataset.Cli.Workspaces;
using Dataset.Compiler.Articles;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;

namespace Dataset.Cli.Reviewing;

/// <summary>
/// A fact that somebody can review: an entity row, with all that is nested in it and the articles that it cites. What takes work is done when
/// it is asked for: a check only counts the facts that nobody has reviewed.
/// </summary>
internal sealed class ReviewedFact
{
    private readonly Workspace _workspace;
    private readonly BoundRow _row;
    private readonly int _position;

    private ReviewedFact(Workspace workspace, CuratedFile file, BoundRow row, int position, (string Table, string Key) name)
    {
        (_workspace, _row, _position, File) = (workspace, row, position, file);
        (Table, Key) = name;
    }

    /// <summary>The table as YAML names it.</summary>
    public string Table { get; }

    public string Key { get; }

    public string Record => Table + "/" + Key;

    /// <summary>Where it stands.</summary>
    public CuratedFile File { get; }

    /// <summary>What it says.</summary>
    public RowImage Image => RowImage.Of(_row, _position)!;

    /// <summary>What it says beside its evidence, field by field; a nested fact in one line.</summary>
    public IEnumerable<(string Name, string Text)> Values => ValuesOf(_row, "");

    /// <summary>Its first and its last line, counted from 0.</summary>
    public (int First, int Last) Lines
    {
        get
        {
            List<int> nodes = [];
            Walk(_row, nodes, []);
            List<Location> places = nodes.Select(n => File.Bound.Places[n]).ToList();
            return (places.Min(l => l.Line), places.Max(l => l.EndLine));
        }
    }

    /// <summary>Over the row, its quotes and the hashes of its articles: whatever of these changes voids a review.</summary>
    public string Hash
    {
        get
        {
            HashSet<string> cited = new(StringComparer.Ordinal);
            Walk(_row, [], cited);
            return HashOf(_workspace, Image, cited);
        }
    }

    /// <summary>Every fact, file by file in the order in which they are written.</summary>
    public static List<ReviewedFact> All(Workspace workspace)
    {
        List<ReviewedFact> facts = [];
        foreach (CuratedFile file in workspace.Files)
        {
            foreach (BoundRow row in file.Bound.Rows.Rows)
            {
                if (row.Table.IsFact && RowImage.NameOf(row, facts.Count) is { } name)
                {
                    facts.Add(new ReviewedFact(workspace, file, row, facts.Count, name));
                }
            }
        }

        return facts;
    }

    private static IEnumerable<(string Name, string Text)> ValuesOf(BoundRow row, string place)
    {
        foreach (FieldImage field in RowImage.Of(row, 0)!.Fields.Where(f => f.Role != ColumnRole.EvidenceList))
        {
            int column = row.Table.ColumnOfField(field.Name);
            if (column < 0 || !row.Table.PartColumns.Contains(column) || !row.Table.Targets[column].Any(t => t.IsFact))
            {
                yield return (place + field.Name, string.Join(", ", field.Items));
                continue;
            }

            int number = 0;
            foreach (BoundPart part in row.Parts(column))
            {
                string own = place + field.Name + "/" + number++.ToString(CultureInfo.InvariantCulture);
                yield return (own, string.Join(", ", ValuesOf(part.Row, "").Select(v => v.Name + ": " + v.Text)));
            }
        }
    }

    private static void Walk(BoundRow row, List<int> nodes, HashSet<string> cited)
    {
        nodes.Add(row.Node);
        int source = row.Table.EvidenceSource;
        for (int column = 0; column < row.Values.Count; column++)
        {
            foreach (BoundValue value in row.Items(column).Where(v => !v.IsDefault))
            {
                nodes.Add(value.Node);
                if (value is BoundPart part)
                {
                    Walk(part.Row, nodes, cited);
                }
                else if (column == source && value is BoundReference reference)
                {
                    cited.Add(reference.Key);
                }
            }
        }
    }

    private static string HashOf(Workspace workspace, RowImage image, HashSet<string> cited)
    {
        StringBuilder text = new(image.Record + "\n");
        foreach (FieldImage field in image.Fields)
        {
            text.Append(field.Name).Append('\n');
            foreach (string item in field.Items)
            {
                text.Append('\t').Append(item.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal))
                    .Append('\n');
            }
        }

        foreach (string source in cited.Order(StringComparer.Ordinal))
        {
            Article? article = workspace.Articles.FirstOrDefault(a => a.FileName == workspace.Sources.FileOf(source));
            text.Append(source).Append(' ').Append(article?.Sha256 ?? "").Append('\n');
        }

        return ContentHash.Of(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
