using System.Globalization;
using Dataset.Compiler;
using Dataset.Compiler.Declarations;
using Dataset.Compiler.Types;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Dataset.Generator.Declarations.DeclaredAttributes;
using Location = Dataset.Compiler.Text.Location;

namespace Dataset.Generator.Declarations;

/// <summary>
/// Turns declared types into texts. Here and in <see cref="DeclaredAttributes"/> the schema touches compiler symbols, and nowhere else.
/// </summary>
internal sealed class DeclarationReader
{
    private static readonly DeclarationKind[] s_kinds = [DeclarationKind.Entity, DeclarationKind.Part, DeclarationKind.Union];

    private static readonly SymbolDisplayFormat WithNullability = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    internal static readonly SymbolDisplayFormat FullName = SymbolDisplayFormat.FullyQualifiedFormat
        .WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted)
        .RemoveMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    /// <summary>Many properties have the same enum.</summary>
    private readonly Dictionary<ISymbol, EnumDeclaration> _enums = new(SymbolEqualityComparer.Default);
    private readonly Naming _fieldNaming = Naming.Snake, _memberNaming = Naming.Kebab;

    /// <param name="named">The assembly, where an attribute of it may say how things are called in YAML.</param>
    public DeclarationReader(IAssemblySymbol? named)
    {
        if (named is not null && AttributesOf(named).Items.FirstOrDefault(a => a.Name == "Names") is { } names)
        {
            _fieldNaming = NamingOf(names.Argument(0)) ?? Naming.Snake;
            _memberNaming = NamingOf(names.Value("Members")) ?? Naming.Kebab;
        }
    }

    /// <summary>What our attributes say that a type is; a record may be marked as two things, and is then refused.</summary>
    public static IEnumerable<DeclarationKind> KindsOf(INamedTypeSymbol type) =>
        s_kinds.Where(kind => Has(type, kind + "Attribute"));

    /// <summary>Where a type and its properties stand, in the order of its declaration.</summary>
    public static EquatableArray<Location> PlacesOf(INamedTypeSymbol type) =>
        new ISymbol[] { type }.Concat(PropertiesOf(type)).Select(PlaceOf).ToEquatableArray();

    public TypeDeclaration Read(INamedTypeSymbol type, DeclarationKind kind, CancellationToken cancellation)
    {
        List<PropertyDeclaration> properties = [];
        SortedDictionary<string, EnumDeclaration> enums = new(StringComparer.Ordinal);
        foreach (IPropertySymbol property in PropertiesOf(type))
        {
            cancellation.ThrowIfCancellationRequested();
            properties.Add(ReadProperty(property, enums));
        }

        return new TypeDeclaration(
            kind,
            NamespaceOf(type),
            type.Name,
            SyntaxFacts.GetText(type.DeclaredAccessibility),
            ShapeOf(type, kind, cancellation),
            HeaderOf(type).ToEquatableArray(),
            AttributesOf(type),
            type.AllInterfaces.Where(i => Has(i, "UnionAttribute")).Select(i => i.ToDisplayString(FullName))
                .OrderBy(n => n, StringComparer.Ordinal).ToEquatableArray(),
            properties.ToEquatableArray(),
            OwnMembers.Of(type).ToEquatableArray(),
            enums.Values.ToEquatableArray())
        {
            DatasetNaming = _fieldNaming,
        };
    }

    private static IEnumerable<IPropertySymbol> PropertiesOf(INamedTypeSymbol type) => type.GetMembers().OfType<IPropertySymbol>()
        .Where(property => !property.IsImplicitlyDeclared && !property.IsIndexer && property.PartialDefinitionPart is null);

    private PropertyDeclaration ReadProperty(IPropertySymbol property, SortedDictionary<string, EnumDeclaration> enums)
    {
        PropertyForm form = PropertyForm.None;
        if (property.IsPartialDefinition)
        {
            form |= PropertyForm.Partial;
        }

        if (property.SetMethod is { } setter)
        {
            form |= setter.IsInitOnly ? PropertyForm.Init : PropertyForm.Setter;
        }

        if (property.IsStatic)
        {
            form |= PropertyForm.Static;
        }

        if (property.Type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.None, TypeKind: not TypeKind.Error })
        {
            form |= PropertyForm.Oblivious;
        }

        if (property.IsRequired)
        {
            form |= PropertyForm.Required;
        }

        if (property.IsOverride || property.IsVirtual || property.IsAbstract || property.ExplicitInterfaceImplementations.Length > 0)
        {
            form |= PropertyForm.Inherited;
        }

        if (HasOwnJson(property))
        {
            form |= PropertyForm.OwnJson;
        }

        PropertyType type = ReadType(property.Type, property.ContainingAssembly, enums, out bool known);
        if (!known)
        {
            form |= PropertyForm.UnknownType;
        }

        return new PropertyDeclaration(
            property.Name,
            SyntaxFacts.GetText(property.DeclaredAccessibility),
            property.Type.ToDisplayString(WithNullability),
            type,
            form,
            AttributesOf(property));
    }

    private PropertyType ReadType(ITypeSymbol type, IAssemblySymbol home, SortedDictionary<string, EnumDeclaration> enums, out bool known)
    {
        bool nullable = Unwrap(ref type);
        bool isList = type is INamedTypeSymbol { Name: "RowList" or "RowMap", Arity: 1 } && IsRuntime(type, home);
        bool nullableElements = false, isMap = isList && type.Name == "RowMap";
        bool isOfLists = false;
        if (isList)
        {
            type = ((INamedTypeSymbol)type).TypeArguments[0];
            nullableElements = Unwrap(ref type);
            isOfLists = !isMap && type is INamedTypeSymbol { Name: "RowList", Arity: 1 } && IsRuntime(type, home);
        }

        if (isOfLists)
        {
            type = ((INamedTypeSymbol)type).TypeArguments[0];
            nullableElements |= Unwrap(ref type);
        }

        known = type.TypeKind != TypeKind.Error;
        (PropertyTypeKind kind, ScalarType? scalar) = KindOf(type, home);
        if (scalar is EnumType)
        {
            if (!_enums.TryGetValue(type, out EnumDeclaration? declaration))
            {
                _enums.Add(type, declaration = ReadEnum((INamedTypeSymbol)type));
            }

            enums[declaration.FullName] = declaration;
        }

        bool isNamed =
            scalar is EnumType || kind is PropertyTypeKind.Entity or PropertyTypeKind.Part or PropertyTypeKind.Union or PropertyTypeKind.Unsupported;
        return new PropertyType(
            kind, isNamed ? type.ToDisplayString(FullName) : "", isList, nullable, nullableElements, scalar)
        { IsMap = isMap, IsOfLists = isOfLists };
    }

    private static bool Unwrap(ref ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } value)
        {
            type = value.TypeArguments[0];
            return true;
        }

        return type.NullableAnnotation == NullableAnnotation.Annotated;
    }

    private static (PropertyTypeKind Kind, ScalarType? Scalar) KindOf(ITypeSymbol type, IAssemblySymbol home)
    {
        if (type.SpecialType == SpecialType.System_Object)
        {
            return (PropertyTypeKind.Object, null);
        }

        if (type is not INamedTypeSymbol named)
        {
            return (PropertyTypeKind.Unsupported, null);
        }

        if (named.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true } && named.ContainingType is null
            && ScalarTypes.OfClr("System." + named.MetadataName, isRuntime: false) is { } known)
        {
            return (PropertyTypeKind.Scalar, known);
        }

        bool isHere = SymbolEqualityComparer.Default.Equals(named.ContainingAssembly, home);
        return named switch
        {
            { TypeKind: TypeKind.Enum } when isHere => (PropertyTypeKind.Scalar, ScalarTypes.Enum),
            _ when isHere && Has(named, "EntityAttribute") => (PropertyTypeKind.Entity, null),
            _ when isHere && Has(named, "PartAttribute") => (PropertyTypeKind.Part, null),
            _ when isHere && Has(named, "UnionAttribute") => (PropertyTypeKind.Union, null),
            { Name: "TextSpan", IsValueType: true } when IsRuntime(named, home) => (PropertyTypeKind.TextSpan, null),
            { Name: "RowField", Arity: 0, IsValueType: true } when IsRuntime(named, home) => (PropertyTypeKind.Field, ScalarTypes.Text),
            { IsValueType: true } when IsRuntime(named, home) && ScalarTypes.OfClr(named.MetadataName, isRuntime: true) is { } ours =>
                (PropertyTypeKind.Scalar, ours),
            _ => (PropertyTypeKind.Unsupported, null),
        };
    }

    /// <summary>Whether a type can be one of the runtime's: a copy in this project, or the type of the package that datasets share.</summary>
    private static bool IsRuntime(ITypeSymbol type, IAssemblySymbol home) =>
        SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, home) || type.ContainingAssembly?.Name == SupportSources.RuntimeAssembly;

    private EnumDeclaration ReadEnum(INamedTypeSymbol type) => new(
        NamespaceOf(type),
        type.ContainingType is null ? type.Name : type.ToDisplayString(FullName).Substring(NamespaceOf(type).Length).TrimStart('.'),
        SyntaxFacts.GetText(type.DeclaredAccessibility),
        type.EnumUnderlyingType?.SpecialType == SpecialType.System_Int32,
        type.GetMembers().OfType<IFieldSymbol>().Where(f => f.HasConstantValue).Select(ReadMember).ToEquatableArray())
    {
        Naming = NamingOf(AttributesOf(type).Items.FirstOrDefault(a => a.Name == "Names")?.Argument(0)) ?? _memberNaming,
    };

    private static Naming? NamingOf(string? number) =>
        int.TryParse(number, NumberStyles.Integer, CultureInfo.InvariantCulture, out int policy) ? (Naming)policy : null;

    private static EnumMemberDeclaration ReadMember(IFieldSymbol field)
    {
        // A constant of ulong does not fit, but such an enum is refused anyway.
        long value = field.ConstantValue is ulong or null ? 0 : Convert.ToInt64(field.ConstantValue, CultureInfo.InvariantCulture);
        string? yamlName = AttributesOf(field).Items.FirstOrDefault(a => a.Name == "YamlName")?.Argument(0);
        return new EnumMemberDeclaration(field.Name, yamlName, value);
    }

    private static TypeShape ShapeOf(INamedTypeSymbol type, DeclarationKind kind, CancellationToken cancellation)
    {
        TypeShape shape = TypeShape.None;
        void Set(TypeShape flag, bool on) => shape |= on ? flag : TypeShape.None;

        Set(TypeShape.Record, type.IsRecord);
        Set(TypeShape.Sealed, type.IsSealed);
        Set(TypeShape.Abstract, type.IsAbstract && kind != DeclarationKind.Union);
        Set(TypeShape.Struct, type.IsValueType);
        Set(TypeShape.Nested, type.ContainingType is not null);
        Set(TypeShape.Derived, type.BaseType is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) });
        Set(TypeShape.Partial, IsPartial(type, cancellation));
        Set(TypeShape.Ambiguous, Has(type, "EntityAttribute") && Has(type, "PartAttribute"));
        for (INamedTypeSymbol? at = type; at is not null; at = at.ContainingType)
        {
            Set(TypeShape.Generic, at.Arity > 0);
        }

        return shape;
    }

    private static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellation) =>
        type.DeclaringSyntaxReferences.Any(r => r.GetSyntax(cancellation) is TypeDeclarationSyntax t && t.Modifiers.Any(SyntaxKind.PartialKeyword));

    /// <summary>The lines that open a type again; empty where a type around it is not partial and cannot be.</summary>
    private static List<string> HeaderOf(INamedTypeSymbol type)
    {
        List<string> lines = [];
        for (INamedTypeSymbol? at = type; at is not null; at = at.ContainingType)
        {
            if (!IsPartial(at, CancellationToken.None))
            {
                return [];
            }

            string keyword = at switch
            {
                { TypeKind: TypeKind.Interface } => "interface",
                { IsRecord: true, IsValueType: true } => "record struct",
                { IsRecord: true } => "record",
                { IsValueType: true } => "struct",
                _ => "class",
            };
            string arguments = at.Arity == 0 ? "" : "<" + string.Join(", ", at.TypeParameters.Select(p => p.Name)) + ">";
            lines.Add("partial " + keyword + " @" + at.Name + arguments);
        }

        lines.Reverse();
        return lines;
    }

    private static string NamespaceOf(INamedTypeSymbol type) =>
        type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString(FullName) : "";

    private static Location PlaceOf(ISymbol symbol)
    {
        Microsoft.CodeAnalysis.Location place = symbol.Locations.FirstOrDefault(l => l.IsInSource) ?? Microsoft.CodeAnalysis.Location.None;
        FileLinePositionSpan lines = place.GetLineSpan();
        return new Location(
            lines.Path ?? "",
            place.SourceSpan.Start,
            place.SourceSpan.Length,
            lines.StartLinePosition.Line,
            lines.StartLinePosition.Character,
            lines.EndLinePosition.Line,
            lines.EndLinePosition.Character);
    }
}
