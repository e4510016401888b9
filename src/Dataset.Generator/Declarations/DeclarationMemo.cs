using System.Collections.Immutable;
using Dataset.Compiler;
using Dataset.Compiler.Declarations;
using Microsoft.CodeAnalysis;

namespace Dataset.Generator.Declarations;

/// <summary>
/// Reads the declarations of a compilation, and remembers of the last one what each was read from. The compiler binds attributes anew after every key
/// that is pressed anywhere, which takes it a millisecond a declaration; most of the time nothing is to be read again.
/// </summary>
internal sealed class DeclarationMemo
{
    private static readonly string[] s_attributes =
        ["Entity", "EntityAttribute", "Part", "PartAttribute", "Union", "UnionAttribute"];

    private State? _last;

    /// <summary>All declarations, in ordinal order of their names.</summary>
    public EquatableArray<TypeDeclaration> Read(Compilation compilation, CancellationToken cancellation)
    {
        ImmutableArray<SourceOutline> files = [.. compilation.SyntaxTrees.Select(tree => SourceOutline.Of(tree, cancellation))];
        State? last = Volatile.Read(ref _last);
        bool sameSurroundings = last?.Surroundings.AreThoseOf(compilation, files, last.Names) == true;
        if (sameSurroundings && !last!.Surroundings.WhatChangedIn(files).SelectMany(f => f.Types).Any(t => last.Types.ContainsKey(t.Id)))
        {
            // A key was pressed where nothing is declared: most are.
            Volatile.Write(ref _last, last with { Surroundings = new Surroundings(compilation, files) });
            return last.All;
        }

        DeclarationReader reader = new(files.Any(f => f.NamesDataset) ? compilation.Assembly : null);
        Dictionary<string, Entry> now = new(StringComparer.Ordinal);
        foreach (IGrouping<string, TypeOutline> type in Candidates(files))
        {
            string own = string.Join("|", type.Select(part => part.Own));
            now[type.Key] = sameSurroundings && last!.Types.TryGetValue(type.Key, out Entry? known) && known.Own == own
                ? known
                : new Entry(own, Read(reader, compilation, type.First(), cancellation));
        }

        EquatableArray<TypeDeclaration> all = now.Values.SelectMany(entry => entry.Declarations)
            .OrderBy(d => d.FullName, StringComparer.Ordinal).ThenBy(d => d.Kind).ToEquatableArray();
        Volatile.Write(ref _last, new State(new Surroundings(compilation, files), [.. files.SelectMany(f => f.Names)], now, all));
        return all;
    }

    /// <summary>The types that may be declared, each with all its parts, first the one that declares it: another type may have its name.</summary>
    internal static IEnumerable<IGrouping<string, TypeOutline>> Candidates(ImmutableArray<SourceOutline> files)
    {
        HashSet<string> attributes = [.. s_attributes, .. files.SelectMany(f => f.Aliases)];
        HashSet<string> candidates = [.. files.SelectMany(f => f.Types).Where(t => t.Attributes.Any(attributes.Contains)).Select(t => t.Id)];
        return files.SelectMany(f => f.Types).Where(t => candidates.Contains(t.Id))
            .OrderByDescending(t => t.Attributes.Any(attributes.Contains)).GroupBy(t => t.Id, StringComparer.Ordinal);
    }

    private static ImmutableArray<TypeDeclaration> Read(
        DeclarationReader reader, Compilation compilation, TypeOutline type, CancellationToken cancellation) =>
        compilation.GetSemanticModel(type.Node.SyntaxTree).GetDeclaredSymbol(type.Node, cancellation) is INamedTypeSymbol symbol
            ? [.. DeclarationReader.KindsOf(symbol).Select(kind => reader.Read(symbol, kind, cancellation))]
            : [];

    /// <summary>A type as it was read.</summary>
    /// <param name="Own">Its members, of all its parts.</param>
    /// <param name="Declarations">None where no attribute of ours declares it after all.</param>
    private sealed record Entry(string Own, ImmutableArray<TypeDeclaration> Declarations);

    private sealed record State(
        Surroundings Surroundings, HashSet<string> Names, Dictionary<string, Entry> Types, EquatableArray<TypeDeclaration> All);

    /// <summary>What any declaration may depend on beside its own members.</summary>
    private sealed class Surroundings(Compilation compilation, ImmutableArray<SourceOutline> files)
    {
        private readonly ImmutableArray<MetadataReference> _references = compilation.ExternalReferences;
        private readonly CompilationOptions _options = compilation.Options;

        /// <summary>The outlines that are others now; of as many files.</summary>
        public IEnumerable<SourceOutline> WhatChangedIn(ImmutableArray<SourceOutline> now) =>
            now.Where((file, i) => !ReferenceEquals(file, files[i]));

        public bool AreThoseOf(Compilation other, ImmutableArray<SourceOutline> theirs, HashSet<string> names)
        {
            if (files.Length != theirs.Length || !_references.SequenceEqual(other.ExternalReferences) || !_options.Equals(other.Options))
            {
                return false;
            }

            for (int i = 0; i < files.Length; i++)
            {
                if (!theirs[i].MeansTheSameAs(files[i], names))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
