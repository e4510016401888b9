using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Dataset.Analyzers;

/// <summary>What is said about keys in the code of a dataset's users, and what a diagnostic hands to its fix.</summary>
public static class KeyDiagnostics
{
    public static readonly DiagnosticDescriptor Unknown = CodeDiagnostic.Describe("DS6000", "Key that no row has", "{0} has no '{1}'{2}");

    public static readonly DiagnosticDescriptor Moved = CodeDiagnostic.Describe("DS6001", "Key that moved", "'{1}' moved to {2}");

    public static readonly DiagnosticDescriptor Ended = CodeDiagnostic.Describe("DS6002", "Key that was split or retired", "'{1}' was {2}");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = ImmutableArray.Create(Unknown, Moved, Ended);

    /// <summary>Of a diagnostic's properties: the key to be written instead.</summary>
    internal const string Key = nameof(Key);

    /// <summary>Of a diagnostic's properties: the member to be used instead of a look-up in the same class.</summary>
    internal const string Member = nameof(Member);
}
