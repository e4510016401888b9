using Microsoft.CodeAnalysis;

namespace Dataset.Analyzers;

/// <summary>The keys of all datasets that a compilation sees, by the short name of the class that finds them.</summary>
internal sealed class KnownKeys
{
    private readonly Dictionary<string, List<LookUp>> _byName = new(StringComparer.Ordinal);

    public KnownKeys(Compilation compilation)
    {
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols.Concat([compilation.Assembly]))
        {
            DatasetKeys keys = DatasetKeys.Of(assembly);
            foreach (KeyTable table in keys.Tables.Where(t => t.Name.Length > 0))
            {
                if (!_byName.TryGetValue(table.Name, out List<LookUp>? sameName))
                {
                    _byName.Add(table.Name, sameName = []);
                }

                sameName.Add(new LookUp(keys, table));
            }
        }
    }

    public bool IsEmpty => _byName.Count == 0;

    /// <summary>The look-ups of all classes with this name.</summary>
    public IReadOnlyList<LookUp> Named(string name) => _byName.TryGetValue(name, out List<LookUp>? found) ? found : [];

    /// <summary>The look-up of a class.</summary>
    public LookUp? Of(INamedTypeSymbol type) => Named(type.Name).FirstOrDefault(l =>
        SymbolEqualityComparer.Default.Equals(l.Keys.Assembly, type.ContainingAssembly) && l.Table.Container == FullNameOf(type));

    private static string FullNameOf(INamedTypeSymbol type) =>
        type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString(s_plain) + "." + type.Name : type.Name;

    /// <summary>As declared, without the escapes of keywords.</summary>
    private static readonly SymbolDisplayFormat s_plain =
        new(typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);
}

/// <summary>A class with <c>Find</c>, in the assembly that it stands in.</summary>
internal sealed record LookUp(DatasetKeys Keys, KeyTable Table)
{
    public bool Has(string key) => Keys.Has(Table, key);
}
