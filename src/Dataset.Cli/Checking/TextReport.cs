using System.Globalization;
using Dataset.Cli.Workspaces;
using Dataset.Compiler.Findings;
using Dataset.Compiler.Text;

namespace Dataset.Cli.Checking;

/// <summary>Prints findings for people: what, where, the line itself, and what may have been meant.</summary>
internal static class TextReport
{
    private const string MarginMark = " | ";

    private const int MostPlaces = 3;

    public static void Write(Screen screen, CheckResult result)
    {
        Dictionary<RenderedFinding, IReadOnlyList<Location>> others = new(ReferenceEqualityComparer.Instance);
        SharedCause.Of(result.Findings).ForEach(c => others.Add(c.First, c.Others));
        foreach (RenderedFinding finding in FindingCut.PerFile(others.Keys))
        {
            Write(screen, finding, result.TextOf(finding.Location.Path), others.GetValueOrDefault(finding, []));
            screen.Line();
        }

        if (result.Findings.Count == 0)
        {
            screen.Write("no errors, no warnings", Ink.Good);
        }
        else
        {
            screen.Write(Summary.Count(result.Errors, "error"), result.Errors > 0 ? Ink.Error : Ink.Plain)
                .Write(", ").Write(Summary.Count(result.Warnings, "warning"), result.Warnings > 0 ? Ink.Warning : Ink.Plain);
        }

        screen.Line(" in " + Summary.Count(result.Files, "file")).Paragraph(0, new Run(result.Summary.ToString()));
        if (result.Demand is { } demand)
        {
            screen.Paragraph(0, new Run(demand, Ink.Error));
        }
    }

    private static void Write(Screen screen, RenderedFinding finding, string? text, IReadOnlyList<Location> others)
    {
        bool isError = finding.Severity == Severity.Error;
        Ink ink = isError ? Ink.Error : Ink.Warning;
        screen.Paragraph(
            0, new Run((isError ? "error " : "warning ") + finding.Id, ink), new Run(": " + finding.Statement + finding.Others, Ink.Strong));
        if (finding.Location.Path.Length == 0)
        {
            return;
        }

        string number = (finding.Location.Line + 1).ToString(CultureInfo.InvariantCulture);
        string margin = new(' ', number.Length);
        screen.Write(margin + "--> ", Ink.Accent)
            .Line(finding.Location.Path + ":" + number + ":" + (finding.Location.Column + 1).ToString(CultureInfo.InvariantCulture));
        if (text is not null && finding.Location.Length >= 0)
        {
            Excerpt excerpt = Excerpt.Of(text, finding.Location, screen.Columns - margin.Length - MarginMark.Length);
            screen.Line(margin + MarginMark.TrimEnd(), Ink.Accent);
            screen.Write(number + MarginMark, Ink.Accent).Line(excerpt.Line);
            screen.Write(margin + MarginMark, Ink.Accent).Line(excerpt.Marks, ink);
        }

        if (finding.Question.Length > 0)
        {
            screen.Paragraph(
                margin.Length + 1, new Run("= ", Ink.Accent), new Run("help", Ink.Strong), new Run(": " + finding.Question[2..]));
        }

        if (others.Count > 0)
        {
            string places = string.Join(", ", others.Take(MostPlaces).Select(o => o.Path + ":" + (o.Line + 1).ToString(CultureInfo.InvariantCulture)));
            string more = others.Count > MostPlaces ? " and " + (others.Count - MostPlaces).ToString(CultureInfo.InvariantCulture) + " more" : "";
            screen.Paragraph(margin.Length + 1, new Run("= ", Ink.Accent), new Run("also", Ink.Strong), new Run(": " + places + more));
        }
    }
}
