using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Generator.Storage;

/// <summary>What kinds of value a claim can make: the members of the generated <c>ClaimValueKind</c>, in order.</summary>
internal sealed class ClaimKinds
{
    /// <summary>The claim is that the row exists.</summary>
    public const string None = "None";

    public const string Row = "Row";

    private ClaimKinds(IReadOnlyList<ScalarType> types) => (Types, All) = (types, [None, .. types.Select(t => t.Claim.Kind), Row]);

    /// <summary>The types of the values: text, which an article prints whatever the field is, enums, and those that fields of facts have.</summary>
    public IReadOnlyList<ScalarType> Types { get; }

    public IReadOnlyList<string> All { get; }

    public static ClaimKinds Of(DatasetSchema schema)
    {
        HashSet<ScalarType> used = [ScalarTypes.Text, ScalarTypes.Enum];
        foreach (TableSpec table in schema.Tables.Items.Where(t => t.IndexOf(ColumnRole.EvidenceList) >= 0))
        {
            used.UnionWith(table.Columns.Items.Select(c => c.Scalar).OfType<ScalarType>());
        }

        return new ClaimKinds([.. ScalarTypes.All.Where(used.Contains)]);
    }

    /// <summary>The number of a kind in the generated enum.</summary>
    public long Number(string kind)
    {
        for (int i = 0; i < All.Count; i++)
        {
            if (All[i] == kind)
            {
                return i;
            }
        }

        throw new KeyNotFoundException(kind);
    }
}
