using Dataset.Compiler.Text;

namespace Dataset.Cli.Editing;

/// <summary>Asks for what the command line left open, where somebody sits there to answer.</summary>
internal sealed class Questions(ToolContext context)
{
    private const int MostOffered = 12;

    /// <summary>The answer; null where nobody can be asked.</summary>
    /// <param name="what">What is asked for.</param>
    /// <param name="why">What it means.</param>
    /// <param name="allowed">The answers that exist; empty where any will do.</param>
    /// <param name="isList">Whether an answer may be several, with commas between them.</param>
    public string? Ask(string what, string? why, IReadOnlyList<string> allowed, bool isList = false)
    {
        if (!context.CanAsk)
        {
            return null;
        }

        while (true)
        {
            string offer = allowed.Count == 0 ? ""
                : allowed.Count <= MostOffered ? " [" + string.Join(", ", allowed) + "]"
                : " [one of " + allowed.Count + "; a part of it shows which]";
            context.Error.Write(what + (why is null ? "" : " (" + why.TrimEnd('.') + ")") + offer + ": ");
            context.Error.Flush();
            string? answer = context.ReadLine()?.Trim();
            if (answer is null)
            {
                throw new ToolError("there is no answer for '" + what + "'; nothing was written.");
            }

            string[] items = isList ? answer.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [answer];
            string? wrong = allowed.Count == 0 ? null : items.FirstOrDefault(i => i.Length > 0 && !allowed.Contains(i));
            if (wrong is null && items.Any(i => i.Length > 0))
            {
                return answer;
            }

            if (wrong is not null)
            {
                List<string> near = allowed.Where(a => a.Contains(wrong, StringComparison.OrdinalIgnoreCase)).Take(MostOffered).ToList();
                string? meant = Similarity.Suggest(wrong, allowed);
                context.Error.WriteLine("  there is no '" + wrong + "'"
                    + (near.Count > 0 ? "; there are: " + string.Join(", ", near) : meant is not null ? "; did you mean '" + meant + "'?" : ""));
            }
        }
    }
}
