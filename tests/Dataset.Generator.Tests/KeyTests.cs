using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Dataset.Generator.Tests;

/// <summary>
/// Whatever a key is made of, it finds its row and no other: as a string, a span and UTF-8, by itself, in a composite key, as an alias and after a
/// move.
/// </summary>
public sealed class KeyTests
{
    /// <summary>So many sets of keys are compiled at once, each into tables of its own.</summary>
    private const int Sets = 12;

    private const string Long = "a-common-beginning-longer-than-every-window";

    /// <summary>
    /// What looks alike and is not, what is composed and what is combined, what takes one to four bytes, what is written from right to left.
    /// </summary>
    private static readonly string[] s_pieces =
    [
        "a", "b", "A", "0", "-", "_", ".", "/", "\\", " ", "'", "\"", "{", "#", ":", "abcdefgh", "abcdefgi",
        "\u00E9", "\u0430\u0301", "\u05B0", "\u00C5", "\u212B", "\u0430\u030A", "\u0430", "\u03B1",
        "\uFF41", "\u00DF", "\u1E9E", "ss", "\u0130", "\u0131", "i", "I", "\uFB01", "fi",
        "\u05E9\u05DC\u05D5\u05DD", "\u0645\u0631\u062D\u0628\u0627", "\u6F22", "\uAC00",
        "\u1100\u1161", "\u00A0", "\u3000", "\u2010", "\uFFFD", "\uE000", "\u07FF", "\u0800", "\uD7FF",
        "\uD83D\uDE80", "\uD83D\uDE81", "\uD83E\uDE80", "\uD800\uDC00", "\uDBFF\uDFFD", "\uD83D\uDC69\uD83D\uDE80",
    ];

    private static readonly Gen<string> s_words = Gen.Elements(s_pieces).ListOf().Select(string.Concat);

    /// <summary>Arbitrary ones, ones that agree wherever eight characters in a row are looked at, and ones as long as a key may be.</summary>
    private static readonly Gen<string> s_keys = Gen.OneOf(
        s_words, s_words, s_words.Select(w => Long + w + Long), s_words.Select(w => w + string.Concat(Enumerable.Repeat("\u6F22", 200))))
            .Select(Fitting);

    private static readonly Arbitrary<string[][]> s_sets = s_keys.ListOf().Select(k => k.ToArray()).ArrayOf(Sets).ToArbitrary();

    [Fact]
    public void Any_keys_are_found_again() =>
        Prop.ForAll(s_sets, Check).Check(FsCheck.Config.QuickThrowOnFailure.WithMaxTest(2).WithStartSize(10).WithEndSize(30));

    [Fact]
    public void Characters_that_look_alike_are_keys_of_their_own() => Check(
    [
        ["caf\u00E9", "caf\u0435", "cafe"],
        ["\u212B", "\u00C5", "A"],
        ["\uD83D\uDE80", "\uD83D\uDE81", "\uD83E\uDE80", "\uD83D\uDE80\uD83D\uDE80"],
        ["\u05E9\u05DC\u05D5\u05DD", "\u05DD\u05D5\u05DC\u05E9", "a\u05E9", "\u05E9a"],
        [Long + "\u0430" + Long, Long + "a" + Long, Long + "\u00E9" + Long, Long + "\u0430\u0301" + Long],
        [new('\u6F22', 200), new string('\u6F22', 199) + "\u6F23", string.Concat(Enumerable.Repeat("\uD83D\uDE80", 100))],
        ["x/y", "x", "y", "/", "x\\/y", "x\\", "\\/y"],
        ["\u00E91234567", "1234567\u00E9", "\u0430\u03011234567", "12345678", "1234567\u0438"],
    ]);

    [Fact]
    public void Parts_of_a_key_that_hold_what_joins_them_are_told_apart() => Check([["a/b", "c", "a", "b/c", "a\\/b", "a\\", "/b"]]);

    [Fact]
    public void Bytes_that_are_no_text_find_nothing() =>
        new GeneratorHost([new("a.yaml", "sites:\n  - {id: \"a\\uFFFD\", name: A}\n")])
            .Probe("return (Sites.Find([0x61, 0xFF]) is null, Sites.Find([0x61, 0xED, 0xA0, 0x80]) is null, Sites.Find(\"a\\uFFFD\"u8)!.Name);")
                .ShouldBe((true, true, "A"));

    /// <summary>Under a hash that mixed less, these shared bucket and slot whatever the seed: the build must not search for ever.</summary>
    [Fact]
    public void Keys_that_were_chosen_to_collide_are_found() => Check([["abcd\u5F32\uB38B\u8A72\uCB39", "abcd\uC7D4\u8670\u6982\uB3EA", "other"]]);

    /// <summary>Short ones, ones of two steps, and long ones are compared in ways of their own, and otherwise once enough was asked for.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(16)]
    [InlineData(33)]
    public void A_key_is_told_from_one_that_differs_in_one_character(int shortest)
    {
        string[] keys =
            [.. Enumerable.Range(shortest, 34).Select(n => string.Concat(Enumerable.Range(0, n).Select(i => (char)('a' + (((i * 7) + n) % 26)))))];
        string rows = string.Concat(keys.Select(k => $"  - {{id: \"{k}\", name: \"{k}\"}}\n"));
        new GeneratorHost([new("a.yaml", "sites:\n" + rows)]).Probe(
            $$"""
            System.Collections.Generic.List<string> wrong = new();
            for (int time = 0; time < 3; time++)
            {
                foreach (string key in {{JsonSerializer.Serialize(keys).Replace('[', '{').Replace(']', '}').Insert(0, "new string[] ")}})
                {
                    Ask(key, key);
                    for (int i = 0; i < key.Length; i++)
                    {
                        Ask(key[..i] + "X" + key[(i + 1)..], null);
                    }

                    Ask(key + "X", null);
                }
            }

            return string.Join(" ", wrong);

            void Ask(string key, string? id)
            {
                if (Sites.Find(key)?.Id != id || Sites.Find(key.AsSpan())?.Id != id || Sites.Find(System.Text.Encoding.UTF8.GetBytes(key))?.Id != id)
                {
                    wrong.Add(key);
                }
            }
            """).ShouldBe("");
    }

    /// <summary>All control characters, half of a pair, what moves text on the screen, and what ends a line for some and not for others.</summary>
    [Fact]
    public void What_cannot_be_seen_is_no_key()
    {
        string[] refused = [.. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21))
            .Concat([0x061C, 0x200E, 0x200F, 0x202A, 0x202E, 0x2028, 0x2029, 0x2066, 0x2069]).Select(c => $"\\u{c:X4}")];
        GeneratorHost host = new(refused.Select((c, i) => new TestFile($"f{i:00}.yaml", $"sites:\n  - {{id: \"a{c}b\", name: A}}\n")));
        host.Diagnostics.Select(d => d[..(d.IndexOf(": error ", StringComparison.Ordinal) + ": error DS".Length)])
            .ShouldBe(refused.Select((_, i) => $"f{i:00}.yaml(2,10): error DS"));
        host.Diagnostics.ShouldAllBe(d => d.Contains("DS1001: the character U+", StringComparison.Ordinal)
            || d.EndsWith("it contains an invisible character: delete it", StringComparison.Ordinal));
        GeneratorHost.Problems(host.Output).ShouldBeEmpty();
    }

    private static void Check(string[][] sets)
    {
        HashSet<string> taken = new(StringComparer.Ordinal);
        string[][] own = [.. sets.Select(s => s.Where(taken.Add).ToArray())];
        GeneratorHost host = new(Files(own), Schema(own.Length));
        host.Diagnostics.ShouldBeEmpty();
        string[][] found = (string[][])host.Probe("return KeyProbe.Run();", TestCompilation.Read("Schemas/KeyProbe.cs"), Tables(own.Length))!;
        found[^1].ShouldBeEmpty("wrong answers");
        found[..^1].ShouldBe(own.Select(s => Kept(s).Order(StringComparer.Ordinal).ToArray()));
    }

    /// <summary>Of every set the last third moves to the first of its keys.</summary>
    private static IEnumerable<string> Kept(string[] keys) => keys.Take(keys.Length - (keys.Length / 3));

    private static IEnumerable<TestFile> Files(string[][] sets)
    {
        StringBuilder yaml = new(), moves = new("moves:\n"), ledger = new();
        for (int i = 0; i < sets.Length; i++)
        {
            string[] keys = [.. Kept(sets[i])];
            yaml.Append(CultureInfo.InvariantCulture, $"ones{i}:{(keys.Length == 0 ? " []" : "")}\n");
            for (int k = 0; k < keys.Length; k++)
            {
                // Each row is also called by two keys of its set, and has another one's as its code.
                string next = keys[(k + 1) % keys.Length];
                yaml.Append(
                    CultureInfo.InvariantCulture,
                    $"  - {{id: {Quoted(keys[k])}, code: {Quoted(next)}, aliases: [{Quoted(next)}, {Quoted(keys[k / 2])}], after: {Quoted(next)}}}\n");
                ledger.Append(CultureInfo.InvariantCulture, $"ones{i} {keys[k]}\n");
            }

            yaml.Append(CultureInfo.InvariantCulture, $"pairs{i}:{(keys.Length == 0 ? " []" : "")}\n");
            foreach ((string left, string right) in keys.SelectMany(l => keys.Take(5).Select(r => (l, r))))
            {
                yaml.Append(CultureInfo.InvariantCulture, $"  - {{left: {Quoted(left)}, right: {Quoted(right)}}}\n");
            }

            foreach (string old in sets[i].Skip(keys.Length))
            {
                moves.Append(CultureInfo.InvariantCulture, $"  - {{old: {Quoted(old)}, new: [{Quoted(keys[0])}]}}\n");
                ledger.Append(CultureInfo.InvariantCulture, $"ones{i} {old}\n");
            }
        }

        return [new("keys.yaml", yaml.ToString()), new("moves.yaml", moves.Length > 7 ? moves.ToString() : ""),
            new("released-ids.txt", ledger.ToString())];
    }

    private static string Schema(int sets)
    {
        StringBuilder schema = new("""
            #nullable enable
            using Dataset.Schema;
            namespace Observatory;
            [Entity("moves"), Redirects]
            public sealed partial record Move { [Key, RedirectFrom] public partial string Old { get; } [RedirectTo] public partial RowList<string> New { get; } }

            """);
        for (int i = 0; i < sets; i++)
        {
            schema.Append(CultureInfo.InvariantCulture, $$"""
                [Entity("ones{{i}}")]
                public sealed partial record One{{i}}
                {
                    [Key] public partial string Id { get; }
                    [Unique] public partial string Code { get; }
                    [Index(Name = "ByAlias")] public partial RowList<string> Aliases { get; }
                    public partial One{{i}}? After { get; }
                }
                [Entity("pairs{{i}}")]
                public sealed partial record Pair{{i}} { [Key] public partial string Left { get; } [Key] public partial string Right { get; } }

                """);
        }

        return schema.ToString();
    }

    /// <summary>The tables as the probe asks them.</summary>
    private static string Tables(int sets)
    {
        StringBuilder code =
            new("using System;\nusing System.Linq;\nusing Observatory;\ninternal static class KeyTables\n{\n    public static readonly KeyTable[] "
                + "All =\n    [\n");
        for (int i = 0; i < sets; i++)
        {
            code.Append(CultureInfo.InvariantCulture, $$"""
                        new KeyTable<One{{i}}>("ones{{i}}", Ones{{i}}.All, r => (r.Id, r.Code, r.Aliases.ToArray(), r.After?.Id), Moves.All.Select(m => (m.Old, m.New.Single())).ToArray(),
                            [k => Ones{{i}}.Find(k), k => Ones{{i}}.Find(k.AsSpan()), k => Ones{{i}}.Find(System.Text.Encoding.UTF8.GetBytes(k)), k => Ones{{i}}.TryFind(k, out One{{i}}? r) ? r : null,
                             k => Ones{{i}}.TryFind(k.AsSpan(), out One{{i}}? r) ? r : null, k => Ones{{i}}.TryFind(System.Text.Encoding.UTF8.GetBytes(k), out One{{i}}? r) ? r : null],
                            k => Ones{{i}}.FindByCode(k), [k => Ones{{i}}.ByAlias(k).ToArray(), k => Ones{{i}}.ByAlias(k.AsSpan()).ToArray()],
                            Pairs{{i}}.All.Select(p => (p.Left, p.Right)).ToArray(), (l, r) => Pairs{{i}}.Find(l, r) is { } p ? (p.Left, p.Right) : null),

                """);
        }

        return code.Append("    ];\n}\n").ToString();
    }

    /// <summary>As the curator's files have it: half of them in the characters themselves, half escaped.</summary>
    private static string Quoted(string text) => text.Length % 2 == 0
        ? JsonSerializer.Serialize(text)
        : JsonSerializer.Serialize(text, s_plain).Replace("\uFFFD", "\\uFFFD", StringComparison.Ordinal);

    private static readonly JsonSerializerOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Fitting(string key)
    {
        string cut = key.Length <= 200 ? key : key[..(char.IsHighSurrogate(key[199]) ? 199 : 200)];
        return cut.Trim() is { Length: > 0 } trimmed ? trimmed : "empty";
    }
}
