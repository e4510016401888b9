using System.Collections.Frozen;
using Dataset.Compiler.Schema;

namespace Dataset.Cli.Initializing;

/// <summary>C# names for what has a name in the data. Each is given once.</summary>
internal sealed class Names
{
    /// <summary>
    /// What a type must not be called: others in its file mean something else by it, or it has members of that name from the start.
    /// </summary>
    private static readonly FrozenSet<string> s_types = FrozenSet.Create(
        StringComparer.Ordinal,
        "System", "Microsoft", "Dataset", "Program", "Task", "String", "Object", "Type", "Enum", "Attribute", "Console", "List", "Exception", "Thread",
        "RowList", "RowMap", "FuzzyDate", "IsoDuration", "TextSpan", "DateOnly", "DateTime", "DateTimeOffset", "TimeOnly", "TimeSpan", "Uri", "Guid",
        "Entity", "Part", "Union", "Key", "Files", "RowsAre", "Naming", "Names", "Short", "Either", "Rest", "Body", "FileName", "FileOrder", "When",
        "All", "Count", "Find", "TryFind", "AtName", "Listed",
        "Index", "Unique", "Default", "Member", "YamlName", "YamlPath", "Owner", "Parent", "Inverse", "OneOrMany", "ByPath", "Range", "File", "Path",
        "Schema", "Evidence", "Basis", "Resolution", "Claim", "DeprecatedClaim", "Claims", "DeprecatedClaims", "Disputes", "Dispute", "Support");

    private static readonly FrozenSet<string> s_members = FrozenSet.Create(
        StringComparer.Ordinal,
        "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals", "EqualityContract", "PrintMembers",
        "Deconstruct", "Claims", "DeprecatedClaims", "Support", "SupportOf", "Clone", "_");

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>A name for a type that no other has.</summary>
    /// <param name="text">What it is called in the data.</param>
    /// <param name="addition">What is added where the name is none for a type.</param>
    public string Type(string text, string addition) => Free(_taken, MemberName.IdentifierOf(text), n => s_types.Contains(n), addition);

    /// <summary>A name for a property that no other of its record has.</summary>
    public static string Property(HashSet<string> taken, string record, string text) =>
        Free(taken, MemberName.IdentifierOf(text), n => n == record || s_members.Contains(n), "Value");

    /// <summary>A root namespace that is called like none of the types.</summary>
    public static string Namespace(string text, IEnumerable<string> types)
    {
        HashSet<string> taken = new(types, StringComparer.Ordinal);
        string name = MemberName.IdentifierOf(Path.GetFileNameWithoutExtension(text));
        return Free(taken, name, n => s_types.Contains(n) || taken.Contains(n) || n == "_", "Data");
    }

    /// <summary>One of what is called by a plural: the last of its words that is one.</summary>
    public static string Singular(string plural)
    {
        string[] words = plural.Split('-');
        int at = Array.FindLastIndex(words, w => SingularWord(w) != w);
        if (at >= 0)
        {
            words[at] = SingularWord(words[at]);
        }

        return string.Join('-', words);
    }

    private static string SingularWord(string plural)
    {
        return Ends("ies") && plural.Length > 4 ? plural[..^3] + "y"
            : Ends("sses") || Ends("xes") || Ends("ches") || Ends("shes") ? plural[..^2]
            : Ends("s") && !Ends("ss") && !Ends("us") && !Ends("is") && !Ends("ews") && plural.Length > 2 ? plural[..^1]
            : plural;

        bool Ends(string ending) => plural.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
    }

    private static string Free(HashSet<string> taken, string name, Func<string, bool> isRefused, string addition)
    {
        string free = isRefused(name) ? name.TrimEnd('_') + addition : name;
        if (free.Length == 0)
        {
            free = addition;
        }

        for (int i = 2; !taken.Add(free); i++)
        {
            free = name + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return free;
    }
}
