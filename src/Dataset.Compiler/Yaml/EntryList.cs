using System.Collections.Immutable;

namespace Dataset.Compiler.Yaml;

/// <summary>The entries of one mapping, each name once; then those of the next.</summary>
internal sealed class EntryList
{
    /// <summary>Only a longer mapping is worth a table of its names.</summary>
    private const int MaxCompared = 16;

    private readonly ImmutableArray<YamlEntry>.Builder _entries = ImmutableArray.CreateBuilder<YamlEntry>();
    private Dictionary<string, YamlScalar>? _byName;

    public YamlEntry this[int index] => _entries[index];

    /// <summary>All entries; the list is empty again then.</summary>
    public EquatableArray<YamlEntry> Take()
    {
        ImmutableArray<YamlEntry> all = _entries.ToImmutable();
        _entries.Clear();
        _byName = null;
        return all;
    }

    /// <summary>Adds an entry, unless one has this name: then that one's key is returned.</summary>
    public YamlScalar? Add(YamlScalar key, YamlNode value)
    {
        if (Find(key.Value) is { } first)
        {
            return first;
        }

        _byName?.Add(key.Value, key);
        _entries.Add(new YamlEntry(key, value));
        return null;
    }

    /// <summary>Adds what a merge key brings and the mapping does not have; false where it is no mapping, or adds more than aliases may.</summary>
    public bool Merge(YamlNode source, Aliases aliases)
    {
        if (source is YamlSequence list)
        {
            return list.Items.Items.All(i => i is YamlMapping && Merge(i, aliases));
        }

        if (source is not YamlMapping mapping || !aliases.Spend(mapping.Entries.Count))
        {
            return false;
        }

        foreach (YamlEntry entry in mapping.Entries)
        {
            Add(entry.Key, entry.Value);
        }

        return true;
    }

    private YamlScalar? Find(string name)
    {
        if (_byName is null && _entries.Count > MaxCompared)
        {
            _byName = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
            foreach (YamlEntry entry in _entries)
            {
                _byName.Add(entry.Key.Value, entry.Key);
            }
        }

        if (_byName is not null)
        {
            return _byName.TryGetValue(name, out YamlScalar? known) ? known : null;
        }

        for (int i = 0; i < _entries.Count; i++)
        {
            if (_entries[i].Key.Value == name)
            {
                return _entries[i].Key;
            }
        }

        return null;
    }
}
