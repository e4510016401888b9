using Dataset.Compiler.Binding;
using Dataset.Compiler.Schema;

namespace Dataset.Compiler.Articles;

/// <summary>A row that quotes, and the source it quotes.</summary>
/// <param name="Row">The row; its table has a verbatim column.</param>
/// <param name="Source">The key of the quoted source: the row's own, or that of the source the row is nested in.</param>
internal sealed record QuotingRow(BoundRow Row, string Source);

/// <summary>Finds what a file quotes.</summary>
internal static class QuoteVisitor
{
    public static List<QuotingRow> QuotesOf(BoundRows file)
    {
        var found = new List<QuotingRow>();
        foreach (BoundRow row in file.Rows)
        {
            Visit(row, null, found);
        }

        return found;
    }

    private static void Visit(BoundRow row, string? enclosingSource, List<QuotingRow> found)
    {
        Table table = row.Table;
        if (table.ArticleFile >= 0)
        {
            enclosingSource = RowKey.Of(row);
        }

        string? source = table.EvidenceSource >= 0 ? (row.Value(table.EvidenceSource) as BoundReference)?.Key : enclosingSource;
        if (table.Verbatim >= 0 && source is not null)
        {
            found.Add(new QuotingRow(row, source));
        }

        foreach (int column in table.PartColumns)
        {
            foreach (BoundPart part in row.Parts(column))
            {
                Visit(part.Row, enclosingSource, found);
            }
        }
    }
}
