using Dataset.Compiler.Schema;

namespace Dataset.Compiler.Rules;

/// <summary><c>[Tenure(holder, office, start, end)]</c>: the table says who holds what from when until when. Other rules ask it.</summary>
internal sealed record Tenure(Table Table, int Holder, int Office, int Start, int End) : Rule(Table)
{
    public static RuleType Type { get; } = new(nameof(Tenure), false, Read);

    /// <summary>Whether any table says who holds what, rightly or wrongly: rules that ask it need one.</summary>
    public static bool IsDeclaredIn(SchemaIndex schema) =>
        schema.Tables.Any(t => t.Spec.Rules.Items.Any(r => r.Attribute.Name == Type.Attribute && r.Column < 0));

    /// <summary>What is wrong with a rule that asks whether somebody held the office in its column; null if nothing is.</summary>
    /// <param name="declared">The declaration, on the office.</param>
    /// <param name="who">The column of somebody.</param>
    /// <param name="word">What the rule calls that column.</param>
    public static string? ProblemOfAsking(RuleDeclaration declared, int who, string word) =>
        !RuleDeclaration.IsSingleReference(declared.Own) || !RuleDeclaration.IsSingleReference(declared.Table.Columns[who])
            ? "office and " + word + " must be single references"
        : !IsDeclaredIn(declared.Schema) ? "no table is marked [Tenure]"
        : null;

    public override void Check(RuleScope scope)
    {
        // The table is what is true; rows that act in an office are compared with it.
    }

    private static Tenure? Read(RuleDeclaration declared)
    {
        if (declared.Columns(declared.Attribute.Arguments.Items) is not { } columns)
        {
            return null;
        }

        (int holder, int office, int start, int end) = (columns[0], columns[1], columns[2], columns[3]);
        Table table = declared.Table;
        Table first = declared.Schema.Tables.First(t => t.Spec.Rules.Items.Any(r => r.Attribute.Name == Type.Attribute && r.Column < 0));
        string? problem =
            !RuleDeclaration.IsSingleReference(table.Columns[holder]) || !RuleDeclaration.IsSingleReference(table.Columns[office])
                ? "holder and office must be single references"
            : !RuleDeclaration.IsDate(table.Columns[start]) || !RuleDeclaration.IsDate(table.Columns[end]) ? "start and end must be single dates"
            : first != table ? "'" + first.Spec.Name + "' is marked so already"
            : null;
        return declared.Accept(problem, new Tenure(table, holder, office, start, end));
    }
}
