using Dataset.Compiler.Findings;
using Dataset.Compiler.Schema;

namespace Dataset.Compiler.Declarations;

/// <summary>What can only be seen of the schema as a whole.</summary>
internal sealed partial class SchemaBuilder
{
    private static readonly (TableRole Role, ColumnRole[] Needs, bool NeedsOwner)[] s_roleNeeds =
    [
        (TableRole.Evidence, [ColumnRole.EvidenceSource, ColumnRole.Verbatim, ColumnRole.AimsAt], true),
        (TableRole.Basis, [ColumnRole.BasisKind, ColumnRole.AimsAt], true),
        (TableRole.Resolution, [ColumnRole.AimsAt], true),
        (TableRole.Redirects, [ColumnRole.RedirectFrom, ColumnRole.RedirectTo], false),
    ];

    /// <summary>What is generated into each record that carries evidence.</summary>
    private static readonly string[] s_factMembers = ["Claims", "DeprecatedClaims", "Support", "SupportOf", "Of", "Field"];

    /// <summary>The members of each container.</summary>
    private static readonly string[] s_lookUps = ["All", "Count", "Find", "TryFind"];

    private const string OfLookUps = "every class of look-ups has that member";

    private static readonly string[] s_basisKinds = ["Inferred", "External", "Editorial"];

    private void CheckTableNames()
    {
        Dictionary<string, string> yamlNames = new(StringComparer.Ordinal);
        foreach (TypeDeclaration type in _tables.Values.Where(t => t.Kind == DeclarationKind.Entity).ToList())
        {
            string yamlName = type.Attribute("Entity")?.Argument(0) ?? "";
            if (!YamlNaming.IsValid(yamlName))
            {
                Report(SchemaFindings.InvalidYamlName, type, null, yamlName, "use letters, digits, '_', '-' and '/', and begin with a letter");
            }
            else if (yamlNames.TryGetValue(yamlName, out string? other))
            {
                Report(SchemaFindings.DuplicateTable, type, null, other, type.Name, yamlName);
            }
            else
            {
                yamlNames[yamlName] = type.Name;
            }
        }
    }

    private void CheckOwnership(List<TableSpec> tables)
    {
        foreach (TableSpec table in tables.Where(t => t.Kind == TableKind.Part))
        {
            TypeDeclaration type = _tables[table.FullName];
            List<string> holders = HoldersOf(table.FullName).ToList();
            if (holders.Count == 0)
            {
                // Where the column that would hold it was left out, that is the report.
                if (!_tables.Values.Any(t => t.Properties.Items.Any(p => p.Type.FullName == table.FullName && IsNesting(p))))
                {
                    Report(SchemaFindings.UnownedPart, type, null, type.Name);
                }

                continue;
            }

            foreach (ColumnSpec owner in table.Columns.Items.Where(c => c.Type == ColumnType.Owner))
            {
                PropertyDeclaration property = type.Properties.Items.First(p => p.Name == owner.Name);
                if (holders.FirstOrDefault(h => h != owner.TypeName && !_tables[h].Interfaces.Contains(owner.TypeName!)) is { } stranger)
                {
                    Report(SchemaFindings.OwnerMismatch, type, property, owner.Name, "'" + _tables[stranger].Name + "' holds this part too");
                }
            }

            if (table.Columns.Items.Where(c => c.Type == ColumnType.Owner).Skip(1).FirstOrDefault() is { } second)
            {
                Report(
                    SchemaFindings.OwnerMismatch,
                    type,
                    type.Properties.Items.First(p => p.Name == second.Name),
                    second.Name,
                    "a part has one [Owner] property");
            }
        }
    }

    private void CheckRoles(List<TableSpec> tables)
    {
        foreach (TableSpec table in tables)
        {
            TypeDeclaration type = _tables[table.FullName];
            bool isFact = table.WithRole(ColumnRole.EvidenceList) is not null;
            foreach (PropertyDeclaration property in type.Properties.Items.Where(
                p => isFact && (p.Form & PropertyForm.Partial) != 0 && s_factMembers.Contains(p.Name)))
            {
                Report(SchemaFindings.MemberCollision, type, property, property.Name, type.Name, "every fact has that member", "the property");
            }

            foreach (var (role, needs, needsOwner) in s_roleNeeds.Where(n => n.Role == table.Role))
            {
                foreach (ColumnRole need in needs.Where(n => table.WithRole(n) is null && !type.Properties.Items.Any(p => p.Has(n.ToString()))))
                {
                    Report(SchemaFindings.IncompleteRole, type, null, type.Name, role.ToString(), "[" + need + "]");
                }

                if (needsOwner && !type.Properties.Items.Any(p => p.Has("Owner")))
                {
                    Report(SchemaFindings.IncompleteRole, type, null, type.Name, role.ToString(), "[Owner]");
                }
            }

            if (table.WithRole(ColumnRole.ArticleFile) is not null && table.WithRole(ColumnRole.ContentHash) is null)
            {
                Report(SchemaFindings.IncompleteRole, type, null, type.Name, "ArticleFile", "[ContentHash]");
            }

            if (table.WithRole(ColumnRole.EvidenceSource) is { } source && !_columns[source.TypeName!].Any(c => c.Role == ColumnRole.ArticleFile))
            {
                Report(
                    SchemaFindings.RoleType,
                    type,
                    PropertyOf(type, source),
                    "EvidenceSource",
                    source.Name,
                    "a reference to a table with an [ArticleFile]");
            }

            foreach (ColumnSpec notCited in table.Columns.Items.Where(
                c => c.Role == ColumnRole.NotCited && !_columns[c.TypeName!].Any(p => p.Role == ColumnRole.Verbatim)))
            {
                Report(SchemaFindings.RoleType, type, PropertyOf(type, notCited), "NotCited", notCited.Name, "a part with a [Verbatim] column");
            }

            if (table.WithRole(ColumnRole.BasisKind) is { } kind
                && s_basisKinds.Any(n => !_enums[kind.TypeName!].Members.Items.Any(m => m.Name == n)))
            {
                Report(SchemaFindings.BasisKinds, type, PropertyOf(type, kind), _enums[kind.TypeName!].Name);
            }
        }

        foreach (TableRole role in new[] { TableRole.Evidence, TableRole.Basis, TableRole.Resolution, TableRole.Redirects })
        {
            List<TableSpec> marked = tables.Where(t => t.Role == role).ToList();
            foreach (TableSpec second in marked.Skip(1))
            {
                Report(
                    SchemaFindings.DuplicateRole,
                    _tables[second.FullName],
                    null,
                    second.Name,
                    role.ToString(),
                    "'" + marked[0].Name + "' is marked so already");
            }
        }
    }

    /// <summary>
    /// Names that the build gives, against each other and against those of declarations. What collides is renamed or left out, so that
    /// generated code compiles and the collision is the only error.
    /// </summary>
    private List<TableSpec> WithoutCollisions(List<TableSpec> tables)
    {
        Dictionary<string, string> types = new(StringComparer.Ordinal);
        foreach (string written in _written)
        {
            types[written] = "the build writes another type of that name";
        }

        foreach (TableSpec table in tables)
        {
            types[table.FullName] = "the record '" + table.Name + "' has that name";
        }

        foreach (TypeDeclaration union in _unions.Values)
        {
            types[union.FullName] = "the union '" + union.Name + "' has that name";
        }

        foreach (EnumDeclaration @enum in _enums.Values)
        {
            types[@enum.FullName] = "the enum '" + @enum.Name + "' has that name";
        }

        return tables.Select(t => t.Kind == TableKind.Part ? t : WithoutCollisions(t, types)).ToList();
    }

    private TableSpec WithoutCollisions(TableSpec table, Dictionary<string, string> types)
    {
        TypeDeclaration type = _tables[table.FullName];
        string container = table.Container;
        string FullName() => table.Namespace.Length == 0 ? container : table.Namespace + "." + container;
        if (!YamlNaming.IsIdentifier(container))
        {
            Report(SchemaFindings.TypeCollision, type, null, container, type.Name, "it is no C# name");
            container = type.Name + "Rows";
        }

        if (types.TryGetValue(FullName(), out string? other))
        {
            Report(SchemaFindings.TypeCollision, type, null, container, type.Name, other);
            while (types.ContainsKey(FullName()))
            {
                container += "Rows";
            }
        }

        if (s_lookUps.Contains(container))
        {
            Report(SchemaFindings.TypeCollision, type, null, container, type.Name, OfLookUps);
            container += "Rows";
        }

        types[FullName()] = "that of '" + type.Name + "' has that name";
        Dictionary<string, string> members = new(StringComparer.Ordinal) { [container] = "the class itself has that name" };
        foreach (string name in s_lookUps)
        {
            members[name] = OfLookUps;
        }

        return table with
        {
            Container = container,
            Uniques = table.Uniques.Items.Where(u => IsFree(["FindBy" + u.Name], u.Columns[0])).ToEquatableArray(),
            Indexes = table.Indexes.Items.Where(i => IsFree(NamesOf(i), i.Sources[0].Column)).ToEquatableArray(),
        };

        List<string> NamesOf(IndexSpec index) =>
            index.Range && table.Columns[index.Sources[0].Column].Scalar is { SpansDays: true } ? [index.Name, index.CertainName] : [index.Name];

        bool IsFree(List<string> names, int column)
        {
            foreach (string name in names)
            {
                if (members.TryGetValue(name, out string? taken) || !YamlNaming.IsIdentifier(name))
                {
                    Report(
                        SchemaFindings.MemberCollision, type, PropertyOf(type, table.Columns[column]), name, container,
                        taken ?? "it is no C# name", "the index");
                    return false;
                }
            }

            names.ForEach(n => members[n] = "another look-up has that name");
            return true;
        }
    }

    private static PropertyDeclaration PropertyOf(TypeDeclaration type, ColumnSpec column) => type.Properties.Items.First(p => p.Name == column.Name);
}
