using FsCheck;
using FsCheck.Fluent;

namespace Dataset.Compiler.Tests;

/// <summary>Generators of inputs that no person would write on purpose.</summary>
internal static class Hostile
{
    private static readonly string[] Fragments =
    [
        "stars:", "- ", "id: ", "name: ", "\n", "\r\n", "\r", "  ", "    ", "\t", "[", "]", "{",
        "}", ", ", ": ", ":", "#", " # c", "'", "\"", "''", "\\", "\\u2028", "|", ">", "|+\n",
        "&a ", "*a", "!t ", "!", "---\n", "...\n", "%YAML 1.2\n", "? ", "<<", "~", "null", "x", "é",
        "😀", "\u2028", "\u0085", "\uFEFF", "\u001B", "\uD800", "\uDC00", "2025-02-18", "[a..b]", "@", "`",
        "a: b\n", "- id: x\n", "  - id: y\n    name: z\n",
    ];

    /// <summary>Texts made of what YAML gives a meaning to.</summary>
    public static Arbitrary<string> YamlLike { get; } =
        Gen.Elements(Fragments).ListOf().Select(string.Concat).ToArbitrary();

    /// <summary>Texts made of what a date is made of.</summary>
    public static Arbitrary<string> DateLike { get; } =
        Gen.Elements(
            "2025",
            "02",
            "18",
            "0000",
            "9999",
            "0001",
            "12",
            "31",
            "-",
            "-",
            "-",
            "/",
            "..",
            "[",
            "]",
            "?",
            "~",
            "%",
            "X",
            "XX",
            "T",
            " ",
            ",",
            "2",
            "P",
            "D",
            ".")
            .ListOf().Select(string.Concat).ToArbitrary();
}
