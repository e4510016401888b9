using System.Text;
using Microsoft.CodeAnalysis;

namespace Dataset.Generator.Declarations;

/// <summary>
/// Members of a record that the build writes. What rows are made by, and what makes them equal, would be there twice, or make a row of no data.
/// </summary>
internal static class OwnMembers
{
    /// <summary>What every record has: no column can have one of these names.</summary>
    private static readonly HashSet<string> s_ofRecords =
        new(["Clone", "EqualityContract", nameof(Equals), nameof(GetHashCode), "PrintMembers", nameof(ToString)], StringComparer.Ordinal);

    /// <summary>Those that are written by hand.</summary>
    public static IEnumerable<string> Of(INamedTypeSymbol type) => type.GetMembers()
        .Where(m => !m.IsImplicitlyDeclared && type.IsRecord)
        .Select(m => m is IMethodSymbol method ? NameOf(method, type)
            : m is IPropertySymbol or IFieldSymbol && s_ofRecords.Contains(m.Name) ? m.Name : null)
        .OfType<string>().Distinct().OrderBy(m => m, StringComparer.Ordinal);

    private static string? NameOf(IMethodSymbol method, INamedTypeSymbol type)
    {
        bool isWritten = method switch
        {
            { MethodKind: MethodKind.Constructor } => true,
            { Name: nameof(Equals), Parameters.Length: 1 } => SymbolEqualityComparer.Default.Equals(method.Parameters[0].Type, type),
            { Name: nameof(GetHashCode), Parameters.Length: 0 } => true,
            { Name: "PrintMembers", Parameters.Length: 1 } => method.Parameters[0].Type.Name == nameof(StringBuilder),
            _ => false,
        };
        return isWritten
            ? (method.MethodKind == MethodKind.Constructor ? type.Name : method.Name)
                + "(" + string.Join(", ", method.Parameters.Select(p => p.Type.Name)) + ")"
            : null;
    }
}
