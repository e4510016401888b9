using System.Collections.Immutable;
using Dataset.Compiler.Text;

namespace Dataset.Compiler.Findings;

public enum Severity
{
    Warning,
    Error,
}

/// <summary>
/// Something that is wrong in a text. The place is either a <see cref="Location"/> (found while the file is read) or a
/// <see cref="NodeAddress"/> (found later; the last stage turns it into a location). It stays data until a writer prints it.
/// </summary>
public sealed record Finding
{
    private Finding(FindingKind kind, Location? at, NodeAddress? address, FindingArgument[] arguments)
    {
        // Said here and not where it is printed: a build must never stumble over one of its own messages.
        int meant = Array.FindIndex(arguments, a => a.IsMeant), last = arguments.Length - 1;
        bool standsAtEnd = meant == last && (meant == kind.Arity || kind.Format.EndsWith("{" + meant + "}", StringComparison.Ordinal));
        if (arguments.Length != kind.Arity + (meant == kind.Arity ? 1 : 0) || (meant >= 0 && !standsAtEnd))
        {
            throw new ArgumentException(
                kind.Id + " takes " + kind.Arity + " arguments, and what was meant as the last of them or behind them.", nameof(arguments));
        }

        (Kind, At, Address, Arguments, IsFixed) = (kind, at, address, ImmutableArray.Create(arguments), kind.IsFixed);
    }

    public FindingKind Kind { get; }

    public Location? At { get; }

    public NodeAddress? Address { get; }

    public EquatableArray<FindingArgument> Arguments { get; }

    /// <summary>What may have been meant, in full; null where nobody knows.</summary>
    public string? Meant => Arguments.Count > 0 && Arguments[Arguments.Count - 1] is { IsMeant: true } last ? last.Text : null;

    /// <summary>What it has in common with findings that one change puts right; null where each takes its own.</summary>
    public string? Cause { get; init; }

    /// <summary>The name that is no field, where that is what is wrong.</summary>
    public UnknownName? UnknownName { get; init; }

    /// <summary>How many findings of the same cause it stands for, beside itself.</summary>
    public int More { get; init; }

    /// <summary>Whether no setting makes it less than an error; of some kinds only where they leave something unknown.</summary>
    public bool IsFixed { get; init; }

    public static Finding Create(FindingKind kind, Location at, params FindingArgument[] arguments) => new(kind, at, null, arguments);

    public static Finding Create(FindingKind kind, NodeAddress at, params FindingArgument[] arguments) => new(kind, null, at, arguments);
}

/// <summary>A name that stands where a field of a row stands, and is none.</summary>
/// <param name="Table">The full name of the row's table.</param>
/// <param name="Name">The name.</param>
/// <param name="Shape">What stands below it.</param>
public sealed record UnknownName(string Table, string Name, ValueShape Shape);

/// <summary>How a value is written.</summary>
public enum ValueShape
{
    Scalar,
    List,
    Mapping,
}
