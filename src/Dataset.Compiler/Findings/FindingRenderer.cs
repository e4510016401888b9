using System.Globalization;
using System.Text;
using Dataset.Compiler.Text;

namespace Dataset.Compiler.Findings;

/// <summary>Puts findings into words: each at its place, in a fixed order, on one line.</summary>
public static class FindingRenderer
{
    private const int MaxArgumentLength = 200;

    /// <param name="findings">In any order.</param>
    /// <param name="locationsOf">The places of a file's nodes by their numbers; null for a file that is not known.</param>
    public static IReadOnlyList<RenderedFinding> Render(IEnumerable<Finding> findings, Func<string, IReadOnlyList<Location>?> locationsOf)
    {
        var said = new HashSet<(Location, string, string)>();
        return findings
            .Select(f => Render(f, locationsOf))
            .Where(f => said.Add((f.Location, f.Id, f.Message)))
            .OrderBy(f => f.Location.Path, StringComparer.Ordinal)
            .ThenBy(f => f.Location.Start)
            .ThenBy(f => f.Id, StringComparer.Ordinal)
            .ThenBy(f => f.Message, StringComparer.Ordinal)
            .ToList();
    }

    private static RenderedFinding Render(Finding finding, Func<string, IReadOnlyList<Location>?> locationsOf)
    {
        Location at = finding.At ?? Locate(finding.Address!, locationsOf);
        var places = new List<Location>();
        string[] arguments = finding.Arguments.Items.Select(Print).ToArray();
        string question = finding.Meant is { } meant ? Printable("; did you mean '" + meant + "'" + HowItDiffers(finding, meant) + "?") : "";
        return new RenderedFinding(finding, finding.Kind.Severity, at, finding.Kind.Say(arguments), question, places.ToEquatableArray());

        string Print(FindingArgument argument)
        {
            if (argument.Place is not { } place)
            {
                return argument.IsMeant ? "" : Printable(argument.Text ?? "");
            }

            places.Add(Locate(place, locationsOf));
            return PrintPlace(places[places.Count - 1], at.Path);
        }
    }

    /// <summary>What tells two texts apart that look the same.</summary>
    private static string HowItDiffers(Finding finding, string meant) =>
        finding.Arguments.Items.Any(a => a.Text is { } text && Accents.StandApart(text, meant)) ? ", with each accent and its letter as one character" : "";

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
            if (printable.Length > MaxArgumentLength)
            {
                return printable.Append("...").ToString();
            }

            int length = VisibleText.LengthAt(text, i);
            _ = VisibleText.Hides(text, i) ? printable.Append(VisibleText.EscapeAt(text, i)) : printable.Append(text, i, length);
            i += length - 1;
        }

        return printable.ToString();
    }
}
