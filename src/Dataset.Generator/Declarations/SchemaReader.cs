using Dataset.Compiler;
using Dataset.Compiler.Declarations;
using Dataset.Compiler.Text;
using Microsoft.CodeAnalysis;
using Location = Dataset.Compiler.Text.Location;

namespace Dataset.Generator.Declarations;

/// <summary>
/// Reads a schema out of C#. The generator reads declaration by declaration, the tool a whole compilation; both come through here.
/// </summary>
public static class SchemaReader
{
    public const string EntityAttribute = DeclarationReader.AttributeNamespace + ".EntityAttribute";

    public const string PartAttribute = DeclarationReader.AttributeNamespace + ".PartAttribute";

    public const string UnionAttribute = DeclarationReader.AttributeNamespace + ".UnionAttribute";

    /// <summary>One declared type, without its compiler symbol.</summary>
    public static DeclaredType ReadDeclaration(INamedTypeSymbol type, DeclarationKind kind, CancellationToken cancellation) =>
        DeclarationReader.Read(type, kind, cancellation);

    /// <summary>The schema that the declarations make.</summary>
    public static SchemaResult Build(string rootNamespace, IEnumerable<TypeDeclaration> declarations) => SchemaBuilder.Build(rootNamespace, declarations);

    /// <summary>The places of every declaration, by the path in a finding's address.</summary>
    public static Func<string, EquatableArray<Location>?> PlacesOf(IEnumerable<DeclaredType> declared)
    {
        Dictionary<string, EquatableArray<Location>> places = new(StringComparer.Ordinal);
        foreach (DeclaredType type in declared)
        {
            places[NodeAddress.OfType(type.Declaration.FullName).Path] = type.Places;
        }

        return path => places.TryGetValue(path, out EquatableArray<Location> found) ? found : null;
    }

    /// <summary>The schema of all declarations in a compilation, and their places.</summary>
    public static (SchemaResult Result, EquatableArray<DeclaredType> Declared) Read(Compilation compilation, string rootNamespace, CancellationToken cancellation)
    {
        List<DeclaredType> declared = [];
        Visit(compilation.Assembly.GlobalNamespace);
        return (Build(rootNamespace, declared.Select(d => d.Declaration)), declared.ToEquatableArray());

        void Visit(INamespaceOrTypeSymbol container)
        {
            cancellation.ThrowIfCancellationRequested();
            if (container is INamedTypeSymbol type && KindOf(type) is { } kind)
            {
                declared.Add(ReadDeclaration(type, kind, cancellation));
            }

            foreach (INamespaceOrTypeSymbol member in container.GetMembers().OfType<INamespaceOrTypeSymbol>())
            {
                Visit(member);
            }
        }
    }

    private static DeclarationKind? KindOf(INamedTypeSymbol type)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            switch (attribute.AttributeClass?.ToDisplayString())
            {
                case EntityAttribute: return DeclarationKind.Entity;
                case PartAttribute: return DeclarationKind.Part;
                case UnionAttribute: return DeclarationKind.Union;
            }
        }

        return null;
    }
}
