using Dataset.Compiler.Findings;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;

namespace Dataset.Compiler.Declarations;

/// <summary>
/// Makes one schema of all declarations. What does not fit is reported and left out, so that the stages behind it never see half a column;
/// what is left out is remembered as unusable, since the compiler wants every partial property implemented.
/// </summary>
internal sealed partial class SchemaBuilder
{
    private readonly string _rootNamespace;
    private readonly SortedDictionary<string, TypeDeclaration> _tables = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, TypeDeclaration> _unions = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, EnumDeclaration> _enums = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ColumnSpec>> _columns = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (TypeDeclaration Type, List<UnusableProperty> Properties)> _unusable = new(StringComparer.Ordinal);
    private readonly List<Finding> _findings = [];

    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    private SchemaBuilder(string rootNamespace) => _rootNamespace = rootNamespace;

    public static SchemaResult Build(string rootNamespace, string runtimeNamespace, IReadOnlyCollection<TypeDeclaration> declarations)
    {
        SchemaBuilder builder = new(rootNamespace);
        builder.Reserve(rootNamespace == runtimeNamespace, declarations.Any(d => d.Attribute("Evidence") is not null));
        builder.Sort(declarations);
        return builder.Build();
    }

    private void Reserve(bool hasCopies, bool hasEvidence)
    {
        string space = _rootNamespace.Length == 0 ? "" : _rootNamespace + ".";
        _written.UnionWith(WrittenTypes.Runtime.Items.Where(_ => hasCopies).Concat(WrittenTypes.Derived.Items.Where(_ => hasEvidence))
            .Select(n => space + n));
    }

    private void Sort(IEnumerable<TypeDeclaration> declarations)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (TypeDeclaration type in declarations.OrderBy(d => d.FullName, StringComparer.Ordinal).ThenBy(d => d.Kind))
        {
            // A record marked both [Entity] and [Part] comes twice.
            if (!seen.Add(type.FullName + "`" + string.Join("+", type.Header.Items)))
            {
                continue;
            }

            if (!IsFit(type))
            {
                foreach (PropertyDeclaration property in type.Properties)
                {
                    LeaveOut(type, property);
                }
            }
            else
            {
                (type.Kind == DeclarationKind.Union ? _unions : _tables)[type.FullName] = type;
            }
        }
    }

    private SchemaResult Build()
    {
        foreach (TypeDeclaration type in _tables.Values)
        {
            BuildColumns(type);
        }

        CheckTableNames();
        List<TableSpec> tables = _tables.Values.Select(BuildTable).ToList();
        CheckOwnership(tables);
        CheckRoles(tables);
        DatasetSchema schema = new(
            _rootNamespace,
            WithoutCollisions(tables).ToEquatableArray(),
            _enums.Values.Select(BuildEnum).ToEquatableArray(),
            _unions.Values.Select(BuildUnion).ToEquatableArray());
        CheckRules(schema);
        return new SchemaResult(
            schema,
            _unusable.Values.Select(u => new UnusableType(u.Type.FullName, u.Type.Namespace, u.Type.Header, u.Properties.ToEquatableArray()))
                .ToEquatableArray(),
            _findings.ToEquatableArray());
    }

    private bool IsFit(TypeDeclaration type)
    {
        TypeShape shape = type.Shape;
        FindingKind? kind =
            (shape & TypeShape.Partial) == 0 || type.Header.Count == 0 ? SchemaFindings.NotPartial
            : (shape & (TypeShape.Nested | TypeShape.Generic)) != 0 ? SchemaFindings.NestedOrGeneric
            : _written.Contains(type.FullName) ? SchemaFindings.WrittenType
            : type.Kind == DeclarationKind.Union ? null
            : (shape & TypeShape.Record) == 0
                || (shape & (TypeShape.Struct | TypeShape.Derived | TypeShape.Ambiguous)) != 0 ? SchemaFindings.NotARecord
            : (shape & TypeShape.Sealed) == 0 || (shape & TypeShape.Abstract) != 0 ? SchemaFindings.NotSealed
            : null;
        if (kind is not null)
        {
            Report(kind, type, null, type.Name);
        }

        foreach (string own in type.OwnMembers)
        {
            Report(SchemaFindings.OwnMember, type, null, type.Name, own);
        }

        // Said once a type: with the annotations off, it is true of every property.
        if (type.Properties.Items.FirstOrDefault(
            p => (p.Form & (PropertyForm.Oblivious | PropertyForm.Partial)) == (PropertyForm.Oblivious | PropertyForm.Partial)) is { } oblivious)
        {
            Report(SchemaFindings.NoAnnotations, type, oblivious, type.Name, oblivious.Name);
        }

        return kind is null && type.OwnMembers.Count == 0;
    }

    private TableSpec BuildTable(TypeDeclaration type)
    {
        AttributeUse? entity = type.Attribute("Entity");
        string yamlName = entity?.Argument(0) ?? "";
        EquatableArray<int> key = BuildKey(type);
        EquatableArray<IndexSpec> indexes = BuildIndexes(type);
        return new TableSpec
        {
            Namespace = type.Namespace,
            Name = type.Name,
            Kind = type.Kind == DeclarationKind.Entity ? TableKind.Entity : TableKind.Part,
            YamlName = yamlName,
            Container = entity is null ? "" : ContainerOf(type),
            Accessibility = type.Accessibility,
            NamedMembers = entity?.IsTrue("NamedMembers") == true && key.Count > 0,
            Role = RoleOf(type),
            Term = TermOf(type, null, type.Attribute("Term")),
            Columns = _columns[type.FullName].ToEquatableArray(),
            Key = type.Kind == DeclarationKind.Part ? EquatableArray<int>.Empty : key,
            PartKey = type.Kind == DeclarationKind.Part && key.Count > 0 ? key[0] : -1,
            Files = BuildFiles(type, key),
            IgnoredFields = type.Attributes.Items.Where(a => a.Name == "IgnoreFields").SelectMany(a => a.Arguments.Items).ToEquatableArray(),
            IsListed = type.Attribute("Listed") is not null,
            IgnoredRows = type.Attributes.Items.Where(a => a.Name == "IgnoreRows").SelectMany(a => a.Arguments.Items).ToEquatableArray(),
            MemberNames = BuildMemberNames(type),
            Short = ShortOf(type),
            Case = CaseOf(type),
            DatasetWideKey = type.Properties.Items.Any(p => p.Attribute("Key")?.IsTrue("DatasetWide") == true),
            Uniques = BuildUniques(type),
            Indexes = indexes,
            InOrderOf = OrderOf(type, indexes),
            Inverses = BuildInverses(type),
            Rules = BuildRules(type),
            Unions = type.Interfaces.Items.Where(_unions.ContainsKey).ToEquatableArray(),
        };
    }

    private static string ContainerOf(TypeDeclaration type)
    {
        AttributeUse entity = type.Attribute("Entity")!;
        return entity.Value("Container") is { Length: > 0 } given ? given : YamlNaming.PascalCase(entity.Argument(0) ?? "");
    }

    private static TableRole RoleOf(TypeDeclaration type) =>
        type.Attribute("Evidence") is not null ? TableRole.Evidence
        : type.Attribute("Basis") is not null ? TableRole.Basis
        : type.Attribute("Resolution") is not null ? TableRole.Resolution
        : type.Attribute("Redirects") is not null ? TableRole.Redirects
        : TableRole.None;

    private UnionSpec BuildUnion(TypeDeclaration type) =>
        new(type.Namespace, type.Name, MembersOf(type.FullName).ToEquatableArray(), type.Accessibility);

    private IEnumerable<string> MembersOf(string union) => _tables.Values.Where(t => t.Interfaces.Contains(union)).Select(t => t.FullName);

    private static EnumSpec BuildEnum(EnumDeclaration type) =>
        new(
            type.Namespace,
            type.Name,
            type.Members.Items.Select(m => new EnumMemberSpec(m.Name, YamlNameOf(type, m), (int)m.Value)).ToEquatableArray(),
            type.Accessibility);

    private static string YamlNameOf(EnumDeclaration type, EnumMemberDeclaration member) =>
        member.YamlName ?? YamlNaming.Of(type.Naming, member.Name);

    private void LeaveOut(TypeDeclaration type, PropertyDeclaration property)
    {
        const PropertyForm NotOurs = PropertyForm.Inherited | PropertyForm.UnknownType;
        if ((property.Form & PropertyForm.Partial) == 0 || (property.Form & NotOurs) != 0 || type.Header.Count == 0)
        {
            return;
        }

        string key = type.Namespace + "." + string.Join(".", type.Header.Items);
        if (!_unusable.TryGetValue(key, out var entry))
        {
            _unusable[key] = entry = (type, []);
        }

        entry.Properties.Add(new UnusableProperty(property.Name, property.Accessibility, property.CSharpType, property.Form));
    }

    private void Report(FindingKind kind, TypeDeclaration type, PropertyDeclaration? property, params FindingArgument[] arguments) =>
        _findings.Add(Finding.Create(kind, Place(type, property), arguments));

    private void ReportMisfit(FindingKind kind, TypeDeclaration type, PropertyDeclaration? property, string first, string second, Misfit problem) =>
        _findings.Add(Finding.Create(
            kind,
            Place(type, property),
            problem.Meant is null ? [first, second, problem.Why] : [first, second, problem.Why, FindingArgument.Meant(problem.Meant)]));

    private static NodeAddress Place(TypeDeclaration type, PropertyDeclaration? property) =>
        NodeAddress.OfType(type.FullName, property is null ? 0 : type.Properties.Items.IndexOf(property) + 1);
}
