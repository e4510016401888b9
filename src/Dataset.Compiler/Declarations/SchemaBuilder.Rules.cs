using Dataset.Compiler.Findings;
using Dataset.Compiler.Rules;
using Dataset.Compiler.Schema;

namespace Dataset.Compiler.Declarations;

/// <summary>Rules: the schema keeps what is declared, and whether that fits is asked of the rules once all tables are known.</summary>
internal sealed partial class SchemaBuilder : IDeclarationLog
{
    private EquatableArray<RuleUse> BuildRules(TypeDeclaration type)
    {
        List<RuleUse> rules =
            [.. type.Attributes.Items.Where(a => RuleType.Of(a.Name, onProperty: false) is not null).Select(a => new RuleUse(a, -1))];
        foreach (PropertyDeclaration property in type.Properties)
        {
            int column = ColumnIndex(type, property.Name);
            rules.AddRange(property.Attributes.Items
                .Where(a => column >= 0 && RuleType.Of(a.Name, onProperty: true) is not null)
                .Select(a => new RuleUse(a, column)));
        }

        return rules.ToEquatableArray();
    }

    private void CheckRules(DatasetSchema schema)
    {
        var index = SchemaIndex.Of(schema);
        foreach (Table table in index.Tables)
        {
            foreach (RuleUse rule in table.Spec.Rules)
            {
                new RuleDeclaration(index, table, rule, this).Read();
            }
        }
    }

    void IDeclarationLog.Report(Table table, RuleUse rule, Misfit problem)
    {
        TypeDeclaration type = _tables[table.FullName];
        PropertyDeclaration? property = PropertyOf(table, rule);
        ReportMisfit(SchemaFindings.InvalidRule, type, property, rule.Attribute.Name, property?.Name ?? type.Name, problem);
    }

    void IDeclarationLog.UnknownColumn(Table table, RuleUse rule, string name)
    {
        TypeDeclaration type = _tables[table.FullName];
        ReportUnknown(type, PropertyOf(table, rule), rule.Attribute, name, type);
    }

    private PropertyDeclaration? PropertyOf(Table table, RuleUse rule) =>
        rule.Column < 0 ? null : PropertyOf(_tables[table.FullName], table.Columns[rule.Column]);
}
