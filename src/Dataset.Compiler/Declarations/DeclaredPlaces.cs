using Dataset.Compiler.Findings;
using Dataset.Compiler.Text;

namespace Dataset.Compiler.Declarations;

/// <summary>Where a declared type and its properties stand.</summary>
/// <param name="Path">The path in the addresses of findings about it.</param>
/// <param name="Places">Number 0 is the type's own, number n + 1 that of property n.</param>
public sealed record DeclaredPlaces(string Path, EquatableArray<Location> Places)
{
    public static string PathOf(string fullName) => NodeAddress.OfType(fullName).Path;

    /// <summary>The paths of all declarations of which something is said.</summary>
    public static EquatableArray<string> AskedFor(params EquatableArray<Finding>[] findings) => findings
        .SelectMany(list => list.Items)
        .SelectMany(finding => finding.Arguments.Items.Select(argument => argument.Place).Concat([finding.Address]))
        .Where(address => address is { IsOfType: true })
        .Select(address => address!.Path)
        .Distinct().OrderBy(path => path, StringComparer.Ordinal).ToEquatableArray();

    /// <summary>The places by their paths.</summary>
    public static Func<string, IReadOnlyList<Location>?> ByPath(EquatableArray<DeclaredPlaces> declared) =>
        path => declared.Items.FirstOrDefault(d => d.Path == path)?.Places;
}
