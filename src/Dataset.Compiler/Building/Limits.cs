namespace Dataset.Compiler.Building;

/// <summary>
/// How large a dataset may be. Each number is below what was seen to break: past them the compiler runs out of memory, writes code that does not
/// compile, or a class that does not load. What a single file may hold stands with the reader of files, and how long a key may be with the keys.
/// </summary>
/// <param name="Rows">Rows of all tables, nested ones included.</param>
/// <param name="ListItems">Items of all lists that are no rows.</param>
/// <param name="TextBytes">UTF-8 bytes of all texts as they are written, so that no table needs more chunks of text than the place of a string can
/// number.</param>
/// <param name="NamedMembers">Named members of one table, forwarders included: the runtime loads no class of 65,536 methods, and look-ups need
/// some.</param>
/// <param name="AdvisedNamedMembers">So many named members are no burden; more are advised against.</param>
public sealed record Limits(int Rows, int ListItems, long TextBytes, int NamedMembers, int AdvisedNamedMembers)
{
    /// <summary>The limits of a build.</summary>
    public static Limits Build { get; } = new(
        Rows: 1_000_000,
        ListItems: 2_000_000,
        TextBytes: 100_000_000,
        NamedMembers: 60_000,
        AdvisedNamedMembers: 4_000);
}
