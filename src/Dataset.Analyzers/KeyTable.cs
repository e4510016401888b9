using Dataset.Compiler.Keys;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Text;

namespace Dataset.Analyzers;

/// <summary>The keys of one class with <c>Find</c>.</summary>
internal sealed class KeyTable
{
    /// <summary>A text that somebody types is asked about once a keystroke; what it may have meant is kept, but not for ever.</summary>
    private const int MaxKept = 1000;

    private readonly Dictionary<string, string?> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _moved = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _meant = new(StringComparer.Ordinal);
    private readonly bool _hasMembers;

    public KeyTable(KeyList list)
    {
        Container = list.Container;
        Name = Container.Substring(Container.LastIndexOf('.') + 1);
        Tables = list.Tables;
        _hasMembers = list.HasMembers;
        foreach (ListedKey key in list.Keys)
        {
            _keys[key.Key] = key.Member;
        }

        foreach (MovedKey moved in list.Moved)
        {
            _moved[moved.From] = moved.To;
        }
    }

    /// <summary>The full name of the class.</summary>
    public string Container { get; }

    public string Name { get; }

    /// <summary>Of a union: the full names of its tables' classes.</summary>
    public IReadOnlyList<string> Tables { get; }

    public bool Contains(string key) => _keys.ContainsKey(key);

    /// <summary>What took the place of a key, in this table; null where it was never one that went.</summary>
    public IReadOnlyList<string>? SuccessorsOf(string key) => _moved.TryGetValue(key, out IReadOnlyList<string>? to) ? to : null;

    /// <summary>The member that a row is; null where it is none.</summary>
    public string? MemberOf(string key) =>
        !_hasMembers || !_keys.TryGetValue(key, out string? member) || member?.Length == 0 ? null : member ?? MemberName.IdentifierOf(key);

    /// <summary>The key that somebody may have meant.</summary>
    public string? Suggest(string wrong)
    {
        lock (_meant)
        {
            if (_meant.TryGetValue(wrong, out string? meant))
            {
                return meant;
            }
        }

        string? found = Similarity.Suggest(wrong, _keys.Keys);
        lock (_meant)
        {
            if (_meant.Count >= MaxKept)
            {
                _meant.Clear();
            }

            _meant[wrong] = found;
        }

        return found;
    }
}
