using Dataset.Compiler.Binding;
using Dataset.Compiler.Schema;

namespace Dataset.Compiler.Articles;

/// <summary>A row that quotes, and the source it quotes.</summary>
/// <param name="Table">The row's table, which has a verbatim column.</param>
/// <param name="Row">The row.</param>
/// <param name="Source">The key of the quoted source: the row's own, or that of the source the row is nested in.</param>
internal sealed record QuotingRow(Table Table, BoundRow Row, string Source);

/// <summary>Finds what a file quotes.</summary>
internal static class QuoteVisitor
{
    public static List<QuotingRow> QuotesOf(SchemaIndex schema, BoundRows file)
    {
        var found = new List<QuotingRow>();
        foreach (BoundRow row in file.Rows)
        {
            Visit(schema, row, null, found);
        }

        return found;
    }

    private static void Visit(SchemaIndex schema, BoundRow row, string? enclosingSource, List<QuotingRow> found)
    {
        if (schema.Find(row.Table) is not { } table)
        {
            return;
        }

        if (table.ArticleFile >= 0)
        {
            enclosingSource = RowKey.Of(table, row);
        }

        string? source = table.EvidenceSource >= 0 ? (row.Value(table.EvidenceSource) as ReferenceValue)?.Key : enclosingSource;
        if (table.Verbatim >= 0 && source is not null)
        {
            found.Add(new QuotingRow(table, row, source));
        }

        foreach (int column in table.PartColumns)
        {
            foreach (PartValue part in row.Parts(column))
            {
                Visit(schema, part.Row, enclosingSource, found);
            }
        }
    }
}
