using System.Globalization;
using Briefing.Sections;

namespace Briefing.Arguments;

/// <summary>Reads the arguments, and refuses what it does not understand with a sentence that helps.</summary>
internal static class OptionParser
{
    private static readonly string[] s_names = ["--as-of", "--actor", "--issue", "--section", "--full", "--help"];

    /// <exception cref="WrongArgumentException">An argument is wrong.</exception>
    public static Options Parse(string[] arguments)
    {
        Options options = new(Edition.Current.CutOff);
        HashSet<string> given = new(StringComparer.Ordinal);
        for (int i = 0; i < arguments.Length; i++)
        {
            (string name, string? value) = Split(arguments[i]);
            if (name is "-h" or "-?" or "--help")
            {
                options = options with { Help = true };
                continue;
            }

            if (name == "--full")
            {
                options = options with { IsFull = true };
                continue;
            }

            if (!s_names.Contains(name, StringComparer.Ordinal))
            {
                throw Unknown(name);
            }

            value ??=
                ++i < arguments.Length ? arguments[i] : throw new WrongArgumentException($"{name} needs a value, such as {name} {Example(name)}.");
            if (!given.Add(name))
            {
                throw new WrongArgumentException($"{name} is given twice; give it once.");
            }

            options = Set(options, name, value);
        }

        return options;
    }

    private static (string Name, string? Value) Split(string argument)
    {
        int equals = argument.StartsWith("--", StringComparison.Ordinal) ? argument.IndexOf('=', StringComparison.Ordinal) : -1;
        return equals < 0 ? (argument, null) : (argument[..equals], argument[(equals + 1)..]);
    }

    private static Options Set(Options options, string name, string value) => name switch
    {
        "--as-of" => options with { AsOf = Day(value) },
        "--actor" => options with { Actor = ActorByName.Find(value) },
        "--issue" => options with { Issue = IssueById(value) },
        _ => options with { Section = SectionName(value) },
    };

    private static DateOnly Day(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : throw new WrongArgumentException($"--as-of '{value}' is no date; write year, month and day, such as {Example("--as-of")}.");

    private static Issue IssueById(string value) =>
        Issues.Find(value) ?? throw new WrongArgumentException($"--issue '{value}' is no issue.{Closest.HintOrMatches(value, Issues.All.Select(i => i.Id))}");

    private static string SectionName(string value) =>
        AllSections.Names.Contains(value, StringComparer.Ordinal)
            ? value
            : throw new WrongArgumentException(
                $"--section '{value}' is no section; there are {string.Join(", ", AllSections.Names)}.{Closest.Hint(value, AllSections.Names)}");

    private static WrongArgumentException Unknown(string name) =>
        new($"'{name}' is no option.{Closest.Hint(name, s_names)} Run with --help for all options.");

    private static string Example(string name) => name switch
    {
        "--as-of" => "2025-03-12",
        "--actor" => "russia",
        "--issue" => "ceasefire",
        _ => "timeline",
    };
}
