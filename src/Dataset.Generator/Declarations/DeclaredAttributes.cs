using System.Globalization;
using Dataset.Compiler;
using Dataset.Compiler.Schema;
using Microsoft.CodeAnalysis;

namespace Dataset.Generator.Declarations;

/// <summary>The schema's attributes on a symbol, as texts.</summary>
internal static class DeclaredAttributes
{
    public static EquatableArray<AttributeUse> AttributesOf(ISymbol symbol) =>
        symbol.GetAttributes().Where(a => IsOurs(a.AttributeClass)).Select(ReadAttribute).ToEquatableArray();

    private static AttributeUse ReadAttribute(AttributeData attribute)
    {
        string name = attribute.AttributeClass!.Name;
        return new AttributeUse(
            name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name,
            attribute.ConstructorArguments.SelectMany(Flatten).ToEquatableArray(),
            attribute.NamedArguments.Select(n => new NamedArgument(n.Key, Flatten(n.Value).FirstOrDefault() ?? "")).ToEquatableArray());
    }

    private static IEnumerable<string> Flatten(TypedConstant constant) => constant.Kind switch
    {
        TypedConstantKind.Array when constant.Values.IsDefault => [],
        TypedConstantKind.Array => constant.Values.SelectMany(Flatten),
        TypedConstantKind.Type when constant.Value is ITypeSymbol type => [type.ToDisplayString(DeclarationReader.FullName)],
        _ => [constant.Value switch
        {
            null => "",
            true => "true",
            false => "false",
            IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
            object other => other.ToString() ?? "",
        }],
    };

    public static bool Has(ISymbol symbol, string attribute) =>
        symbol.GetAttributes().Any(a => a.AttributeClass?.Name == attribute && IsOurs(a.AttributeClass));

    /// <summary>Whether the declaration itself says how the property is written in JSON.</summary>
    public static bool HasOwnJson(ISymbol symbol) => symbol.GetAttributes().Any(a => a.AttributeClass is
    {
        Name: "JsonConverterAttribute" or "JsonIgnoreAttribute",
        ContainingNamespace: { Name: "Serialization", ContainingNamespace: { Name: "Json", ContainingNamespace.Name: "Text" } },
    });

    private static bool IsOurs(INamedTypeSymbol? attribute) =>
        attribute?.ContainingNamespace is { Name: "Schema", ContainingNamespace: { Name: "Dataset", ContainingNamespace.IsGlobalNamespace: true } };
}
