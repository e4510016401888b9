using System.Globalization;
using Dataset.Cli.Workspaces;
using Dataset.Compiler.Findings;

namespace Dataset.Cli.Checking;

/// <summary>Prints findings for people: what, where, the line itself, and what may have been meant.</summary>
internal static class TextReport
{
    public static void Write(Screen screen, CheckResult result)
    {
        foreach (RenderedFinding finding in FindingCut.PerFile(result.Findings))
        {
            Write(screen, finding, result.TextOf(finding.Location.Path));
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

        screen.Line(" in " + Summary.Count(result.Files, "file")).Line(result.Summary.ToString());
        if (result.Demand is { } demand)
        {
            screen.Line(demand, Ink.Error);
        }
    }

    private static void Write(Screen screen, RenderedFinding finding, string? text)
    {
        bool isError = finding.Severity == Severity.Error;
        Ink ink = isError ? Ink.Error : Ink.Warning;
        screen.Write((isError ? "error " : "warning ") + finding.Id, ink).Line(": " + finding.Statement + finding.Others, Ink.Strong);
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
            Excerpt excerpt = Excerpt.Of(text, finding.Location);
            screen.Line(margin + " |", Ink.Accent);
            screen.Write(number + " | ", Ink.Accent).Line(excerpt.Line);
            screen.Write(margin + " | ", Ink.Accent).Line(excerpt.Marks, ink);
        }

        if (finding.Question.Length > 0)
        {
            screen.Write(margin + " = ", Ink.Accent).Write("help", Ink.Strong).Line(": " + finding.Question[2..]);
        }
    }
}
