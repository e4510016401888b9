namespace Dataset.Compiler.Text;

/// <summary>
/// A place in a text file. Lines and columns are zero-based, offsets and columns are counted in UTF-16 code units,
/// as Roslyn does; whoever prints a place adds one to each.
/// </summary>
public readonly record struct Location(string Path, int Start, int Length, int Line, int Column, int EndLine, int EndColumn);

/// <summary>
/// A node of a bound file by its number in that file. It stays the same when a comment moves the text below it, so a stage that
/// carries addresses stays cached where one that carries locations would run again.
/// </summary>
public sealed record NodeAddress(string Path, int Node)
{
    private const string Types = "type:";

    /// <summary>Whether it is a declared type or property, and no node of a file.</summary>
    public bool IsOfType => Path.StartsWith(Types, StringComparison.Ordinal);

    /// <summary>A declared type, or by its number one of its properties: under a path that no file has.</summary>
    public static NodeAddress OfType(string fullName, int property = 0) => new(Types + fullName, property);
}
