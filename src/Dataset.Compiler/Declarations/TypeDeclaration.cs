using Dataset.Compiler.Schema;
using Dataset.Compiler.Types;

namespace Dataset.Compiler.Declarations;

public enum DeclarationKind
{
    Entity,
    Part,
    Union,
}

/// <summary>
/// A declared record or interface as it stands in C#, before anything is judged. It holds texts instead of symbols, so that the pipeline
/// can cache it, and no locations, so that it stays equal when a comment moves it.
/// </summary>
/// <param name="Kind">Which attribute declares it.</param>
/// <param name="Namespace">The C# namespace; empty for the global one.</param>
/// <param name="Name">The C# name.</param>
/// <param name="Accessibility">As C# writes it.</param>
/// <param name="Shape">What generated code has to know, and what makes it unfit.</param>
/// <param name="Header">The lines that open the record again in generated code: its namespace, the types it is nested in, itself.</param>
/// <param name="Attributes">The schema's attributes on the type.</param>
/// <param name="Interfaces">Full names of the unions it implements.</param>
/// <param name="Properties">Its properties, in declared order.</param>
/// <param name="OwnMembers">Handwritten members that the build writes as well.</param>
/// <param name="Enums">The enums that its properties use.</param>
public sealed record TypeDeclaration(
    DeclarationKind Kind,
    string Namespace,
    string Name,
    string Accessibility,
    TypeShape Shape,
    EquatableArray<string> Header,
    EquatableArray<AttributeUse> Attributes,
    EquatableArray<string> Interfaces,
    EquatableArray<PropertyDeclaration> Properties,
    EquatableArray<string> OwnMembers,
    EquatableArray<EnumDeclaration> Enums)
{
    public string FullName => Namespace.Length == 0 ? Name : Namespace + "." + Name;

    public AttributeUse? Attribute(string name) => Attributes.Items.FirstOrDefault(a => a.Name == name);

    /// <summary>How the dataset calls fields where the record does not say.</summary>
    public Naming DatasetNaming { get; init; } = Naming.Snake;

    /// <summary>How its fields are called in YAML where nothing else is said.</summary>
    public Naming Naming => Attribute("Names")?.Argument(0) is { } number && int.TryParse(number, out int policy) ? (Naming)policy : DatasetNaming;
}

/// <summary>What a record is, beyond its members.</summary>
[Flags]
public enum TypeShape
{
    None = 0,
    Record = 1,
    Partial = 2,
    Sealed = 4,
    Abstract = 8,
    Generic = 16,
    Nested = 32,
    Derived = 64,
    Struct = 128,

    /// <summary>Both an entity and a part.</summary>
    Ambiguous = 256,
}

/// <summary>A property.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Accessibility">As C# writes it.</param>
/// <param name="CSharpType">The type as generated code must write it.</param>
/// <param name="Type">What it can be in a schema.</param>
/// <param name="Form">How it is declared.</param>
/// <param name="Attributes">The schema's attributes on it.</param>
public sealed record PropertyDeclaration(
    string Name, string Accessibility, string CSharpType, PropertyType Type, PropertyForm Form, EquatableArray<AttributeUse> Attributes)
{
    public AttributeUse? Attribute(string name) => Attributes.Items.FirstOrDefault(a => a.Name == name);

    public bool Has(string attribute) => Attribute(attribute) is not null;
}

[Flags]
public enum PropertyForm
{
    None = 0,
    Partial = 1,
    Setter = 2,
    Init = 4,
    Static = 8,
    Required = 16,

    /// <summary>It is made by the compiler (<c>EqualityContract</c>) or overrides; never a column.</summary>
    Inherited = 32,

    /// <summary>Its type does not exist: the compiler says so already.</summary>
    UnknownType = 64,

    /// <summary>It stands where nullable annotations are off: nobody can tell whether it may be null.</summary>
    Oblivious = 128,

    /// <summary>Its declaration says how it is written in JSON.</summary>
    OwnJson = 256,
}

public enum PropertyTypeKind
{
    Unsupported,
    Scalar,
    TextSpan,

    /// <summary>The name of a field of the owner.</summary>
    Field,
    Object,
    Entity,
    Part,
    Union,
}

/// <summary>A property's type, or the type of a list's elements.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="FullName">The full name of an enum, a record or a union; the type as written for an unsupported one.</param>
/// <param name="IsList">Whether it is a <c>RowList</c> of that type.</param>
/// <param name="Nullable">Whether it may be null; of a list: whether the list may be.</param>
/// <param name="NullableElements">Of a list: whether its elements may be null.</param>
/// <param name="Scalar">The type of a scalar; null of everything else.</param>
public sealed record PropertyType(
    PropertyTypeKind Kind, string FullName, bool IsList, bool Nullable, bool NullableElements, ScalarType? Scalar = null)
{
    /// <summary>Of a list: whether each item has a name, which makes it a <c>RowMap</c>.</summary>
    public bool IsMap { get; init; }

    /// <summary>Of a list: whether its items are lists of that type.</summary>
    public bool IsOfLists { get; init; }
}

/// <summary>An enum that a property uses.</summary>
public sealed record EnumDeclaration(
    string Namespace, string Name, string Accessibility, bool IntBacked, EquatableArray<EnumMemberDeclaration> Members)
{
    public string FullName => Namespace.Length == 0 ? Name : Namespace + "." + Name;

    /// <summary>How its members are called in YAML where nothing else is said.</summary>
    public Naming Naming { get; init; } = Naming.Kebab;
}

/// <summary>A member; <see cref="YamlName"/> is null unless an attribute gives it.</summary>
public sealed record EnumMemberDeclaration(string Name, string? YamlName, long Value);
