using System.Globalization;

namespace Dataset.Compiler.Findings;

/// <summary>A kind of diagnostic: its stable id, its text with <c>{0}</c> placeholders, and the page that explains it.</summary>
public sealed record FindingKind(string Id, Severity Severity, string Title, string Format)
{
    /// <summary>How many arguments the text takes.</summary>
    public int Arity { get; } = CountPlaceholders(Format);

    /// <summary>
    /// Whether it leaves a value unknown that the schema promises, or a row without its values: then no setting makes it less than an error, since
    /// whoever reads the data would be told something that nobody wrote.
    /// </summary>
    public bool IsFixed { get; init; }

    /// <summary>Whether it speaks of how a whole file stands.</summary>
    public bool IsOfFile { get; init; }

    /// <summary>How many of the first arguments name the cause: one mend puts right what has them in common. 0 where each has its own.</summary>
    internal int CauseArguments { get; init; }

    /// <summary>Where the page for this diagnostic stands in the repository of the generator.</summary>
    public string HelpLink => "docs/diagnostics/" + Id + ".md";

    /// <summary>The text with its arguments filled in.</summary>
    internal string Say(string[] arguments) => string.Format(CultureInfo.InvariantCulture, Format, arguments);

    private static int CountPlaceholders(string format)
    {
        int count = 0;
        while (format.Contains("{" + count.ToString(CultureInfo.InvariantCulture) + "}"))
        {
            count++;
        }

        return count;
    }
}
