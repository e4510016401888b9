using Dataset.Core.Diagnostics;

namespace Dataset.Cli.Editing;

/// <summary>Asks for what the command line left open, where somebody sits there to answer.</summary>
internal sealed class Questions(ToolContext context)
{
    private const int MostOffered = 12;

    /// <summary>The answer; null where nobody can be asked.</summary>
    /// <param name="what">What is asked for.</param>
    /// <param name="why">What it means.</param>
    /// <param name="allowed">The answers that exist; empty where any will do.</param>
    /// <param name="isRequired">Whether no answer is no answer.</param>
    public string? Ask(string what, string? why, IReadOnlyList<string> allowed, bool isRequired = true)
    {
        if (!context.CanAsk)
        {
            return null;
        }

        while (true)
        {
            string offer = allowed.Count is > 0 and <= MostOffered ? " [" + string.Join(", ", allowed) + "]" : "";
            context.Error.Write(what + (why is null ? "" : " (" + why.TrimEnd('.') + ")") + offer + ": ");
            context.Error.Flush();
            string? answer = context.ReadLine()?.Trim();
            if (answer is null)
            {
                throw new ToolError("there is no answer for '" + what + "'; nothing was written.");
            }

            if (answer.Length == 0 ? !isRequired : allowed.Count == 0 || allowed.Contains(answer))
            {
                return answer;
            }

            if (answer.Length > 0)
            {
                List<string> near = allowed.Where(a => a.Contains(answer, StringComparison.OrdinalIgnoreCase)).Take(MostOffered).ToList();
                string? meant = Similarity.Suggest(answer, allowed);
                context.Error.WriteLine("  there is no '" + answer + "'"
                    + (near.Count > 0 ? "; there are: " + string.Join(", ", near) : meant is not null ? "; did you mean '" + meant + "'?" : ""));
            }
        }
    }
}
