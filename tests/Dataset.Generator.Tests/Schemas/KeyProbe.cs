#nullable enable
#pragma warning disable

// Asks every look-up of every table for every key of every table and for what is nearly one. What finds something else than a search through
// all rows is a line of its own.

using System;
using System.Collections.Generic;
using System.Linq;

internal static class KeyProbe
{
    /// <summary>The keys of each table, and in the end what was answered wrongly.</summary>
    public static string[][] Run()
    {
        List<string> wrong = new();
        string[] asked = KeyTables.All.SelectMany(t => t.Known()).SelectMany(Nearly)
            .Concat(new[] { "", "\uD83D", "\uDE80", new string('q', 5000), new string('\u6F22', 201) }).Distinct(StringComparer.Ordinal).ToArray();
        foreach (KeyTable table in KeyTables.All) { table.Ask(asked, wrong); }
        foreach (KeyTable table in KeyTables.All) { table.Ask(asked, wrong); }
        return KeyTables.All.Select(t => t.Keys()).Append(wrong.ToArray()).ToArray();
    }

    private static IEnumerable<string> Nearly(string key)
    {
        yield return key;
        yield return key + "a";
        yield return key[..^1];
        yield return key[1..];
        yield return key.Replace("\u00E9", "e\u0301").Replace("\u00C5", "A\u030A");
        yield return key.Replace("e\u0301", "\u00E9").Replace("A\u030A", "\u212B");
        yield return key.Replace('a', '\u0430').Replace('\u6F22', 'a');
        yield return key.Replace('\uDE80', '\uDE81').Replace('\uD83D', '\uD83E');
        yield return new string(key.Reverse().ToArray());
    }
}

internal abstract class KeyTable
{
    public abstract string[] Keys();

    public abstract IEnumerable<string> Known();

    public abstract void Ask(string[] asked, List<string> wrong);
}

internal sealed class KeyTable<T>(
    string name,
    IEnumerable<T> rows,
    Func<T, (string Id, string Code, string[] Aliases, string? After)> read,
    (string Old, string New)[] moves,
    Func<string, T?>[] finders,
    Func<string, T?> byCode, Func<string, T[]>[] byAlias, (string, string)[] pairs, Func<string, string, (string, string)?> findPair) : KeyTable
    where T : class
{
    public override string[] Keys() => rows.Select(r => read(r).Id).ToArray();

    public override IEnumerable<string> Known() => Keys().Concat(moves.Select(m => m.Old));

    public override void Ask(string[] asked, List<string> wrong)
    {
        Dictionary<string, T> byKey = rows.ToDictionary(r => read(r).Id, StringComparer.Ordinal);
        Dictionary<string, T> expected = new(byKey, StringComparer.Ordinal);
        foreach ((string old, string to) in moves.Where(m => byKey.ContainsKey(m.New))) { expected.Add(old, byKey[to]); }
        Dictionary<string, T> codes = rows.ToDictionary(r => read(r).Code, StringComparer.Ordinal);
        ILookup<string, T> aliases = rows.SelectMany(r => read(r).Aliases.Distinct(StringComparer.Ordinal).Select(a => (a, r)))
            .ToLookup(p => p.a, p => p.r, StringComparer.Ordinal);
        foreach (string key in asked)
        {
            for (int i = 0; i < finders.Length; i++)
            {
                // Half of a pair is no text in UTF-8 and so becomes another one there.
                bool isUtf8 = i is 2 or 5;
                if (!(isUtf8 && key.Any(char.IsSurrogate) && !IsWhole(key))
                    && !ReferenceEquals(finders[i](key), expected.GetValueOrDefault(key))) { wrong.Add($"{name}, finder {i}: {key}"); }
            }

            if (!ReferenceEquals(byCode(key), codes.GetValueOrDefault(key))) { wrong.Add($"{name}, code: {key}"); }
            foreach (Func<string, T[]> find in byAlias)
            {
                if (!find(key).SequenceEqual(aliases[key], ReferenceEqualityComparer.Instance)) { wrong.Add($"{name}, alias: {key}"); }
            }
        }

        HashSet<(string, string)> all = new(pairs);
        string[] parts = pairs.SelectMany(p => new[] { p.Item1, p.Item2 }).Distinct(StringComparer.Ordinal).ToArray();
        foreach ((string left, string right) in parts.SelectMany(l => parts.Select(r => (l, r))).Concat(asked.Take(50).Select(a => (a, a))))
        {
            (string, string)? found = findPair(left, right);
            if (found.HasValue != all.Contains((left, right))
                || (found is { } pair && pair != (left, right))) { wrong.Add($"{name}, pair: {left}, {right}"); }
        }

        string[] following = rows.Select(r => read(r).Code).ToArray();
        if (!rows.Select(r => read(r).After).SequenceEqual(following, StringComparer.Ordinal)) { wrong.Add(name + ", references"); }
    }

    private static bool IsWhole(string text)
    {
        try { _ = new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(text); return true; }
        catch (ArgumentException) { return false; }
    }
}
