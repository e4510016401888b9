using Dataset.Cli.History;
using Dataset.Cli.Workspaces;
using Dataset.Compiler;
using Dataset.Compiler.Articles;
using Dataset.Compiler.Binding;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Judging;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;
using Dataset.Compiler.Types;

namespace Dataset.Cli.Evidence;

/// <summary>Lists every piece of evidence, one record per field that it speaks for, as the catalogue ranks it.</summary>
internal static class EvidenceRecords
{
    /// <summary>In the order in which they are written.</summary>
    public static List<EvidenceRecord> Of(Workspace workspace)
    {
        SchemaIndex schema = SchemaIndex.Of(workspace.Schema);
        Table? evidence = schema.Tables.FirstOrDefault(t => t.Spec.Role == TableRole.Evidence);
        if (evidence is null)
        {
            return [];
        }

        Dictionary<NodeAddress, BoundRow> rows = RowsByNode.Of(workspace);
        Dictionary<NodeAddress, QuoteSpan> spans = workspace.Files
            .SelectMany(f => f.Quotes.Spans.Items.Select(s => (Key: new NodeAddress(f.Path, s.Node), s))).ToDictionary();
        Dictionary<(int Evidence, int Column), ClaimRank> ranks = [];
        foreach (CatalogueClaim claim in workspace.Catalogue.Claims)
        {
            foreach (int number in claim.Evidence)
            {
                ranks[(number, claim.Column)] = claim.Rank;
            }
        }

        List<(NodeAddress Origin, EvidenceRecord Record)> records = [];
        EquatableArray<CatalogueRow> stored = workspace.Catalogue.Tables[evidence.Index].Rows;
        for (int number = 0; number < stored.Count; number++)
        {
            CatalogueRow row = stored[number];
            if (row.Owner is { } owner
                && rows.TryGetValue(row.Origin, out BoundRow? bound)
                && rows.TryGetValue(workspace.Catalogue.Tables[owner.Table].Rows[owner.Row].Origin, out BoundRow? written))
            {
                Add(number, row, owner, bound, written);
            }
        }

        return records.OrderBy(r => r.Origin.Path, StringComparer.Ordinal).ThenBy(r => r.Origin.Node).Select(r => r.Record).ToList();

        void Add(int number, CatalogueRow row, RowRef owner, BoundRow bound, BoundRow written)
        {
            Table ownerTable = schema.Tables[owner.Table];
            BoundScalar? quote = bound.Text(evidence.Verbatim);
            string source = bound.Value(evidence.EvidenceSource) is BoundReference reference ? reference.Key : "";
            QuoteSpan? span = quote is null ? null : spans.GetValueOrDefault(new NodeAddress(row.Origin.Path, quote.Node));
            string says = bound.Value(evidence.Asserts) is { } asserted ? ValueText.Of(asserted) : bound.Text(evidence.Prints)?.Text ?? "";
            string fault = bound.Member(evidence.Refutes)?.Text ?? "";
            List<int> aims = Testimony.AimsOf(ownerTable, evidence, bound).Select(a => a.Column).DefaultIfEmpty(-1).ToList();
            string details = RowImage.DetailsOf(ownerTable, bound);
            foreach (int column in aims)
            {
                string rank = ranks.TryGetValue((number, column), out ClaimRank ranked) ? ranked.ToString().ToLowerInvariant() : "";
                records.Add((row.Origin, new EvidenceRecord(
                    RowAddress.TableOf(workspace, owner),
                    ownerTable.IsEntity ? workspace.Catalogue.Tables[owner.Table].Rows[owner.Row].Key : RowAddress.Of(workspace, owner),
                    column < 0 ? "exists" : ownerTable.Columns[column].YamlName,
                    source,
                    workspace.Sources.FileOf(source) ?? "",
                    span?.Start,
                    span?.End,
                    quote?.Text ?? "",
                    says,
                    fault,
                    rank,
                    details)
                {
                    Of = owner,
                    Written = written,
                    Stored = row,
                }));
            }
        }
    }
}
