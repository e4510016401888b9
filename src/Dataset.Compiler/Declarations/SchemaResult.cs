using Dataset.Compiler.Findings;
using Dataset.Compiler.Schema;

namespace Dataset.Compiler.Declarations;

/// <summary>
/// What the declarations say. Findings are addressed by a type's full name and the number of its property plus one (the type itself is 0),
/// so that the schema stays equal when a declaration only moves.
/// </summary>
/// <param name="Schema">Everything that can be used.</param>
/// <param name="Unusable">Properties that the compiler wants implemented although the schema cannot use them.</param>
/// <param name="Findings">What is wrong.</param>
public sealed record SchemaResult(DatasetSchema Schema, EquatableArray<UnusableType> Unusable, EquatableArray<Finding> Findings)
{
    public bool HasErrors => Findings.Items.Any(f => f.Kind.Severity == Severity.Error);
}

/// <summary>Partial properties of one type that still need a body: without one the compiler adds an error for each.</summary>
public sealed record UnusableType(string FullName, string Namespace, EquatableArray<string> Header, EquatableArray<UnusableProperty> Properties);

/// <summary>A property without a use.</summary>
public sealed record UnusableProperty(string Name, string Accessibility, string CSharpType, PropertyForm Form);
