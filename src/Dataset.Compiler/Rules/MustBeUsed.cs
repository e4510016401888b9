using Dataset.Compiler.Findings;
using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;

namespace Dataset.Compiler.Rules;

/// <summary>
/// <c>[MustBeUsed]</c>: some other row refers to each row. A thing that no fact speaks of is left over from an edit, or waits for one.
/// </summary>
internal sealed record MustBeUsed(Table Table) : Rule(Table)
{
    public static RuleType Type { get; } = new(nameof(MustBeUsed), false, Read);

    public override void Check(RuleScope scope)
    {
        // Where references could not be read, an orphan may be what one of them meant: that is reported already.
        if (!scope.Draft.KnowsAllReferences)
        {
            return;
        }

        foreach (DraftRow row in scope.Draft.Tables[Table.Index].Where(r => !r.IsReferenced))
        {
            NodeAddress at = Table.Spec.Key.Count > 0 ? row.At(Table.Spec.Key[0]) : row.Origin;
            scope.Draft.Report(ReferenceFindings.Orphan, at.Path, at.Node, Table.Noun);
        }
    }

    private static MustBeUsed? Read(RuleDeclaration declared) =>
        declared.Accept(declared.Table.IsEntity ? null : "nothing can refer to a part", new MustBeUsed(declared.Table));
}
