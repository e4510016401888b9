namespace Dataset.Runtime;

/// <summary>
/// Values by name, in the order in which the dataset writes them: a mapping whose names nobody declared. Like a list it is a view of what is made
/// once.
/// </summary>
/// <typeparam name="T">The type of the values.</typeparam>
public readonly struct RowMap<T> : global::System.Collections.Generic.IReadOnlyDictionary<string, T>
{
    private readonly RowMapKeys? _keys;
    private readonly T[]? _values;

    /// <summary>The map of a row.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)] public RowMap(RowMapKeys keys, T[] values)
    {
        _keys = keys;
        _values = values;
    }

    /// <summary>The number of entries.</summary>
    public int Count => _values is null ? 0 : _values.Length;

    /// <summary>The names, in the order in which they are written.</summary>
    public RowList<string> Keys => _keys is null ? default : new(_keys.All);

    /// <summary>The values, in the order of their names.</summary>
    public RowList<T> Values => _values is null ? default : new(_values);

    /// <summary>The value with a name.</summary>
    /// <param name="key">The name.</param>
    /// <exception cref="global::System.Collections.Generic.KeyNotFoundException">There is no such name.</exception>
    public T this[string key] => TryGetValue(key, out T? value) ? value : throw new global::System.Collections.Generic.KeyNotFoundException(key);

    /// <summary>Whether there is a value with this name.</summary>
    /// <param name="key">The name.</param>
    public bool ContainsKey(string key) => _keys is not null && _keys.IndexOf(key) >= 0;

    /// <summary>The value with a name.</summary>
    /// <param name="key">The name.</param>
    /// <param name="value">The value; the type's default where there is none.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetValue(string key, [global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T value)
    {
        int index = _keys is null ? -1 : _keys.IndexOf(key);
        value = index < 0 ? default : _values![index];
        return index >= 0;
    }

    /// <summary>The names, with their values.</summary>
    public override string ToString()
    {
        global::System.Text.StringBuilder text = new("{");
        for (int i = 0; i < Count; i++)
        {
            T value = _values![i];
            text.Append(i == 0 ? "" : ", ").Append(Keys[i]).Append(": ").Append(value is IKeyedRow row ? row.RowKey : value?.ToString());
        }

        return text.Append('}').ToString();
    }

    /// <summary>Goes through the entries.</summary>
    public Enumerator GetEnumerator() => new(_keys?.All, _values);

    global::System.Collections.Generic.IEnumerable<string> global::System.Collections.Generic.IReadOnlyDictionary<string, T>.Keys => Keys;

    global::System.Collections.Generic.IEnumerable<T> global::System.Collections.Generic.IReadOnlyDictionary<string, T>.Values => Values;

    global::System.Collections.Generic.IEnumerator<global::System.Collections.Generic.KeyValuePair<string, T>>
        global::System.Collections.Generic.IEnumerable<global::System.Collections.Generic.KeyValuePair<string, T>>.GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return new(_keys!.All[i], _values![i]);
        }
    }

    global::System.Collections.IEnumerator global::System.Collections.IEnumerable.GetEnumerator() =>
        ((global::System.Collections.Generic.IEnumerable<global::System.Collections.Generic.KeyValuePair<string, T>>)this).GetEnumerator();

    /// <summary>Goes through a <see cref="RowMap{T}"/>.</summary>
    public struct Enumerator
    {
        private readonly string[]? _keys;
        private readonly T[]? _values;
        private int _index;

        internal Enumerator(string[]? keys, T[]? values)
        {
            _keys = keys;
            _values = values;
            _index = -1;
        }

        /// <summary>The entry the enumerator stands at.</summary>
        public readonly global::System.Collections.Generic.KeyValuePair<string, T> Current => new(_keys![_index], _values![_index]);

        /// <summary>Goes to the next entry.</summary>
        /// <returns>Whether there is one.</returns>
        public bool MoveNext() => _values is not null && ++_index < _values.Length;
    }
}

/// <summary>The names of a map, which its row keeps.</summary>
/// <param name="all">In the order in which they are written, each once.</param>
[EditorBrowsable(EditorBrowsableState.Never)] public sealed class RowMapKeys(string[] all)
{
    /// <summary>So few are faster compared one by one than hashed.</summary>
    private const int MaxCompared = 8;

    private global::System.Collections.Generic.Dictionary<string, int>? _positions;

    /// <summary>The names.</summary>
    public string[] All { get; } = all;

    /// <summary>The position of a name; -1 where there is none.</summary>
    /// <param name="key">The name.</param>
    public int IndexOf(string key)
    {
        if (All.Length <= MaxCompared)
        {
            for (int i = 0; i < All.Length; i++)
            {
                if (All[i] == key)
                {
                    return i;
                }
            }

            return -1;
        }

        // Two threads may both make it, and make the same.
        return (_positions ??= Positions()).TryGetValue(key, out int position) ? position : -1;
    }

    private global::System.Collections.Generic.Dictionary<string, int> Positions()
    {
        global::System.Collections.Generic.Dictionary<string, int> positions = new(All.Length, global::System.StringComparer.Ordinal);
        for (int i = 0; i < All.Length; i++)
        {
            positions[All[i]] = i;
        }

        return positions;
    }
}
