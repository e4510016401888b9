namespace Dataset.Compiler.Building;

/// <summary>
/// How large a dataset may be. Each number is below what was seen to break: past them the compiler runs out of memory, writes code that does not
/// compile, or a class that does not load. What a single file may hold stands with the reader of files, and how long a key may be with the keys.
/// </summary>
/// <param name="Rows">Rows of all tables, nested ones included.</param>
/// <param name="ListItems">Items of all lists that are no rows.</param>
/// <param name="TextBytes">UTF-8 bytes of all texts as they are written.</param>
/// <param name="Characters">Characters of all curated files: so many are refused before one of them is read.</param>
/// <param name="NamedMembers">Named members of one table, forwarders included: the runtime loads no class of 65,536 methods, and look-ups need
/// some.</param>
/// <param name="AdvisedNamedMembers">So many named members are no burden; more are advised against.</param>
public sealed record Limits(int Rows, int ListItems, long TextBytes, long Characters, int NamedMembers, int AdvisedNamedMembers)
{
    /// <summary>Where data stands in literals: no table needs more chunks of text than the place of a string can number.</summary>
    public static Limits InLiterals { get; } = new(
        Rows: 1_000_000,
        ListItems: 2_000_000,
        TextBytes: 100_000_000,
        Characters: 1_000_000_000,
        NamedMembers: 60_000,
        AdvisedNamedMembers: 4_000);

    /// <summary>
    /// Where data is appended to the assembly, which has room for 32 volumes of 64 MB: text, and for each row and item at the most ten bytes a
    /// column, which leaves room for two dozen columns of the widest. A build takes about three kilobytes of memory for a row of 250 characters.
    /// </summary>
    public static Limits Appended { get; } = InLiterals with { Rows = 5_000_000, ListItems = 10_000_000, TextBytes = 500_000_000 };

    /// <summary>The limits of a build.</summary>
    public static Limits Of(bool isAppended) => isAppended ? Appended : InLiterals;
}
