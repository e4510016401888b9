using System.Runtime.CompilerServices;
using Dataset.Compiler.Schema;

namespace Dataset.Compiler.Rules;

/// <summary>A kind of rule.</summary>
/// <param name="Attribute">The attribute that declares one, without <c>Attribute</c>.</param>
/// <param name="OnProperties">Whether the attribute stands on a property; otherwise on the record.</param>
/// <param name="Read">Makes the rule of its declaration; null after a report where it does not fit.</param>
internal sealed record RuleType(string Attribute, bool OnProperties, Func<RuleDeclaration, Rule?> Read)
{
    /// <summary>Every kind there is.</summary>
    public static IReadOnlyList<RuleType> All { get; } =
    [
        AsOfCutOff.Type, BetweenMarks.Type, Bounded.Type, Credits.Type, HeldOn.Type, Moment.Type, MustBeUsed.Type, NoOverlap.Type, NotAfter.Type,
        NotAfterCutOff.Type, NotBefore.Type, NotEqual.Type, NotWhen.Type, OnePlaceADay.Type, OneVerdict.Type, OnlyWhen.Type, OtherName.Type,
        RequiredWhen.Type, RequiresEvidence.Type, Tenure.Type, WholeClause.Type, WrittenAs.Type,
    ];

    /// <summary>The kind that this attribute declares; null where it declares no rule.</summary>
    public static RuleType? Of(string attribute, bool onProperty) =>
        All.FirstOrDefault(t => t.Attribute == attribute && t.OnProperties == onProperty);
}

/// <summary>The rules of a schema, read.</summary>
internal sealed class RuleSet
{
    private static readonly ConditionalWeakTable<SchemaIndex, RuleSet> s_sets = new();

    private RuleSet(SchemaIndex schema) => All = schema.Tables
        .SelectMany(t => t.Spec.Rules.Items.Select(u => new RuleDeclaration(schema, t, u, null).Read()))
        .OfType<Rule>()
        .ToList();

    /// <summary>Table by table, as they are declared.</summary>
    public IReadOnlyList<Rule> All { get; }

    public static RuleSet Of(SchemaIndex schema) => s_sets.GetValue(schema, s => new RuleSet(s));

    /// <summary>The rule of this kind that the table declares first; null where it has none.</summary>
    public TRule? Of<TRule>(Table table)
        where TRule : Rule => All.OfType<TRule>().FirstOrDefault(r => r.Table == table);
}
