using System.Collections.Immutable;
using System.Globalization;
using Dataset.Compiler.Catalogues;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;

namespace Dataset.Compiler.Building;

/// <summary>Named members are for tables that people know by heart: each costs compile time, and a class holds only so many.</summary>
internal static class MemberCountCheck
{
    public static void Run(Draft draft, ImmutableArray<CatalogueRedirect> redirects, Limits limits)
    {
        foreach (Table table in draft.Schema.Tables.Where(t => t.Spec.NamedMembers))
        {
            List<DraftRow> rows = draft.Tables[table.Index];
            int forwarders = redirects.Count(r => r.To.Count > 0 && r.To.Items.All(t => t.Table == table.Index));
            int members = rows.Count + forwarders;
            string container = table.Spec.Container, count = Number(members);
            if (members > limits.NamedMembers)
            {
                DraftRow first = DraftRow.InWrittenOrder(rows).ElementAt(Math.Min(limits.NamedMembers, rows.Count - 1));
                NodeAddress at = first.At(table.Spec.Key[0]);
                draft.Report(LimitFindings.TooManyMembers, at.Path, at.Node, container, count, Number(limits.NamedMembers), table.Spec.Name);
            }
            else if (members > limits.AdvisedNamedMembers)
            {
                NodeAddress at = NodeAddress.OfType(table.Spec.FullName);
                draft.Report(LimitFindings.ManyMembers, at.Path, at.Node, container, count, Number(limits.AdvisedNamedMembers));
            }
        }
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
