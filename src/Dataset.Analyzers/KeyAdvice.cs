using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Dataset.Analyzers;

/// <summary>What is to be said about a key that a look-up does not find, and what is to be written instead.</summary>
internal static class KeyAdvice
{
    public static Diagnostic About(LookUp lookUp, string key, Location at)
    {
        (KeyTable Table, string Key)[] successors =
        [
            .. lookUp.Keys.Tables.SelectMany(t => (t.SuccessorsOf(key) ?? []).Select(to => (t, to))),
        ];
        if (successors.Length > 1)
        {
            string places = string.Join(" and ", successors.Select(s => "'" + s.Key + "'"));
            string uses = string.Join(" or ", successors.Select(s => Use(s.Table, s.Key)).OfType<string>());
            return Say(KeyDiagnostics.Ended, lookUp, key, at, "split into " + places + (uses.Length > 0 ? "; use " + uses : ""));
        }

        if (successors.Length == 1)
        {
            (KeyTable table, string to) = successors[0];
            string use = Use(table, to) is { } member ? "; use " + member : IsAsked(lookUp, table) ? "" : ", a key of " + table.Name;
            return Say(KeyDiagnostics.Moved, lookUp, key, at, "'" + to + "'" + use, table, to);
        }

        if (lookUp.Keys.Tables.Any(t => t.SuccessorsOf(key) is not null))
        {
            return Say(KeyDiagnostics.Ended, lookUp, key, at, "retired, and nothing took its place");
        }

        if (lookUp.Keys.Tables.FirstOrDefault(t => t.Contains(key)) is { } other)
        {
            return Say(
                KeyDiagnostics.Unknown, lookUp, key, at, "; it is a key of " + other.Name + (Use(other, key) is { } use ? ": use " + use : ""));
        }

        (KeyTable Table, string Key)? meant = Meant(lookUp, key);
        return meant is { } found
            ? Say(KeyDiagnostics.Unknown, lookUp, key, at, "; did you mean '" + found.Key + "'?", found.Table, found.Key)
            : Say(KeyDiagnostics.Unknown, lookUp, key, at, "");
    }

    private static (KeyTable Table, string Key)? Meant(LookUp lookUp, string key)
    {
        (KeyTable, string)[] each =
        [
            .. lookUp.Keys.AskedBy(lookUp.Table).Select(t => (t, t.Suggest(key))).Where(s => s.Item2 is not null).Select(s => (s.t, s.Item2!)),
        ];
        string? best = each.Length < 2 ? null : Compiler.Text.Similarity.Suggest(key, each.Select(e => e.Item2));
        return each.Length == 0 ? null : best is null ? each[0] : each.First(e => e.Item2 == best);
    }

    private static string? Use(KeyTable table, string key) => table.MemberOf(key) is { } member ? table.Name + "." + member : null;

    private static bool IsAsked(LookUp lookUp, KeyTable table) => lookUp.Keys.AskedBy(lookUp.Table).Contains(table);

    /// <summary>What a fix can write goes along: the key where the same look-up finds it, and the member where it stands in the same class.</summary>
    private static Diagnostic Say(
        DiagnosticDescriptor what, LookUp lookUp, string key, Location at, string rest, KeyTable? table = null, string? instead = null)
    {
        ImmutableDictionary<string, string?>.Builder fix = ImmutableDictionary.CreateBuilder<string, string?>();
        if (table is not null && IsAsked(lookUp, table))
        {
            fix.Add(KeyDiagnostics.Key, instead);
            if (table == lookUp.Table && table.MemberOf(instead!) is { } member)
            {
                fix.Add(KeyDiagnostics.Member, member);
            }
        }

        return Diagnostic.Create(what, at, fix.ToImmutable(), lookUp.Table.Name, key, rest);
    }
}
