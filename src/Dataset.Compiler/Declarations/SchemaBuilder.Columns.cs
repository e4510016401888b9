using Dataset.Compiler.Findings;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Declarations;

internal sealed partial class SchemaBuilder
{
    private static readonly string s_supported = "supported are "
        + string.Join(
            ", ", ScalarTypes.All.Where(t => t is not EnumType).Select(t => t.CSharpName.Substring(t.CSharpName.LastIndexOfAny(['.', ':']) + 1)))
        + ", enums, records, and lists of these";

    private const string InnerList = "what holds lists or maps in turn holds a part, which has the list in a [Short] or the map in a [Rest] property";

    private static bool IsListOrMap(string type) => type.Contains("RowList<") || type.Contains("RowMap<");

    private void BuildColumns(TypeDeclaration type)
    {
        List<ColumnSpec> columns = [];
        _columns[type.FullName] = columns;
        Dictionary<string, string> yamlNames = new(StringComparer.Ordinal);
        foreach (PropertyDeclaration property in type.Properties)
        {
            if ((property.Form & PropertyForm.UnknownType) != 0 || IsInverse(property))
            {
                continue;
            }

            if ((property.Form & PropertyForm.Partial) == 0 || (property.Form & (PropertyForm.Static | PropertyForm.Inherited)) != 0)
            {
                if (property.Attributes.Count > 0)
                {
                    Report(SchemaFindings.NotAColumn, type, property, property.Name, property.Attributes[0].Name);
                }

                LeaveOut(type, property);
            }
            else if (BuildColumn(type, property) is { } column)
            {
                columns.Add(column);
                if (column.IsMap || column.IsOfLists)
                {
                    columns.Add(Behind(column));
                }

                if (column.IsField && column.Path.Count == 0 && yamlNames.TryGetValue(column.YamlName, out string? other)
                    && !(column.Either && columns.Any(c => c.Either && c.YamlName == column.YamlName)))
                {
                    Report(SchemaFindings.DuplicateYamlName, type, property, property.Name, other, column.YamlName);
                }

                if (column.IsField && column.Path.Count == 0)
                {
                    yamlNames[column.YamlName] = property.Name;
                }
            }
            else
            {
                LeaveOut(type, property);
            }
        }
    }

    private static bool IsInverse(PropertyDeclaration property) => property.Has("Inverse") && (property.Form & PropertyForm.Partial) != 0;

    private ColumnSpec? BuildColumn(TypeDeclaration type, PropertyDeclaration property)
    {
        if ((property.Form & (PropertyForm.Setter | PropertyForm.Init)) != 0)
        {
            Report(SchemaFindings.HasSetter, type, property, property.Name);
            return null;
        }

        if (TypeOf(type, property) is not { } valueType)
        {
            return null;
        }

        EquatableArray<string> path = FieldPath.Split(property.Attribute("YamlPath")?.Argument(0) ?? "");
        string yamlName =
            property.Attribute("YamlName")?.Argument(0) ?? (path.Count > 0 ? path[path.Count - 1] : YamlNaming.Of(type.Naming, property.Name));
        if (!YamlNaming.IsField(yamlName))
        {
            Report(SchemaFindings.InvalidYamlName, type, property, yamlName, AnyFieldName);
        }

        ColumnSource source = SourceOf(type, property);
        bool computed = valueType is ColumnType.Owner or ColumnType.TextSpan || !ColumnSpec.IsWritten(source);
        string? @default = property.Attribute("Default")?.Argument(0);
        ColumnSpec column = new()
        {
            Name = property.Name,
            YamlName = yamlName,
            Type = valueType,
            Source = source,
            PlaceNumber = property.Attribute("AtName") is { } place && int.TryParse(place.Argument(0), out int number) ? number : -1,
            Path = path,
            Either = property.Has("Either"),
            KeyPrefix = valueType is ColumnType.Reference or ColumnType.Union ? property.Attribute("KeyPrefix")?.Argument(0) ?? "" : "",
            AnyScheme = property.Has("AnyScheme") && property.Type.Scalar is UriType,
            OneOrMany = property.Has("OneOrMany"),
            IsMap = property.Type.IsMap,
            IsOfLists = property.Type.IsOfLists,
            IsByPath = property.Has("ByPath") && property.Type.Kind == PropertyTypeKind.Part,
            IsNested = valueType == ColumnType.Union && IsOfParts(property.Type.FullName),
            Scalar = valueType == ColumnType.Scalar ? property.Type.Scalar : null,
            NamesFields = property.Type.Kind == PropertyTypeKind.Field,
            TypeName = property.Type.FullName.Length > 0 ? property.Type.FullName : null,
            IsList = property.Type.IsList,
            Nullable = property.Type.Nullable,
            // A quote is nullable, since past the cap the assembly ships its offsets only, but YAML always gives it.
            Required = !computed && (property.Type.IsList
                ? property.Has("NotEmpty")
                : property.Has("Verbatim") || (!property.Type.Nullable && @default is null)),
            Default = @default,
            IsDefaultOfItems = @default is not null && property.Type.IsList,
            BuildOnly = property.Has("BuildOnly"),
            Editorial = property.Has("Editorial"),
            Parent = property.Has("Parent"),
            Uncompared = property.Attribute("Modality")?.Arguments ?? EquatableArray<string>.Empty,
            Accessibility = property.Accessibility,
            CSharpType = property.CSharpType,
            Shown = property.Attribute("Shown")?.Argument(0),
            Term = TermOf(type, property, property.Attribute("Term")),
            HasOwnJson = (property.Form & PropertyForm.OwnJson) != 0,
        };
        column = column with { Role = RoleOf(type, property, column) };
        CheckColumn(type, property, column);
        return column;
    }

    /// <summary>The type of the column's values; null after a report.</summary>
    private ColumnType? TypeOf(TypeDeclaration type, PropertyDeclaration property)
    {
        PropertyType declared = property.Type;
        ColumnType? Refuse(string why)
        {
            Report(SchemaFindings.UnsupportedType, type, property, property.Name, property.CSharpType.Replace("global::", ""), why);
            return null;
        }

        if (declared.IsList && (declared.Nullable || declared.NullableElements))
        {
            return Refuse(
                "neither a list nor its elements can be null; an empty list says that there is nothing, and [Default] what an item is that is nothing");
        }

        if (property.Has("Owner"))
        {
            bool fits =
                declared is { IsList: false, Nullable: false, Kind: PropertyTypeKind.Entity or PropertyTypeKind.Part or PropertyTypeKind.Union };
            if (fits && type.Kind == DeclarationKind.Part)
            {
                return IsKnown(declared) ? ColumnType.Owner : null;
            }

            Report(
                SchemaFindings.OwnerMismatch,
                type,
                property,
                property.Name,
                fits ? "only a part has an owner" : "an owner is an entity, a part or a union, and never null");
            return null;
        }

        switch (declared.Kind)
        {
            case PropertyTypeKind.Scalar:
                return declared.Scalar is not EnumType || AddEnum(type, property) ? ColumnType.Scalar : null;
            case PropertyTypeKind.Field:
                return property.Has("AimsAt") && declared is { IsList: true, IsMap: false, IsOfLists: false }
                    ? ColumnType.Scalar
                    : Refuse("only an [AimsAt] column is a list of RowField");
            case PropertyTypeKind.Object:
                return property.Has("Asserts") && !declared.IsList && declared.Nullable
                    ? ColumnType.Any
                    : Refuse("only an [Asserts] column is an object?");
            case PropertyTypeKind.TextSpan:
                return property.Has("Offsets") && !declared.IsList && !declared.Nullable
                    ? ColumnType.TextSpan
                    : Refuse("only a column marked [Offsets] is a TextSpan, and the build computes it");
            case PropertyTypeKind.Entity:
                return IsKnown(declared) ? ColumnType.Reference : null;
            case PropertyTypeKind.Union:
                return IsKnown(declared) ? ColumnType.Union : null;
            case PropertyTypeKind.Part when property.Has("ByPath"):
                return IsKnown(declared) ? ColumnType.Reference : null;
            case PropertyTypeKind.Part:
                return IsKnown(declared) && !(IsEndless(property) && IsCyclic(type, property)) ? ColumnType.Part : null;
            default:
                return Refuse(declared.IsList && IsListOrMap(declared.FullName) ? InnerList : s_supported);
        }
    }

    /// <summary>Whether the named table or union made it into the schema; if not, that was reported where it is declared.</summary>
    private bool IsKnown(PropertyType type) => _tables.ContainsKey(type.FullName) || _unions.ContainsKey(type.FullName);

    private bool AddEnum(TypeDeclaration type, PropertyDeclaration property)
    {
        EnumDeclaration declaration = type.Enums.Items.First(e => e.FullName == property.Type.FullName);
        bool isFirst = !_enums.ContainsKey(declaration.FullName);
        if (!declaration.IntBacked || declaration.Members.Count == 0)
        {
            Report(SchemaFindings.EnumNotInt, type, property, declaration.Name);
            return false;
        }

        if (isFirst && _written.Contains(declaration.FullName))
        {
            Report(SchemaFindings.WrittenType, type, property, declaration.Name);
        }

        _enums[declaration.FullName] = declaration;
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        foreach (EnumMemberDeclaration member in declaration.Members.Items.Where(_ => isFirst))
        {
            string yamlName = YamlNameOf(declaration, member);
            if (!YamlNaming.IsField(yamlName))
            {
                Report(SchemaFindings.InvalidYamlName, type, property, yamlName, AnyFieldName);
            }

            if (names.TryGetValue(yamlName, out string? other))
            {
                Report(
                    SchemaFindings.DuplicateYamlName, type, property, declaration.Name + "." + member.Name, declaration.Name + "." + other, yamlName);
            }

            names[yamlName] = member.Name;
        }

        return true;
    }

    /// <summary>Whether the property's part contains, however deep, the part that declares the property.</summary>
    private bool IsCyclic(TypeDeclaration type, PropertyDeclaration property)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        Stack<string> open = new([property.Type.FullName]);
        while (open.Count > 0)
        {
            string at = open.Pop();
            if (at == type.FullName)
            {
                Report(SchemaFindings.CyclicPart, type, property, property.Name, type.Name);
                return true;
            }

            if (seen.Add(at) && _tables.TryGetValue(at, out TypeDeclaration? part))
            {
                foreach (PropertyDeclaration nested in part.Properties.Items.Where(IsEndless))
                {
                    open.Push(nested.Type.FullName);
                }
            }
        }

        return false;
    }

    /// <summary>Whether each row of the part has one in turn: through a list, or a part that may be missing, it can end.</summary>
    private static bool IsEndless(PropertyDeclaration property) => IsNesting(property) && property.Type is { IsList: false, Nullable: false };

    private static bool IsNesting(PropertyDeclaration property) =>
        property.Type.Kind == PropertyTypeKind.Part
            && (property.Form & PropertyForm.Partial) != 0
            && !property.Has("Owner")
            && !property.Has("Inverse")
            && !property.Has("ByPath");

    private ColumnRole RoleOf(TypeDeclaration type, PropertyDeclaration property, ColumnSpec column)
    {
        ColumnRole role = column is { IsList: true, Type: ColumnType.Part } ? RoleOf(_tables[column.TypeName!]) switch
        {
            TableRole.Evidence => ColumnRole.EvidenceList,
            TableRole.Basis => ColumnRole.BasisList,
            TableRole.Resolution => ColumnRole.ResolutionList,
            _ => ColumnRole.None,
        } : ColumnRole.None;
        foreach (var (attribute, candidate, needs, fits) in ColumnRoles.Of(property))
        {
            if (!fits(column))
            {
                Report(SchemaFindings.RoleType, type, property, attribute, property.Name, needs);
            }
            else if (role != ColumnRole.None)
            {
                Report(SchemaFindings.DuplicateRole, type, property, property.Name, attribute, "the column has another role already");
            }
            else if (candidate != ColumnRole.NotCited
                && type.Properties.Items.TakeWhile(p => p != property).FirstOrDefault(p => p.Has(attribute)) is { } other)
            {
                Report(SchemaFindings.DuplicateRole, type, property, property.Name, attribute, "'" + other.Name + "' is marked so already");
            }
            else
            {
                role = candidate;
            }
        }

        return role;
    }
}
