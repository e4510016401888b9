using Dataset.Compiler;
using Dataset.Compiler.Schema;

namespace Dataset.Cli.Initializing;

/// <summary>A table that the shown files seem to have.</summary>
/// <param name="Name">What it is called in the data: a file, a folder, or the field below which its rows stand.</param>
/// <param name="Files">The files in which rows of it stand.</param>
/// <param name="Rows">How they stand there.</param>
/// <param name="At">The fields that lead to them.</param>
internal sealed record TableGuess(string Name, IReadOnlyList<ShownFile> Files, RowsAre Rows, IReadOnlyList<string> At)
{
    /// <summary>What the rows are made of.</summary>
    public required Shape Row { get; init; }

    /// <summary>Of rows that are named after their keys: the keys.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>Of rows of several kinds that stand in one place: the attribute that tells these.</summary>
    public string? When { get; init; }

    /// <summary>Of lists that stand below names that are data: the rows of each.</summary>
    public IReadOnlyList<Shape> Lists { get; init; } = [];

    /// <summary>Whether the rows are lists, whose items are called by their numbers here.</summary>
    public bool IsListed { get; init; }

    /// <summary>The folder below which the files stand in several; null where they stand in one.</summary>
    public string? Tree { get; init; }

    /// <summary>Whether each file is a row.</summary>
    public bool IsOnePerFile => Files.Count > 1 && Rows == RowsAre.Single && !Files.Any(f => f.Roots.Count > 1);

    /// <summary>Whether the rows are told apart by the names of their files.</summary>
    public bool IsKeyedByFile => IsOnePerFile && (Tree is null || KeyGuess.Called(Row) is null);

    /// <summary>The fields that tell the rows apart; in lists below names those of one list.</summary>
    public IReadOnlyList<string> KeyFields => IsKeyedInLists ? [KeyGuess.InEach(Lists)!] : KeyGuess.Of(Row);

    /// <summary>Whether a row is told apart by a field in its list only.</summary>
    public bool IsKeyedInLists => Lists.Count > 0 && KeyGuess.Of(Row) is not [_] && KeyGuess.InEach(Lists) is not null;

    /// <summary>The names of the files, with their folders where they stand in several.</summary>
    public IReadOnlyList<string> FileKeys => [.. Files.Select(f => Tree is null ? f.Stem
        : Path.ChangeExtension(Path.GetRelativePath(Tree, f.Path), null).Replace('\\', '/'))];

    /// <summary>Whether rows are values and no fields.</summary>
    public bool IsOfValues => Row.Mappings == 0;

    /// <summary>The place of the rows as declarations write it.</summary>
    public string Place => new FileSet("") { At = At.ToEquatableArray() }.Place;

    /// <summary>Paths of fields, with slashes, in which rows of other tables stand.</summary>
    public IReadOnlySet<string> Elsewhere { get; init; } = new HashSet<string>();
}
