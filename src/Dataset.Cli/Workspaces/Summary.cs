using System.Globalization;
using Dataset.Cli.Reviewing;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Schema;

namespace Dataset.Cli.Workspaces;

/// <summary>The dataset in four numbers.</summary>
/// <param name="Facts">Rows that something must back, nested ones included.</param>
/// <param name="Evidence">Passages that speak of a fact.</param>
/// <param name="Disputes">Fields on which articles contradict each other.</param>
/// <param name="Unreviewed">Facts of their own, with what is nested in them, that nobody has reviewed as they are now.</param>
internal sealed record Summary(int Facts, int Evidence, int Disputes, int Unreviewed)
{
    public static Summary Of(Workspace workspace)
    {
        int facts = 0, evidence = 0;
        foreach (CatalogueTable table in workspace.Catalogue.Tables)
        {
            TableSpec spec = table.Table.Spec;
            int count = table.Rows.Count;
            evidence += spec.Role == TableRole.Evidence ? count : 0;
            if (spec.IndexOf(ColumnRole.EvidenceList) >= 0)
            {
                facts += count;
            }
        }

        return new Summary(facts, evidence, workspace.Catalogue.Disputes.Count, ReviewStatus.Unreviewed(workspace));
    }

    public override string ToString() =>
        Count(Facts, "fact") + ", " + Count(Evidence, "piece") + " of evidence, " + Count(Disputes, "dispute")
            + ", " + Unreviewed.ToString(CultureInfo.InvariantCulture) + " unreviewed";

    public static string Count(int number, string noun) => number.ToString(CultureInfo.InvariantCulture) + " " + noun + (number == 1 ? "" : "s");
}
