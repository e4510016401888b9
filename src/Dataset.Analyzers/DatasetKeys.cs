using System.Runtime.CompilerServices;
using Dataset.Compiler.Keys;
using Microsoft.CodeAnalysis;

namespace Dataset.Analyzers;

/// <summary>All that one assembly says about keys.</summary>
internal sealed class DatasetKeys
{
    /// <summary>
    /// An assembly that is read from a file is the same object from one keystroke to the next; of the project's own, the text of the attribute is.
    /// </summary>
    private static readonly ConditionalWeakTable<IAssemblySymbol, DatasetKeys> s_ofAssembly = new();
    private static readonly ConditionalWeakTable<string, KeyTable> s_ofText = new();

    private DatasetKeys(IAssemblySymbol assembly)
    {
        Assembly = assembly;
        Tables = [.. assembly.GetAttributes().Select(TextOf).OfType<string>().Select(TableOf).OfType<KeyTable>()];
    }

    public IAssemblySymbol Assembly { get; }

    /// <summary>The tables and unions; without a name, what was retired altogether.</summary>
    public IReadOnlyList<KeyTable> Tables { get; }

    public static DatasetKeys Of(IAssemblySymbol assembly) => assembly is ISourceAssemblySymbol
        ? new DatasetKeys(assembly)
        : s_ofAssembly.GetValue(assembly, static from => new DatasetKeys(from));

    /// <summary>The tables that a look-up of this one asks: itself, or those of the union.</summary>
    public IEnumerable<KeyTable> AskedBy(KeyTable table) =>
        table.Tables.Count == 0 ? [table] : Tables.Where(t => table.Tables.Contains(t.Container, StringComparer.Ordinal));

    public bool Has(KeyTable table, string key) => AskedBy(table).Any(t => t.Contains(key));

    private static string? TextOf(AttributeData attribute) =>
        attribute.AttributeClass is { Name: "AssemblyMetadataAttribute" } && attribute.ConstructorArguments is { Length: 2 } said
            && said[0].Value is KeyList.Label
            ? said[1].Value as string
            : null;

    private static KeyTable? TableOf(string text)
    {
        if (s_ofText.TryGetValue(text, out KeyTable? known))
        {
            return known;
        }

        return KeyList.Read(text) is { } list ? s_ofText.GetValue(text, _ => new KeyTable(list)) : null;
    }
}
