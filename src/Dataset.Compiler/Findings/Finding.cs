using System.Collections.Immutable;
using Dataset.Compiler.Text;

namespace Dataset.Compiler.Findings;

public enum Severity
{
    Warning,
    Error,
}

/// <summary>A kind of diagnostic: its stable id, its text with <c>{0}</c> placeholders, and the page that explains it.</summary>
public sealed record FindingKind(string Id, Severity Severity, string Title, string Format)
{
    /// <summary>Whether it speaks of how a whole file stands.</summary>
    public bool IsOfFile { get; init; }

    /// <summary>Where the page for this diagnostic stands in the repository of the generator.</summary>
    public string HelpLink => "docs/diagnostics/" + Id + ".md";
}

/// <summary>
/// Something that is wrong in a text. The place is either a <see cref="Location"/> (found while the file is read) or a
/// <see cref="NodeAddress"/> (found later; the last stage turns it into a location). An argument is a text or a
/// <see cref="NodeAddress"/>, which is printed as <c>file(line)</c>: the build does not print additional locations.
/// </summary>
public sealed record Finding(FindingKind Kind, Location? At, NodeAddress? Address, EquatableArray<FindingArgument> Arguments)
{
    /// <summary>What it has in common with findings that one change puts right; null where each takes its own.</summary>
    public string? Cause { get; init; }

    /// <summary>How many findings of the same cause it stands for, beside itself.</summary>
    public int More { get; init; }

    public static Finding Create(FindingKind kind, Location at, params FindingArgument[] arguments) =>
        new(kind, at, null, ImmutableArray.Create(arguments));

    public static Finding Create(FindingKind kind, NodeAddress at, params FindingArgument[] arguments) =>
        new(kind, null, at, ImmutableArray.Create(arguments));
}

/// <summary>A text, or a place to be printed as <c>file(line)</c>.</summary>
public readonly record struct FindingArgument(string? Text, NodeAddress? Place)
{
    public static implicit operator FindingArgument(string text) => new(text, null);

    public static implicit operator FindingArgument(NodeAddress place) => new(null, place);
}
