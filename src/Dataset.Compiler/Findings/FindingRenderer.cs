using System.Globalization;
using System.Text;
using Dataset.Compiler.Text;

namespace Dataset.Compiler.Findings;

/// <summary>Turns findings into what the build prints: each at its place, in a fixed order, on one line, and not too many of one file.</summary>
public static class FindingRenderer
{
    private const int MaxPerFile = 20;
    private const int MaxArgumentLength = 200;

    /// <param name="findings">In any order.</param>
    /// <param name="locationsOf">The places of a file's nodes by their numbers; null for a file that is not known.</param>
    public static IReadOnlyList<RenderedFinding> Render(IEnumerable<Finding> findings, Func<string, IReadOnlyList<Location>?> locationsOf)
    {
        List<Finding> found = findings.ToList();
        if (found.Count == 0)
        {
            return [];
        }

        var placed = found
            .Select(f => (Finding: f, At: f.At ?? Locate(f.Address!, locationsOf)))
            .GroupBy(f => f.At.Path, StringComparer.Ordinal)
            .OrderBy(file => file.Key, StringComparer.Ordinal);
        var rendered = new List<RenderedFinding>();
        foreach (var file in placed)
        {
            List<RenderedFinding> all = file
                .Select(f => new RenderedFinding(f.Finding.Kind.Id, f.Finding.Kind.Severity, f.At, Message(f.Finding, f.At.Path, locationsOf), f.Finding.Kind.HelpLink))
                .Distinct()
                .OrderBy(f => f.Location.Start)
                .ThenBy(f => f.Id, StringComparer.Ordinal)
                .ThenBy(f => f.Message, StringComparer.Ordinal)
                .ToList();
            rendered.AddRange(all.Take(MaxPerFile));
            if (all.Count > MaxPerFile)
            {
                rendered.Add(AndMore(all.Skip(MaxPerFile).ToList()));
            }
        }

        return rendered;
    }

    private static RenderedFinding AndMore(List<RenderedFinding> rest)
    {
        FindingKind kind = RenderingFindings.AndMore;
        Severity severity = rest.Any(f => f.Severity == Severity.Error) ? Severity.Error : kind.Severity;
        string message = string.Format(CultureInfo.InvariantCulture, kind.Format, rest.Count);
        return new RenderedFinding(kind.Id, severity, rest[0].Location, message, kind.HelpLink);
    }

    private static string Message(Finding finding, string path, Func<string, IReadOnlyList<Location>?> locationsOf)
    {
        object[] arguments = finding.Arguments.Items
            .Select(object (a) => a.Place is { } place ? PrintPlace(Locate(place, locationsOf), path) : Printable(a.Text ?? ""))
            .ToArray();
        string message = string.Format(CultureInfo.InvariantCulture, finding.Kind.Format, arguments);
        return finding.More == 0 ? message
            : message + string.Format(CultureInfo.InvariantCulture, " (and {0:N0} more of the same cause)", finding.More);
    }

    private static Location Locate(NodeAddress address, Func<string, IReadOnlyList<Location>?> locationsOf) =>
        locationsOf(address.Path) is { } locations && address.Node >= 0 && address.Node < locations.Count
            ? locations[address.Node]
            : new Location(address.Path, 0, 0, 0, 0, 0, 0);

    private static string PrintPlace(Location location, string from) =>
        Printable(ShortName(location.Path, from)) + "(" + (location.Line + 1).ToString(CultureInfo.InvariantCulture) + ")";

    /// <summary>The file's name, with as many of its folders as it takes to tell it from the file that the message is about.</summary>
    private static string ShortName(string path, string from)
    {
        int start = path.LastIndexOf('/') + 1;
        while (start > 0 && path != from && ("/" + from).EndsWith("/" + path.Substring(start), StringComparison.Ordinal))
        {
            start = start < 2 ? 0 : path.LastIndexOf('/', start - 2) + 1;
        }

        return path.Substring(start);
    }

    /// <summary>One line that shows what is there: a line break in an argument could forge a second error in the build's output.</summary>
    private static string Printable(string text)
    {
        var printable = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool pair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (printable.Length > MaxArgumentLength)
            {
                return printable.Append("...").ToString();
            }

            if (pair)
            {
                printable.Append(c).Append(text[++i]);
            }
            else if (c == '\n')
            {
                printable.Append("\\n");
            }
            else if (IsInvisible(c))
            {
                printable.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            }
            else
            {
                printable.Append(c);
            }
        }

        return printable.ToString();
    }

    private static bool IsInvisible(char c) =>
        c != ' ' && char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
