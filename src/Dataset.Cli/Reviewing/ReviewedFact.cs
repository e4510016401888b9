using System.Security.Cryptography;
using System.Text;
using Dataset.Cli.History;
using Dataset.Cli.Workspaces;
using Dataset.Core.Binding;
using Dataset.Core.Diagnostics;
using Dataset.Core.Provenance;
using Dataset.Core.Validation;

namespace Dataset.Cli.Reviewing;

/// <summary>A fact that somebody can review: an entity row, with all that is nested in it and the articles that it cites.</summary>
/// <param name="Image">What it says.</param>
/// <param name="File">Where it stands.</param>
/// <param name="FirstLine">Its first line, counted from 0.</param>
/// <param name="LastLine">Its last line.</param>
/// <param name="Hash">Over the row, its quotes and the hashes of its articles: whatever of these changes voids a review.</param>
internal sealed record ReviewedFact(RowImage Image, CuratedFile File, int FirstLine, int LastLine, string Hash)
{
    public string Record => Image.Record;

    /// <summary>Every fact, file by file in the order in which they are written.</summary>
    public static List<ReviewedFact> All(Workspace workspace)
    {
        SchemaMap schema = new(workspace.Schema);
        List<ReviewedFact> facts = [];
        foreach (CuratedFile file in workspace.Files)
        {
            foreach (BoundRow row in file.Bound.Rows.Rows)
            {
                if (schema.Find(row.Table) is { IsFact: true } && RowImage.Of(schema, row, facts.Count) is { } image)
                {
                    List<int> nodes = [];
                    HashSet<string> cited = new(StringComparer.Ordinal);
                    Walk(schema, row, nodes, cited);
                    IEnumerable<Location> places = nodes.Select(n => file.Bound.Locations[n]);
                    facts.Add(new ReviewedFact(image, file, places.Min(l => l.Line), places.Max(l => l.EndLine), HashOf(workspace, image, cited)));
                }
            }
        }

        return facts;
    }

    private static void Walk(SchemaMap schema, BoundRow row, List<int> nodes, HashSet<string> cited)
    {
        nodes.Add(row.Node);
        int source = schema.Find(row.Table)?.EvidenceSource ?? -1;
        for (int column = 0; column < row.Values.Count; column++)
        {
            foreach (BoundValue value in row.Items(column).Where(v => !v.IsDefault))
            {
                nodes.Add(value.Node);
                if (value is PartValue part)
                {
                    Walk(schema, part.Row, nodes, cited);
                }
                else if (column == source && value is ReferenceValue reference)
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
                text.Append('\t').Append(item.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)).Append('\n');
            }
        }

        foreach (string source in cited.Order(StringComparer.Ordinal))
        {
            Article? article = workspace.Articles.FirstOrDefault(a => a.FileName == workspace.Sources.FileOf(source));
            text.Append(source).Append(' ').Append(article?.Sha256 ?? "").Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
