using Dataset.Compiler.Findings;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Declarations;

/// <summary>What may be wrong with a column that has its type.</summary>
internal sealed partial class SchemaBuilder
{
    private void CheckColumn(TypeDeclaration type, PropertyDeclaration property, ColumnSpec column)
    {
        CheckShape(type, property, column);
        if (column.BuildOnly && column.Accessibility != "private")
        {
            Report(SchemaFindings.BuildOnlyVisible, type, property, property.Name);
        }

        if (property.Has("NotEmpty") && !column.IsList)
        {
            Report(SchemaFindings.RoleType, type, property, "NotEmpty", property.Name, "a list");
        }

        if (column.Parent && (column.IsList || !column.Nullable || !Includes(column, type.FullName)))
        {
            Report(SchemaFindings.RoleType, type, property, "Parent", property.Name, "a nullable reference to '" + type.Name + "'");
        }

        if (column.Role == ColumnRole.Verbatim && RoleOf(type) == TableRole.Evidence && !column.Nullable)
        {
            Report(
                SchemaFindings.RoleType, type, property, "Verbatim", property.Name, "a nullable text, since past the cap an assembly ships no quote");
        }

        if (column.Type == ColumnType.Union && InvalidUnionReason(column.TypeName!) is { } reason)
        {
            Report(SchemaFindings.InvalidUnion, type, property, property.Name, _unions[column.TypeName!].Name, reason);
        }

        if (column.Type == ColumnType.Reference && !_tables[column.TypeName!].Properties.Items.Any(p => p.Has("Key")))
        {
            Report(
                SchemaFindings.MissingKey, type, property, _tables[column.TypeName!].Name, "'" + type.Name + "." + property.Name + "' refers to it");
        }

        if (column.Role == ColumnRole.Modality)
        {
            foreach (string member in column.Uncompared)
            {
                if (!IsMember(column, member, out string? meant))
                {
                    string needed = "members of '" + _enums[column.TypeName!].Name + "', which '" + member + "' is not";
                    ReportMisfit(SchemaFindings.RoleType, type, property, "Modality", property.Name, new Misfit(needed, meant));
                }
            }
        }

        if (column.Default is { } value && DefaultProblem(column, value) is { } problem)
        {
            ReportMisfit(SchemaFindings.InvalidDefault, type, property, value, property.Name, problem);
        }
    }

    private string? InvalidUnionReason(string union)
    {
        List<TypeDeclaration> members = MembersOf(union).Select(m => _tables[m]).ToList();
        return members.Count == 0 ? "no table implements it"
            : members.All(m => m.Kind == DeclarationKind.Part) ? null
            : members.FirstOrDefault(m => m.Kind == DeclarationKind.Part) is { } part ? "the part '"
                + part.Name + "' implements it, and a part has no key"
            : members.FirstOrDefault(m => !m.Properties.Items.Any(p => p.Has("Key"))) is { } keyless ? "'"
                + keyless.Name + "' implements it and has no key"
            : null;
    }

    private bool Includes(ColumnSpec column, string table) => column.Type switch
    {
        ColumnType.Reference => column.TypeName == table,
        ColumnType.Union => MembersOf(column.TypeName!).Contains(table),
        _ => false,
    };

    private Misfit? DefaultProblem(ColumnSpec column, string value)
    {
        if (column.Nullable)
        {
            return "a nullable column has its own value where YAML gives nothing";
        }

        if (column.Scalar is not { } scalar)
        {
            return "this type has no defaults";
        }

        if (scalar is EnumType)
        {
            return IsMember(column, value, out string? meant) ? null
                : new Misfit("it is no member of '" + _enums[column.TypeName!].Name + "'", meant);
        }

        return column.Read(value, null, out string? whyNot) is null ? "it is not " + column.Expected + ": " + whyNot : null;
    }

    private bool IsMember(ColumnSpec column, string member, out string? meant)
    {
        EnumDeclaration @enum = _enums[column.TypeName!];
        List<string> names = @enum.Members.Items.Select(m => YamlNameOf(@enum, m)).ToList();
        meant = names.Contains(member) ? null : Similarity.Suggest(member, names);
        return names.Contains(member);
    }
}
