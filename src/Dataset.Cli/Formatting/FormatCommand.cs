using System.CommandLine;
using Dataset.Cli.Checking;
using Dataset.Cli.Workspaces;
using Dataset.Compiler.Schema;
using Dataset.Compiler.Yaml;

namespace Dataset.Cli.Formatting;

/// <summary><c>format</c>: the one form that curated files have, so that a diff shows facts and nothing else.</summary>
internal static class FormatCommand
{
    public static Command Create(ToolContext context)
    {
        Argument<string[]> paths = new("paths") { Description = "Files or folders to format; all where none is given.", Arity = ArgumentArity.ZeroOrMore };
        Option<bool> check = new("--check") { Description = "Change nothing, and say which files would change." };
        Command command = new("format", "Brings curated files into their one form; no value changes, comments stay.") { paths, check };
        command.SetAction(parsed => Run(context, parsed.GetValue(paths) ?? [], parsed.GetValue(check)));
        return command;
    }

    private static int Run(ToolContext context, string[] paths, bool isCheck)
    {
        Workspace workspace = Workspace.Load(context);
        PathFilter filter = PathFilter.Of(workspace.Repository, context.Directory, paths);
        Screen screen = Screen.Of(context);
        int changed = 0, unreadable = 0, total = 0;
        foreach (CuratedFile file in workspace.Files.Where(f => filter.Contains(f.Path)))
        {
            total++;
            if (Format(file.Text.Text, file.Yaml, workspace.Schema, file.Path) is not { } formatted)
            {
                unreadable++;
                screen.Write("cannot format ", Ink.Error).Line(file.Path + ": it is not valid; 'dataset check' says why");
            }
            else if (formatted != File.ReadAllText(workspace.Repository.Expand(file.Path)))
            {
                changed++;
                if (!isCheck)
                {
                    AtomicFile.Write(workspace.Repository.Expand(file.Path), formatted);
                }

                screen.Line((isCheck ? "would format " : "formatted ") + file.Path);
            }
        }

        screen.Line(Summary.Count(total, "file") + ", " + changed.ToString(System.Globalization.CultureInfo.InvariantCulture) + (isCheck ? " to format" : " formatted"));
        return unreadable > 0 || (isCheck && changed > 0) ? ExitCode.NotInOrder : ExitCode.Success;
    }

    /// <summary>The formatted text; null where the text is not valid YAML.</summary>
    public static string? Format(string text, YamlFile yaml, DatasetSchema schema, string path)
    {
        if (yaml.Root is not { } root || yaml.Findings.Count > 0)
        {
            return null;
        }

        string formatted = YamlFormatter.Format(text, root, schema);
        return SameValues.Hold(text, formatted)
            ? formatted
            : throw new InvalidOperationException("formatting '" + path + "' would change what it says; nothing was written.");
    }
}
