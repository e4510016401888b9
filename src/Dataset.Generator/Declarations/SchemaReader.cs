using System.Collections.Immutable;
using Dataset.Compiler;
using Dataset.Compiler.Compiling;
using Dataset.Compiler.Declarations;
using Microsoft.CodeAnalysis;

namespace Dataset.Generator.Declarations;

/// <summary>Reads declarations out of a compilation: the generator after every edit, the tool once.</summary>
public sealed class SchemaReader
{
    private readonly DeclarationMemo _memo = new();

    /// <summary>All declarations, in ordinal order of their names. What stays since the last time is not read again.</summary>
    public Stage<Compilation, EquatableArray<TypeDeclaration>> Declarations => Stage.OfAll<Compilation, EquatableArray<TypeDeclaration>>(
        nameof(Declarations), _memo.Read, static _ => []);

    public EquatableArray<TypeDeclaration> Read(Compilation compilation, CancellationToken cancellation) => _memo.Read(compilation, cancellation);

    /// <summary>
    /// Where declarations stand, by the paths of their addresses. They are looked up for those of which something is said: a comment above a
    /// declaration moves all that follows it, and changes none.
    /// </summary>
    public static EquatableArray<DeclaredPlaces> PlacesOf(Compilation compilation, EquatableArray<string> paths, CancellationToken cancellation)
    {
        if (paths.Count == 0)
        {
            return [];
        }

        ImmutableArray<SourceOutline> files = [.. compilation.SyntaxTrees.Select(tree => SourceOutline.Of(tree, cancellation))];
        SortedDictionary<string, DeclaredPlaces> found = new(StringComparer.Ordinal);
        foreach (TypeOutline type in DeclarationMemo.Candidates(files).Select(parts => parts.First()))
        {
            string path = DeclaredPlaces.PathOf(type.Namespace.Length == 0 ? type.Name : type.Namespace + "." + type.Name);
            if (paths.Contains(path) && !found.ContainsKey(path)
                && compilation.GetSemanticModel(type.Node.SyntaxTree).GetDeclaredSymbol(type.Node, cancellation) is INamedTypeSymbol symbol)
            {
                found.Add(path, new DeclaredPlaces(path, DeclarationReader.PlacesOf(symbol)));
            }
        }

        return found.Values.ToEquatableArray();
    }
}
