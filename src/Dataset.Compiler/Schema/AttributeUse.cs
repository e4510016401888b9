namespace Dataset.Compiler.Schema;

/// <summary>An attribute: texts for its arguments, types by their full names, <c>params</c> flattened.</summary>
public sealed record AttributeUse(string Name, EquatableArray<string> Arguments, EquatableArray<NamedArgument> Named)
{
    /// <summary>The argument at this position; null where there are fewer.</summary>
    public string? Argument(int index) => index < Arguments.Count ? Arguments[index] : null;

    /// <summary>The value that is given by name; null where none is.</summary>
    public string? Value(string name) => Named.Items.FirstOrDefault(n => n.Name == name).Value;

    /// <summary>Whether the value that is given by name is true.</summary>
    public bool IsTrue(string name) => Value(name) == "true";
}

/// <summary>An argument that is given by name.</summary>
public readonly record struct NamedArgument(string Name, string Value);

/// <summary>
/// A rule as it is declared. The schema keeps the attribute as it was written, and the rule of that name reads it: nothing in between knows what
/// its arguments mean.
/// </summary>
/// <param name="Attribute">The attribute.</param>
/// <param name="Column">The position of the column that it stands on; -1 for a rule of the whole table.</param>
public sealed record RuleUse(AttributeUse Attribute, int Column);
