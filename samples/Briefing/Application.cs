using Briefing.Arguments;
using Briefing.Layout;
using Briefing.Sections;

namespace Briefing;

/// <summary>The whole program, apart from the console it runs in.</summary>
internal static class Application
{
    private const int Success = 0;
    private const int WrongArgument = 2;

    /// <summary>Prints the briefing that the arguments ask for.</summary>
    /// <returns>The exit code: 0, or 2 for a wrong argument.</returns>
    public static int Run(string[] arguments, TextWriter output, TextWriter errors, Terminal terminal)
    {
        Options options;
        try
        {
            options = OptionParser.Parse(arguments);
        }
        catch (WrongArgumentException wrong)
        {
            errors.WriteLine(wrong.Message);
            return WrongArgument;
        }

        if (options.Help)
        {
            output.Write(Usage.Text);
            return Success;
        }

        Page page = new(output, terminal);
        Scope scope = new(options.AsOf, options.Actor, options.Issue);
        if (options is { IsFull: false, Section: null })
        {
            Overview.Print(page, scope);
            return Success;
        }

        TitlePage.Print(page, scope);
        foreach (ISection section in AllSections.Named(options.Section))
        {
            page.Heading(section.Title);
            int before = page.Items;
            section.Print(page, scope);
            if (page.Items == before)
            {
                page.Line(0, "The dataset has nothing on this.");
            }

            page.WriteNotes();
        }

        return Success;
    }
}
